// axe-core has nothing to say in any state: desktop and phone, Korean and English, light and dark.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { open, saved, setText } from "./support/app.mjs";
import { LANGUAGES, SIZES, walk, words } from "./support/states.mjs";

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

// What it says about a state, in light and in dark: nothing, or an entry with the state's name.
async function about(page, state) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const light = await violations(page, { runOnly: TAGS });
  // Only colours are others in the dark.
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violations(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  await page.emulateMedia({ colorScheme: "light" });
  return light.length + dark.length ? { [state]: [...light, ...dark.map((line) => `dark ${line}`)] } : {};
}

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, locale, reducedMotion: "reduce", actionTimeout: 5000 });

      test("nothing to say in any state, in light and dark", async ({ page }) => {
        test.setTimeout(60_000);
        const said = {};
        await walk(page, language, async (state) => Object.assign(said, await about(page, state)), { phone: size === "phone" });
        expect(said).toEqual({});
      });

      test("nor where another tab writes, for a link that came, and without the later part", async ({ page, context }) => {
        test.setTimeout(60_000);
        const said = {};
        await open(page);
        await setText(page, "# 한지우\n\n## 경력\n\n### 가온누리소프트 (2021.06 ~ 현재)\n");
        await saved(page);
        await page.keyboard.press("ControlOrMeta+k");
        await page.locator(".palette-field").fill(words(language)["share.title"]);
        await page.keyboard.press("Enter");
        await expect(page.locator(".share-link input")).toHaveValue(/#r1=/);
        const link = await page.locator(".share-link input").inputValue();
        const other = await context.newPage();
        await open(other);
        await expect(other.locator(".tab-bar")).toBeVisible();
        // What may only be read has no switch to press.
        for (const button of await other.locator(".toolbar .format-switch button").all()) await expect(button).toBeDisabled();
        Object.assign(said, await about(other, "another tab writes"));
        await other.close();
        const receiver = await context.newPage();
        await receiver.goto(link);
        await expect(receiver.locator(".received .sheet")).toBeVisible();
        Object.assign(said, await about(receiver, "a link that came"));
        await receiver.close();
        const poor = await context.newPage();
        await poor.route("**/later-*.wasm", (route) => route.abort());
        await poor.goto("");
        await expect(poor.locator(".snackbar")).toBeVisible({ timeout: 15_000 });
        await poor.locator(".document-title").click();
        await expect(poor.locator(".waiting")).toBeVisible();
        Object.assign(said, await about(poor, "without the later part"));
        expect(said).toEqual({});
      });
    });
  }
}
