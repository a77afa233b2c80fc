// A text of more than 2 MiB is shown, kept whole, and not written in.

import { expect, test } from "@playwright/test";
import { DESK, editor, notice, open, ready, saved, setText, storedTexts, text, typeAtEnd } from "./support/app.mjs";

test.use({ viewport: DESK });

const LONG = `# 한지우\n\n${"가나다라마바사 ".repeat(110_000)}끝\n`;
const SHORT = "# 서이든\n";

async function isReadOnly(page) {
  await expect(editor(page)).toHaveAttribute("aria-readonly", "true");
  await expect(editor(page)).toHaveAttribute("contenteditable", "false");
  const before = await text(page);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("더");
  await page.keyboard.press("Backspace");
  expect(await text(page)).toBe(before);
}

test("what is pasted too long is kept whole, said plainly, and can be had back as it was", async ({ page }) => {
  await open(page);
  await setText(page, SHORT);
  await saved(page);
  await setText(page, LONG);
  await expect(notice(page)).toContainText("읽기만 할 수 있");
  await expect(page.locator(".desk-message")).toContainText("읽기만 할 수 있");
  await isReadOnly(page);
  await saved(page);
  await notice(page).getByRole("button", { name: "되돌리기" }).click();
  await expect.poll(() => text(page)).toBe(SHORT);
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  await typeAtEnd(page, "다시");
  expect(await text(page)).toBe(`${SHORT}다시`);
});

test("it is opened read only, and the next document can be written in", async ({ page }) => {
  await open(page);
  await setText(page, LONG);
  await saved(page);
  expect(await storedTexts(page)).toContain(LONG);
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe(LONG);
  await expect(notice(page)).toContainText("읽기만 할 수 있");
  await isReadOnly(page);
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator(".palette-field").fill("빈 뼈대");
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page)).toContain("## 경력");
  await typeAtEnd(page, "쓸 수 있다");
  await expect.poll(() => text(page)).toContain("쓸 수 있다");
});
