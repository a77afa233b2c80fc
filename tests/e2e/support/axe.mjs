// What axe-core says about a page.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

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
export async function about(page, state) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const light = await violations(page, { runOnly: TAGS });
  // Only colours are others in the dark.
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violations(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  await page.emulateMedia({ colorScheme: "light" });
  return light.length + dark.length ? { [state]: [...light, ...dark.map((line) => `dark ${line}`)] } : {};
}
