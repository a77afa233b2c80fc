// axe-core has nothing to say in any state: desktop and phone, Korean and English, light and dark.

import { expect, test } from "@playwright/test";
import { open, saved, setText, sheet } from "./support/app.mjs";
import { about } from "./support/axe.mjs";
import { elsewhere } from "./support/elsewhere.mjs";
import { LANGUAGES, SIZES, walk, words } from "./support/states.mjs";

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

      test("nor about the page that gets a picture, before and after", async ({ page, context }) => {
        const far = await elsewhere();
        const said = {};
        await open(page);
        await setText(page, `# 한지우\n\n![화면](${far.at("/mine.png")})\n`);
        if (size === "phone") await page.locator(".view-switch button").last().click();
        const [other] = await Promise.all([context.waitForEvent("page"), sheet(page).locator(".picture-get").click()]);
        await expect(other.locator("#get")).toBeVisible();
        await expect(other.locator("html")).toHaveAttribute("lang", language);
        Object.assign(said, await about(other, "asks"));
        await other.locator("#get").click();
        await expect(other.locator("#otherwise")).toBeVisible();
        Object.assign(said, await about(other, "was refused"));
        await other.goto(other.url().split("#")[0]);
        await expect(other.locator(".failed")).toBeVisible();
        Object.assign(said, await about(other, "stands alone"));
        await far.close();
        expect(said).toEqual({});
      });
    });
  }
}
