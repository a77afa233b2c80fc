// What is heard: the author's words in the author's language, whatever the page speaks.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { DESK, open, setText, sheet } from "./support/app.mjs";
import { words } from "./support/states.mjs";

const sample = (name) => readFileSync(new URL(`../../src/app/samples/${name}.md`, import.meta.url), "utf8");
const [KOREAN, ENGLISH] = [sample("backend.ko"), sample("backend.en")];

test.use({ viewport: DESK, locale: "en-US" });

const t = words("en");
async function choose(page, key) {
  await page.locator(".toolbar [popovertarget=menu]").click();
  await page.locator(".menu").getByRole("button", { name: t[key], exact: true }).click();
}

test("the sheet is in the language of the text", async ({ page }) => {
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  for (const [text, lang] of [[ENGLISH, "en"], [KOREAN, "ko"], [ENGLISH, "en"]]) {
    await setText(page, text);
    await expect(sheet(page)).toHaveAttribute("lang", lang);
  }
});

test("so are two texts side by side, each for itself", async ({ page }) => {
  await open(page);
  await setText(page, KOREAN);
  await choose(page, "versions.open");
  await page.locator(".versions-name input").fill("Korean");
  await page.keyboard.press("Enter");
  await expect(page.locator(".version")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await setText(page, ENGLISH);
  await choose(page, "versions.open");
  await page.locator(".version").last().getByRole("button", { name: t["versions.compare"] }).click();
  const sides = page.locator(".compare-side .sheet");
  await expect(sides.nth(0)).toHaveAttribute("lang", "ko");
  await expect(sides.nth(1)).toHaveAttribute("lang", "en");
});

test("so is what is taken from the text to another place", async ({ page }) => {
  await open(page);
  await setText(page, KOREAN);
  await choose(page, "reading.title");
  await expect(page.locator(".reading-text")).toHaveAttribute("lang", "ko");
  await expect(page.locator(".reading-value [lang=ko]").first()).toHaveText("정하람");
  await choose(page, "wanted.title");
  await expect(page.locator(".wanted-value").first()).toHaveText("정하람");
  await expect(page.locator(".wanted-value").first()).toHaveAttribute("lang", "ko");
  // What the page itself says there is in its own language.
  await expect(page.locator(".wanted-value", { hasText: t["wanted.serving"] }).first()).not.toHaveAttribute("lang");
});

test("one hint is no more than one", async ({ page }) => {
  await open(page);
  await setText(page, ENGLISH.replace("# ", "# \u200b"));
  await page.locator(".hints-button").click();
  const heading = page.locator(".hints-group h3").first();
  await expect(heading).toHaveAccessibleName(/, hints: 1$/);
});

test("what is only heard takes no room", async ({ page }) => {
  await open(page);
  await setText(page, ENGLISH.replace("# ", "# \u200b"));
  const takesNone = async (heard) => {
    await expect(heard.first()).toBeAttached();
    for (const { width, height } of await heard.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON())))
      expect([width, height]).toEqual([1, 1]);
  };
  await page.locator(".hints-button").click();
  await takesNone(page.locator(".hints-panel .unseen"));
  await choose(page, "settings.title");
  await takesNone(page.locator(".settings .dialog-head h2"));
});
