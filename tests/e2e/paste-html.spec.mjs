// What other programs copy comes with its formatting, as Markdown; the plain letters are one click away.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { editor, imeOf, notice, open, setText, sheet, text } from "./support/app.mjs";

const fixture = (name) => readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), "utf8");
const PLAIN = "서이든\n경력\n주문 처리량을 늘림";

// A paste as the browser tells it, at the caret.
async function pasteHtml(page, html, plain = PLAIN, more = {}) {
  await editor(page).focus();
  await page.evaluate(({ html, plain, more }) => {
    const clipboardData = new DataTransfer();
    for (const [kind, words] of Object.entries({ "text/html": html, "text/plain": plain, ...more })) clipboardData.setData(kind, words);
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, { html, plain, more });
}

async function begin(page) {
  await open(page);
  // Hints come with the part that knows how to convert.
  await setText(page, "## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n- 비용을 월 12.5$ 줄임\n");
  await expect(page.locator(".cm-lintRange").first()).toBeAttached();
  await setText(page, "앞\n\n");
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
}

test("formatting becomes Markdown in one step, and the plain text is a click away", async ({ page }) => {
  await begin(page);
  await pasteHtml(page, fixture("google-docs.html"));
  expect(await text(page)).toBe(`앞\n\n${fixture("google-docs.md").trimEnd()}`);
  await expect(notice(page)).toContainText("서식을 Markdown으로 옮겼어요");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await text(page)).toBe("앞\n\n");
  await page.keyboard.press("ControlOrMeta+y");
  await notice(page).getByRole("button", { name: "원래 글자만 붙이기" }).click();
  expect(await text(page)).toBe(`앞\n\n${PLAIN}`);
});

test("a profile of LinkedIn is understood as it is pasted", async ({ page }) => {
  await begin(page);
  await setText(page, "# 문가온\n\n");
  await page.keyboard.press("ControlOrMeta+End");
  await pasteHtml(page, fixture("linkedin-roles.html"));
  await expect(sheet(page).locator(".company")).toHaveText(["모래시계랩", "구름상점", "가람대학교"]);
  await expect(sheet(page).locator(".period").first()).toHaveText("2022.01 - 2023.08");
  await expect(sheet(page)).not.toContainText("로고");
});

test("code, plain pastes and text without formatting stay as they are", async ({ page }) => {
  await begin(page);
  const formatted = "<ul><li>가</li></ul>";
  for (const [html, more] of [
    ["<pre><b>let</b> a</pre>", {}],
    ["<span style='color:red'>가</span>", {}],
    [formatted, { "vscode-editor-data": "{}" }],
  ]) {
    await setText(page, "");
    await pasteHtml(page, html, "가 나", more);
    expect(await text(page), html).toBe("가 나");
  }
  await setText(page, "");
  await editor(page).focus();
  await page.evaluate(() => {
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new KeyboardEvent("keydown", { key: "ㅍ", code: "KeyV", ctrlKey: true, shiftKey: true, bubbles: true }));
  });
  await pasteHtml(page, formatted, "가 나");
  expect(await text(page)).toBe("가 나");
});

test("pasted blocks begin a block of their own below a line of words; more items go on with a list", async ({ page }) => {
  await begin(page);
  const words = "<p>가 <b>나</b></p><p>다</p>";
  for (const [before, html, after] of [
    ["- 하나\n", words, "- 하나\n\n가 **나**\n\n다"],
    ["글\n", words, "글\n\n가 **나**\n\n다"],
    ["글\n\n<div>\n글\n</div>\n", words, "글\n\n<div>\n글\n</div>\n\n가 **나**\n\n다"],
    ["## 제목\n", words, "## 제목\n가 **나**\n\n다"],
    ["글\n\n", words, "글\n\n가 **나**\n\n다"],
    ["- 하나\n", "<ul><li>둘</li></ul>", "- 하나\n- 둘"],
    ["- 하나\n", "<h2>제목</h2><p>글</p>", "- 하나\n## 제목\n\n글"],
    ["- 하나", words, "- 하나가 **나**\n\n다"],
  ]) {
    await setText(page, before);
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+End");
    await pasteHtml(page, html, "가 나\n다");
    expect(await text(page), before).toBe(after);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text(page)).toBe(before);
  }
});

test("a pasted list goes on with the list at the caret; a table and a heading begin a line of their own", async ({ page }) => {
  await begin(page);
  const two = "<ul><li>가</li><li>나<ul><li>다</li></ul></li></ul>";
  const ordered = "<ol><li>가</li><li>나</li></ol>";
  const table = "<table><tr><th>ㄱ</th><th>ㄴ</th></tr><tr><td>ㄷ</td><td>ㄹ</td></tr></table>";
  const rows = "| ㄱ | ㄴ |\n| --- | --- |\n| ㄷ | ㄹ |";
  // `|` is the caret.
  for (const [around, html, after] of [
    ["- 하나\n- |", two, "- 하나\n- 가\n- 나\n  - 다"],
    ["- 하나|\n- 둘", two, "- 하나\n- 가\n- 나\n  - 다\n- 둘"],
    ["- 하나\n  * |\n- 둘", two, "- 하나\n  * 가\n  * 나\n    - 다\n- 둘"],
    ["- |둘", two, "- 가\n- 나\n  - 다\n- 둘"],
    ["1. 하나\n2. |", two, "1. 하나\n2. 가\n3. 나\n   - 다"],
    ["1. |둘", ordered, "1. 가\n2. 나\n3. 둘"],
    ["- [x] 하나\n- [ ] |", ordered, "- [x] 하나\n- [ ] 가\n- [ ] 나"],
    ["글|", two, "글\n- 가\n- 나\n  - 다"],
    ["  |", two, "  - 가\n  - 나\n    - 다"],
    ["- 하나|\n- 둘", table, `- 하나\n\n${rows}\n\n- 둘`],
    ["글| 뒤", table, `글\n\n${rows}\n\n 뒤`],
    ["글|", "<h2>제목</h2><p>글</p>", "글\n## 제목\n\n글"],
    ["### |", "<h2>제목</h2><p>글</p>", "### 제목\n\n글"],
    ["```\n- |\n```", two, "```\n- - 가\n- 나\n  - 다\n```"],
  ]) {
    await setText(page, around.replace("|", ""));
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+Home");
    const [lines, column] = [around.slice(0, around.indexOf("|")).split("\n").length - 1, around.indexOf("|")];
    for (let line = 0; line < lines; line += 1) await page.keyboard.press("ArrowDown");
    for (let at = around.lastIndexOf("\n", column) + 1; at < column; at += 1) await page.keyboard.press("ArrowRight");
    await pasteHtml(page, html, "가 나");
    expect.soft(await text(page), around).toBe(after);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text(page)).toBe(around.replace("|", ""));
  }
});

test("plain Markdown of items goes on with the item that was begun, and undo takes it back", async ({ page }) => {
  await begin(page);
  for (const [before, plain, after] of [
    ["- 하나\n- ", "- 둘\r\n- 셋\r\n", "- 하나\n- 둘\n- 셋"],
    ["- 하나\n  - ", "  * 둘\n  * 셋", "- 하나\n  - 둘\n  - 셋"],
    ["- 하나\n- ", "둘\n- 셋", "- 하나\n- 둘\n- 셋"],
    ["- 하나", "- 둘", "- 하나- 둘"],
  ]) {
    await setText(page, before);
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+End");
    await pasteHtml(page, "", plain);
    expect.soft(await text(page), before).toBe(after);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text(page)).toBe(before);
  }
});

test("an HTML document takes no Markdown", async ({ page }) => {
  await begin(page);
  await setText(page, "<h1>가</h1>\n");
  await page.locator(".toolbar .format-switch").getByRole("button", { name: "HTML" }).click();
  await page.keyboard.press("ControlOrMeta+End");
  await pasteHtml(page, "<ul><li>가</li></ul>", "나");
  expect(await text(page)).toContain("나");
  expect(await text(page)).not.toContain("- 가");
});

test("a syllable that is composed stays, and what is pasted behind it is Markdown", async ({ page }) => {
  await begin(page);
  await setText(page, "");
  await editor(page).focus();
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하");
  await pasteHtml(page, "<ul><li>가</li></ul>", "나");
  await expect.poll(() => text(page)).toMatch(/^하\n*- 가\n*$/);
});

test("lines that a PDF broke are still offered to be joined", async ({ page }) => {
  await begin(page);
  await setText(page, "");
  const broken = "주문이 몰리는 시간에 결제가 밀리는 문제를 풀려고 요청을 모\n아 보내는 구조로 바꾸었고 그 결과 밀리던 요청이 하루에 열\n건 아래로 줄었습니다";
  await pasteHtml(page, `<span>${broken}</span>`, broken);
  await notice(page).getByRole("button", { name: "이어 붙이기" }).click();
  expect(await text(page)).toBe(broken.replaceAll("\n", " "));
});
