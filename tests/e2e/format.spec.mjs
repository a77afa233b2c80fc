// Formatting by keys: what each key makes of a text, that the same key takes it back, and that it works with the Hangul keyboard on.

import { expect, test } from "@playwright/test";
import { DESK, editor, open, text } from "./support/app.mjs";
import { marked, put } from "./support/marked.mjs";

const HTML = (body) => `<!DOCTYPE html>\n<html><body>\n${body}\n</body></html>\n`;

// What stands before, the key, what stands after; `back` is what the same key, or `with`, makes of that. Without it: the text before.
// `once`: there is no key that makes it what it was, but undo.
const CASES = [
  ["bold of what is selected", "성능 «20%» 개선", "b", "성능 **«20%»** 개선"],
  ["bold of the word at the caret", "성능‸ 개선", "b", "**성능‸** 개선"],
  ["bold where nothing stands", "성능 ‸", "b", "성능 **‸**"],
  ["bold without the spaces around", "성능« 20% »개선", "b", "성능« **20%** »개선"],
  ["bold inside bold words", "**느린 «곳»을**", "b", "느린 «곳»을", { back: "느린 **«곳»**을" }],
  ["bold of each line, without what makes it an item", "- «하나\n- 둘»\n", "b", "- **«하나**\n- **둘»**\n"],
  ["italic inside bold", "**«굵게»**", "i", "***«굵게»***"],
  ["italic of what is selected", "«기울임»", "i", "*«기울임»*"],
  ["code", "«cargo test»로", "e", "`«cargo test»`로"],
  ["a link of what is selected", "«블로그»", "Shift+L", "[블로그](«https://»)"],
  ["no link any more", "[블로‸그](https://a.example)", "Shift+L", "블로‸그", { back: "[블로그](«https://»)" }],
  ["a larger heading", "### 모아‸페이", "Shift+Period", "## 모아‸페이", { with: "Shift+Comma" }],
  ["a heading of a plain line", "프로젝‸트", "Shift+Period", "#### 프로젝‸트", { with: "Shift+Comma" }],
  ["a smaller heading", "## 경‸력", "Shift+Comma", "### 경‸력", { with: "Shift+Period" }],
  ["headings of several lines", "«# 가\n\n## 나»", "Shift+Comma", "«## 가\n\n### 나»", { with: "Shift+Period" }],
  ["a list", "«하나\n\n둘»", "Shift+Digit8", "- «하나\n\n- 둘»"],
  ["a list with numbers", "«하나\n둘»", "Shift+Digit7", "1. «하나\n2. 둘»"],
  ["numbers of bullets", "- 하나‸\n", "Shift+Digit7", "1. 하나‸\n", { with: "Shift+Digit8" }],
  ["an item in an item", "- 하나\n- 둘‸\n", "BracketRight", "- 하나\n  - 둘‸\n", { with: "BracketLeft" }],
  ["an item in a numbered item", "1. 하나\n2. 둘‸\n", "BracketRight", "1. 하나\n   2. 둘‸\n", { with: "BracketLeft" }],
  ["a line that moves up", "하나\n둘‸\n", "Alt:ArrowUp", "둘‸\n하나\n", { with: "Alt:ArrowDown" }],
  ["bold in HTML", HTML("<p>성능 «20%» 개선</p>"), "b", HTML("<p>성능 <b>«20%»</b> 개선</p>")],
  ["bold of all of a paragraph in HTML", HTML("«<p>하나</p>»"), "b", HTML("<p>«<b>하나</b>»</p>"), { text: true }],
  ["italic in HTML", HTML("<p>«하나»</p>"), "i", HTML("<p><i>«하나»</i></p>")],
  ["code in HTML", HTML("<p>«하나»</p>"), "e", HTML("<p><code>«하나»</code></p>")],
  ["a link in HTML", HTML("<p>«블로그»</p>"), "Shift+L", HTML('<p><a href="«https://»">블로그</a></p>')],
  ["a larger heading in HTML", HTML("<h3>모아‸페이</h3>"), "Shift+Period", HTML("<h2>모아페이</h2>"), { with: "Shift+Comma", text: true }],
  ["a list in HTML", HTML("«<p>하나</p>\n<p>둘</p>»"), "Shift+Digit8", HTML("<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>"), { back: HTML("하나\n둘"), text: true }],
  ["a list begun in an empty line of HTML", HTML("<p>하나</p>\n‸"), "Shift+Digit8", HTML("<p>하나</p>\n<ul>\n<li>‸</li>\n</ul>"), { back: HTML("<p>하나</p>\n"), text: true }],
  ["numbers of an item's list in HTML", HTML("<ul>\n  <li>하나</li>\n  <li>둘‸</li>\n</ul>"), "Shift+Digit7", HTML("<ol>\n  <li>하나</li>\n  <li>둘‸</li>\n</ol>"), { with: "Shift+Digit8", text: true }],
  ["an item that leaves its list in HTML", HTML("<ul>\n<li>하나</li>\n<li>둘‸</li>\n<li>셋</li>\n</ul>"), "Shift+Digit8", HTML("<ul>\n<li>하나</li>\n</ul>\n둘\n<ul>\n<li>셋</li>\n</ul>"), { back: HTML("<ul>\n<li>하나</li>\n</ul>\n<ul>\n<li>둘</li>\n</ul>\n<ul>\n<li>셋</li>\n</ul>"), text: true }],
  ["an item in an item of HTML", HTML("<ul>\n<li>하나</li>\n<li>둘‸</li>\n<li>셋</li>\n</ul>"), "BracketRight", HTML("<ul>\n<li>하나\n  <ul>\n    <li>둘</li>\n  </ul>\n</li>\n<li>셋</li>\n</ul>"), { with: "BracketLeft", text: true }],
  ["an item behind others in an item of HTML", HTML("<ul>\n<li>하나\n  <ul>\n    <li>둘</li>\n  </ul>\n</li>\n<li>셋‸</li>\n</ul>"), "BracketRight", HTML("<ul>\n<li>하나\n  <ul>\n    <li>둘</li>\n    <li>셋</li>\n  </ul>\n</li>\n</ul>"), { with: "BracketLeft", text: true }],
  ["an item that leaves others in an item of HTML", HTML("<ul>\n<li>하나\n  <ul>\n    <li>둘‸</li>\n    <li>셋</li>\n  </ul>\n</li>\n</ul>"), "BracketLeft", HTML("<ul>\n<li>하나</li>\n<li>둘\n  <ul>\n    <li>셋</li>\n  </ul>\n</li>\n</ul>"), { once: true, text: true }],
  ["a block of HTML in Markdown", "<div>\n<p>«하나»</p>\n</div>\n", "b", "<div>\n<p><b>«하나»</b></p>\n</div>\n"],
];

let page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: DESK });
  await open(page);
});
test.afterAll(() => page.close());

const press = (key) => page.keyboard.press(key.startsWith("Alt:") ? `Alt+${key.slice(4)}` : `Control+${key}`);
const plain = (words) => words.replace(/[‸«»]/g, "");

for (const [name, before, key, after, more = {}] of CASES) {
  test(`${name}, and back`, async () => {
    await put(page, before);
    const is = async (expected) => (more.text ? expect(await text(page)).toBe(plain(expected)) : expect(await marked(page)).toBe(expected));
    await press(key);
    await is(after);
    if (!more.once) await takeBack(before, key, after, more);
    await press("z");
    expect(await text(page)).toBe(plain(before));
  });
}

async function takeBack(before, key, after, more) {
  await press(more.with ?? key);
  const back = more.back ?? before;
  if (/https/.test(after) && !more.back) {
    // The address is selected now, not the words.
    expect(await text(page)).toBe(plain(back));
  } else expect(plain(await marked(page))).toBe(plain(back));
  await press("z");
}

test("a key is known by its place while Hangul is typed, by its letter on other layouts", async () => {
  const stroke = (given) =>
    page.evaluate((given) => {
      const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
      const event = new KeyboardEvent("keydown", { ctrlKey: true, bubbles: true, cancelable: true, composed: true, ...given });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    }, given);
  await put(page, "«한눈»");
  expect(await stroke({ key: "ㅠ", code: "KeyB" })).toBe(true);
  expect(await text(page)).toBe("**한눈**");
  await put(page, "«한눈»");
  expect(await stroke({ key: "b", code: "KeyN" })).toBe(true);
  expect(await text(page)).toBe("**한눈**");
  await put(page, "«한눈»");
  expect(await stroke({ key: "x", code: "KeyB" })).toBe(false);
  expect(await text(page)).toBe("한눈");
});

test("a text that may only be read is left alone", async () => {
  await put(page, "«한눈»");
  await page.evaluate(() => globalThis.editor.setLocked(true));
  await press("b");
  expect(await page.evaluate(() => globalThis.editor.run("bold"))).toBe(false);
  await page.evaluate(() => globalThis.editor.setLocked(false));
  expect(await text(page)).toBe("한눈");
  await expect(editor(page)).toBeVisible();
});
