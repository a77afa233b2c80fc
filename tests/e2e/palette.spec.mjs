// Every command by its name, without leaving the keyboard.

import { expect, test } from "@playwright/test";
import { DESK, editor, imeOf, open, setText, text } from "./support/app.mjs";
import { envelope } from "./support/library.mjs";

test.use({ viewport: DESK });

const palette = (page) => page.getByRole("dialog", { name: "무엇을 할까요?" });
const options = (page) => palette(page).getByRole("option");

async function opened(page) {
  await open(page);
  await setText(page, "# 이한눈\n\n## 경력\n");
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
}

test("initial consonants find a command, Enter runs it, and it is first the next time", async ({ page }) => {
  await opened(page);
  await page.keyboard.insertText("ㅎㄴㅇ");
  await expect(options(page).first()).toContainText("한눈에 보기");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
  await expect(page.locator(".aside")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.insertText("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(options(page).first()).toContainText("화면 어둡게");
});

test("Enter takes what is in the field, also when the list does not show it yet", async ({ page }) => {
  await opened(page);
  await expect(options(page).first()).not.toContainText("어둡게");
  // In one turn, so that nothing is drawn between the two.
  await palette(page).getByRole("combobox").evaluate((field) => {
    field.value = "dark";
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("arrows move, Escape leaves everything as it was", async ({ page }) => {
  await opened(page);
  const second = await options(page).nth(1).getAttribute("id");
  await page.keyboard.press("ArrowDown");
  await expect(palette(page).getByRole("combobox")).toHaveAttribute("aria-activedescendant", second);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  expect(await text(page)).toBe("# 이한눈\n\n## 경력\n");
});

test("it opens with the Hangul keyboard on, and not while a syllable is composed", async ({ page }) => {
  await open(page);
  await editor(page).focus();
  const press = (more) => page.evaluate((more) => {
    const stroke = { key: "ㅏ", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true, composed: true, ...more };
    document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content").dispatchEvent(new KeyboardEvent("keydown", stroke));
  }, more);
  await press({ isComposing: true });
  await expect(palette(page)).toHaveCount(0);
  await press({});
  await expect(palette(page)).toBeVisible();
  const ime = await imeOf(page);
  await ime.compose("ㄱ", "고", "공");
  await ime.commit("공");
  await expect(options(page).first()).toContainText("공유");
});

test("a finger finds it in the menu, and each command is large enough", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole("button", { name: "메뉴" }).click();
  await page.getByRole("button", { name: "모든 명령" }).click();
  await expect(palette(page)).toBeVisible();
  for (const option of await options(page).all()) expect((await option.boundingBox()).height).toBeGreaterThanOrEqual(44);
  await options(page).filter({ hasText: "화면 언어: 영어" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("what the editor can do is found in both languages, and done where the caret is", async ({ page }) => {
  await open(page);
  await setText(page, "# 이한눈\n\n## 경력\n\n### 모아페이 (2022.04 ~ 현재)\n");
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.insertText("ㅍㄹㅈㅌ");
  await expect(options(page).first()).toContainText("프로젝트 추가");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await expect.poll(() => text(page)).toMatch(/\n\n#### 프로젝트 이름\n.* ~ .*\n- \*\*문제:\*\* \n/);
  await page.keyboard.type("정산");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.insertText("bold");
  await expect(options(page).first()).toContainText("굵게");
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page)).toContain("#### **정산**");
});

test("on a phone the editor comes to the front for what is written in it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await setText(page, "한눈");
  await page.getByRole("button", { name: "메뉴" }).click();
  await page.getByRole("button", { name: "모든 명령" }).click();
  await options(page).filter({ hasText: "글머리 목록" }).click();
  await expect(editor(page)).toBeVisible();
  await expect(editor(page)).toBeFocused();
  await expect.poll(() => text(page)).toBe("- 한눈");
});

test("a document is found by its name, a command by what else people call it", async ({ page }) => {
  await page.addInitScript((records) => {
    for (const record of records) localStorage.setItem(`hannun/doc/${record.id}`, JSON.stringify(record));
  }, [envelope("a", "# 한지우", { title: "가온커머스 지원용" }), envelope("b", "# 홍길동", { saved_at: "2026-11-20T12:03:00Z" })]);
  await open(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.insertText("백업");
  await expect(options(page).first()).toContainText("파일로 내보내기");
  await page.locator(".palette-field").fill("ㅎㄱㄷ");
  await expect(options(page)).toHaveText([/^홍길동/]);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect.poll(() => text(page)).toBe("# 홍길동");
});
