// Forty ways in which a syllable is begun, disturbed and finished on the whole page. Each time the text must be what was typed.

import { expect, test } from "@playwright/test";
import { DESK, editor, open, sheet, storedTexts, text } from "./support/app.mjs";
import { hangulOf } from "./support/hangul.mjs";
import { marked, put } from "./support/marked.mjs";

const RESUME = "# 정하람\n\n## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n- 결제 지연을 ‸줄임\n";
const here = (words) => RESUME.replace("‸", words);
const HINTED = "# 정하람\n\nhannun@example.kr\n\n## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n- 깃헙으로 옮김‸\n";

let page, ime;
const press = (key) => page.keyboard.press(key);
const pasteWords = (plain, html) =>
  page.evaluate(([plain, html]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    if (html) clipboardData.setData("text/html", html);
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, [plain, html]);
const pause = (ms) => page.waitForTimeout(ms);
const call = (method, ...given) => page.evaluate(([method, given]) => globalThis.editor[method](...given), [method, given]);
const composing = () => page.evaluate(() => globalThis.editor.composing);
const list = () => page.locator(".cm-tooltip-autocomplete");

// What a browser finishes by itself when it hears of a key or a click (the tests' keys and clicks come to the page behind
// its back) is finished by the test.
// [what happens, the text with the caret at ‸ or a selection in «», what is done, the text afterwards].
// Where no caret stands in the last, only the letters count.
const SCENARIOS = [
  // ---- Ways to finish ----
  ["a space finishes it", RESUME, async () => { await ime.grow("반"); await ime.commit("반"); await press("Space"); }, here("반 ‸")],
  ["Enter finishes it and goes on with the list", "- 하나‸", async () => { await ime.grow("값"); await ime.commit("값"); await press("Enter"); await ime.write("둘"); }, "- 하나값\n- 둘‸"],
  ["an arrow finishes it", RESUME, async () => { await ime.grow("반"); await ime.commit("반"); await press("ArrowLeft"); await ime.write("절"); }, here("절‸반")],
  ["Home finishes it", "한눈‸", async () => { await ime.grow("에"); await ime.commit("에"); await press("Home"); await ime.write("또"); }, "또‸한눈에"],
  ["a click on another line finishes it", RESUME, async () => { await ime.grow("반"); await ime.commit("반"); await page.locator(".cm-line").first().click(); await press("End"); await ime.write("님"); }, here("반").replace("# 정하람", "# 정하람님")],
  ["a click on the sheet finishes it", RESUME, async () => { await ime.grow("반"); await ime.commit("반"); await sheet(page).locator(".name").click(); await pause(50); }, here("반")],
  ["leaving the field finishes it", RESUME, async () => { await ime.grow("반"); await page.evaluate(() => document.querySelector("[data-editor-host]").shadowRoot.activeElement.blur()); await editor(page).focus(); }, here("반")],
  ["the syllable's end goes over to the next one", "‸", async () => { await ime.compose("ㄱ", "가", "각"); await ime.commit("가"); await ime.compose("가", "각"); await ime.commit("각"); }, "가각‸"],
  ["several syllables are composed as one", "‸!", async () => { await ime.compose("하", "한", "한누", "한눈", "한눈에"); await ime.commit("한눈에"); }, "한눈에‸!"],
  ["a syllable is taken back key by key and becomes another", RESUME, async () => { await ime.compose("ㅂ", "바", "반", "바", "ㅂ", "부", "붙"); await ime.commit("붙"); }, here("붙‸")],
  ["a syllable is taken back altogether", RESUME, async () => { await ime.compose("ㅂ", "바", "ㅂ", ""); }, here("‸")],
  ["Backspace after it takes the whole syllable", RESUME, async () => { await ime.write("절반"); await press("Backspace"); }, here("절‸")],
  // ---- Places ----
  ["over a selection", "결제 «느림» 개선", () => ime.write("지연"), "결제 지연‸ 개선"],
  ["in the words of a link", "[블로‸](https://a.example)", () => ime.write("그"), "[블로그‸](https://a.example)"],
  ["in code", "`값‸`", () => ime.write("들"), "`값들‸`"],
  ["beside an emoji", "가🚀‸나", () => ime.write("왔다"), "가🚀왔다‸나"],
  ["in a quotation", "> 인용‸", () => ime.write("문"), "> 인용문‸"],
  ["in a document of HTML", "<!DOCTYPE html>\n<html><body><p>결‸</p></body></html>", () => ime.write("제"), "<!DOCTYPE html>\n<html><body><p>결제‸</p></body></html>"],
  ["in an empty section, under its guide", "## 경력\n‸\n\n## 스킬\n", async () => { await expect(page.locator(".cm-guide").first()).toBeVisible(); await ime.write("모아페이"); }, "## 경력\n모아페이‸\n\n## 스킬\n"],
  ["behind an empty label, before its guide", "- **결과:** ‸", () => ime.write("절반"), "- **결과:** 절반‸"],
  ["in a place of a form, then Tab", "## 경력\n‸", async () => { await call("run", "company"); await ime.write("모아"); await press("Tab"); await ime.write("개발"); await ime.grow("자"); await ime.commit("자"); }, /### 모아 \| 개발자 \| 부서 \(/],
  // ---- Keys in the middle of it ----
  ["the key for bold", "성능 ‸", async () => { await ime.write("개"); await ime.grow("선"); await press("Control+b"); await pause(50); }, "성능 **개선‸**"],
  ["the key for bold twice", "성능 ‸", async () => { await ime.grow("선"); await press("Control+b"); await pause(200); await press("Control+b"); }, "성능 선‸"],
  ["the key for a list", "하나‸", async () => { await ime.grow("둘"); await press("Control+Shift+Digit8"); await pause(50); await ime.write("셋"); }, "- 하나둘셋‸"],
  ["the key that saves", RESUME, async () => { await ime.grow("반"); await press("Control+s"); await ime.commit("반"); await press("Control+s"); }, here("반‸")],
  ["the key of the palette, which waits for the end", RESUME, async () => {
    await ime.grow("반"); await press("Control+k"); await expect(page.locator(".dialog.palette")).toHaveCount(0);
    await ime.commit("반"); await press("Control+k"); await expect(page.locator(".dialog.palette")).toBeVisible(); await press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches("[data-editor-host]"))).toBe(true); await ime.write("절");
  }, here("반절‸")],
  ["F9, and 한눈에 보기 all the same", RESUME, async () => {
    await ime.grow("반"); await press("F9"); await ime.commit("반"); await press("F9"); await expect(page.locator(".aside")).toBeVisible();
    await ime.write("절"); await press("F9"); await expect(page.locator(".aside")).toHaveCount(0);
  }, here("반절‸")],
  ["keys that the IME keeps to itself", RESUME, async () => { await ime.compose("ㅂ"); for (const code of ["Enter", "Space", "Tab", "ArrowDown", "Backspace", "KeyB"]) await ime.taken(code); await ime.compose("바", "반"); await ime.commit("반"); }, here("반‸")],
  // ---- The list of words ----
  ["a list opens over it and takes no key from the IME", "# 정하람\n\n## ‸", async () => {
    await ime.compose("ㄱ", "겨", "경"); await expect(list()).toBeVisible(); await pause(100);
    for (const code of ["Enter", "Space", "Tab", "ArrowDown", "Escape"]) await ime.taken(code);
    expect(await composing()).toBe(true); await ime.commit("경"); await ime.write("험"); await press("Space");
  }, "# 정하람\n\n## 경험 ‸"],
  ["Enter behind it breaks the line, whatever the list offers", "# 정하람\n\n## ‸", async () => { await ime.grow("경"); await expect(list()).toBeVisible(); await pause(100); await ime.commit("경"); await press("Enter"); await ime.write("글"); }, "# 정하람\n\n## 경\n글‸"],
  ["the list is asked for in the middle of it", "- ‸", async () => { await ime.grow("결"); await press("Control+Space"); await ime.commit("결"); await press("Control+Space"); await expect(list()).toContainText("결과"); await press("Escape"); await ime.write("제"); }, "- 결제‸"],
  // ---- What the page does meanwhile ----
  ["the text is saved and hints are found", HINTED, async () => {
    await ime.grow("반"); await expect.poll(() => storedTexts(page)).toContain(HINTED.replace("‸", "반")); await pause(900);
    expect(await composing()).toBe(true); await ime.commit("반"); await expect(page.locator(".cm-lintRange").first()).toBeVisible(); await ime.write("절");
  }, HINTED.replace("‸", "반절‸")],
  ["a fix right behind it", HINTED, async () => {
    await ime.write("반"); await expect(page.locator(".cm-lintRange").first()).toBeVisible(); await ime.grow("절");
    await page.locator(".hints-button").click();
    await pause(600); // The hints are those of the text as it is now.
    await page.locator(".hint").filter({ hasText: "깃헙" }).hover();
    await page.locator(".hints-panel").getByRole("button", { name: "‘GitHub’ 표기로 바꾸기" }).click();
    await expect.poll(() => text(page)).toContain("GitHub");
    await page.locator(".hints-button").click();
  }, /- GitHub(으)?로 옮김반절$/m],
  ["the format is switched", RESUME, async () => { await ime.grow("반"); await page.locator(".toolbar .format-switch").getByRole("button", { name: "HTML" }).click(); await page.locator(".toolbar .format-switch").getByRole("button", { name: "자동" }).click(); await editor(page).focus(); }, here("반")],
  ["한눈에 보기 is switched by the mouse", RESUME, async () => { await ime.grow("반"); await page.locator(".glance-button").click(); await expect(page.locator(".aside")).toBeVisible(); await page.locator(".glance-button").click(); await expect(page.locator(".aside")).toHaveCount(0); await editor(page).focus(); await ime.write("절"); }, here("반절")],
  ["another tab comes to the front and goes", RESUME, async () => { await ime.grow("반"); const other = await page.context().newPage(); await other.bringToFront(); await other.close(); await page.bringToFront(); await editor(page).focus(); await ime.commit(""); await ime.write("절"); }, here("반절")],
  ["the window becomes narrow", RESUME, async () => { await ime.compose("ㅂ", "바"); await page.setViewportSize({ width: 1000, height: 700 }); await pause(100); await page.setViewportSize(DESK); await ime.compose("반"); await ime.commit("반"); }, here("반")],
  // ---- Paste and undo ----
  ["a paste right behind it", RESUME, async () => { await ime.write("반"); await pasteWords("+붙임+"); await ime.write("뒤"); }, here("반+붙임+뒤‸")],
  ["a paste in the middle of it", RESUME, async () => { await ime.grow("반"); await pasteWords("+붙임+"); }, here("반+붙임+‸")],
  ["a formatted paste in the middle of it", RESUME, async () => { await ime.grow("반"); await pasteWords("굵게", "<b>굵게</b>"); }, here("반**굵게**‸")],
  ["undo and redo right behind it", "결제 ‸", async () => { await ime.write("지"); await pause(600); await ime.write("연"); await press("Control+z"); expect(await text(page)).not.toMatch(/[ㄱ-ㅎㅏ-ㅣ]/); await press("Control+Shift+z"); await ime.write("임"); }, "결제 지연임"],
  ["undo in the middle of it", "결제 ‸", async () => { await ime.write("지"); await ime.grow("연"); await press("Control+z"); await pause(50); expect(await text(page)).toMatch(/^결제 지?$/); await ime.write("불"); }, /^결제 지?불$/],
];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ viewport: DESK, locale: "ko-KR", timezoneId: "Asia/Seoul" });
  page = await context.newPage();
  await open(page);
  ime = await hangulOf(page);
});
test.afterAll(() => page.context().close());

test("there are forty of them", () => expect(SCENARIOS.length).toBeGreaterThanOrEqual(40));

for (const [name, before, act, after] of SCENARIOS) {
  test(`Hangul: ${name}`, async () => {
    await put(page, before);
    await act();
    await expect.poll(composing).toBe(false);
    if (after instanceof RegExp) expect(await text(page)).toMatch(after);
    else expect(after.includes("‸") ? await marked(page) : await text(page)).toBe(after);
    // What is in the store is what is on the screen.
    const written = await text(page);
    await expect.poll(async () => (await storedTexts(page)).includes(written), { timeout: 10_000 }).toBe(true);
    // And the next syllable is one.
    await editor(page).focus();
    await call("select", written.length, written.length);
    await ime.write("끝");
    expect(await text(page)).toBe(`${written}끝`);
  });
}
