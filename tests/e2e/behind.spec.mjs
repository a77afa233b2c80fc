// What is over the page has the keys: behind it nothing happens.

import { expect, test } from "@playwright/test";
import { DESK, editor, open, saved, setText, text } from "./support/app.mjs";

test.use({ viewport: DESK });

const DIALOGS = {
  palette: async (page) => page.keyboard.press("ControlOrMeta+k"),
  documents: async (page) => page.locator(".document-title").click(),
  settings: async (page) => {
    await page.locator(".toolbar [popovertarget=menu]").click();
    await page.locator(".menu").getByRole("button", { name: "설정", exact: true }).click();
  },
};

for (const [name, enter] of Object.entries(DIALOGS)) {
  test(`no key of the page acts behind a dialog: ${name}`, async ({ page }) => {
    await open(page);
    await setText(page, "# 한지우\n\n## 경력\n");
    await saved(page);
    await editor(page).focus();
    await enter(page);
    await expect(page.locator("dialog[open]")).toHaveCount(1);
    const choosers = [];
    page.on("filechooser", (chooser) => choosers.push(chooser));
    for (const key of ["F9", "ControlOrMeta+o", "ControlOrMeta+k", "ControlOrMeta+Shift+Alt+h", "ControlOrMeta+s"]) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    await expect(page.locator("dialog[open]")).toHaveCount(1);
    await expect(page.locator(".aside")).toHaveCount(0);
    expect(choosers).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await expect(page.locator(".aside")).toHaveCount(0);
    expect(await text(page)).toBe("# 한지우\n\n## 경력\n");
    await page.keyboard.press("F9");
    await expect(page.locator(".aside")).toBeVisible();
  });
}
