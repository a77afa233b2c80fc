// Messages at the lower edge: they leave time to read them, and give the focus back.

import { expect, test } from "@playwright/test";
import { editor, notice, open, setText, text } from "./support/app.mjs";

const RESUME = "# 한지우\n\n## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n\n- 비용을 월 12.5$ 줄임\n";
// Longer than a message stays, in ms.
const LONG = 9000;

// All safe fixes, which a message offers to take back.
async function mended(page) {
  await page.clock.install();
  await open(page);
  await setText(page, RESUME);
  await editor(page).focus();
  await page.locator(".hints-button").click();
  await page.getByRole("button", { name: "모두 고치기" }).click();
  await expect(notice(page)).toBeVisible();
}

test("a message stays while the pointer is over it, and goes by itself", async ({ page }) => {
  await mended(page);
  await notice(page).hover();
  await page.clock.runFor(LONG);
  await expect(notice(page)).toBeVisible();
  await page.mouse.move(10, 10);
  await page.clock.runFor(LONG);
  await expect(notice(page)).toHaveCount(0);
});

test("a message stays while the focus is in it, and gives the focus back", async ({ page }) => {
  await mended(page);
  await editor(page).focus();
  await notice(page).locator(".snackbar-offer").focus();
  await page.clock.runFor(LONG);
  await expect(notice(page)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page)).toBe(RESUME);
  await expect(notice(page)).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
});

for (const [command, panel] of [["ATS가 읽는 글", ".aside"], ["힌트 보기", ".hints-panel"]]) {
  test(`a message does not lie over the sheet's zoom beside ${panel}`, async ({ page }) => {
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await setText(page, RESUME);
      await page.keyboard.press("ControlOrMeta+k");
      await page.locator(".palette-field").fill(command);
      await page.keyboard.press("Enter");
      await expect(page.locator(panel)).toBeVisible();
      await editor(page).focus();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", "<h2>학력</h2><p>가나대학교</p>");
        clipboardData.setData("text/plain", "학력\n가나대학교");
        const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      });
      await expect(notice(page)).toBeVisible();
      const [message, zoom] = [await notice(page).boundingBox(), await page.locator(".zoom-bar").boundingBox()];
      expect(message.x + message.width, `${width}`).toBeLessThan(zoom.x);
      expect(message.x, `${width}`).toBeGreaterThan(0);
    }
  });
}
