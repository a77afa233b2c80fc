// axe-core has nothing to say in any state: desktop and phone, Korean and English, light and dark.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { LANGUAGES, SIZES, walk } from "./support/states.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What axe finds, one line for each rule with the first of its elements. It looks into open shadow roots, so into the
// editor, too.
function violations(page, options) {
  return page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], ...options });
    return violations.map(({ id, nodes: [{ target, failureSummary }, ...more] }) => {
      const others = more.length ? ` (and ${more.length} more)` : "";
      return `${id}: ${target.flat().join(" ")}${others}: ${failureSummary.replace(/\s+/g, " ")}`;
    });
  }, options);
}

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, locale, reducedMotion: "reduce", actionTimeout: 5000 });

      test("nothing to say in any state, in light and dark", async ({ page }) => {
        test.setTimeout(60_000);
        const said = {};
        const look = async (state) => {
          if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
          const light = await violations(page, { runOnly: TAGS });
          // Only colours are others in the dark.
          await page.emulateMedia({ colorScheme: "dark" });
          const dark = await violations(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
          await page.emulateMedia({ colorScheme: "light" });
          if (light.length + dark.length) said[state] = [...light, ...dark.map((line) => `dark ${line}`)];
        };
        await walk(page, language, look, { phone: size === "phone" });
        expect(said).toEqual({});
      });
    });
  }
}
