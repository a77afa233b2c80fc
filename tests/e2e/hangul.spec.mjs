// Hangul typed through an IME on the whole page, with preview and autosave at work meanwhile.

import { expect, test } from "@playwright/test";
import { editor, imeOf, open, saveState, setText, sheet, storedTexts, text } from "./support/app.mjs";

const caretAt = (page, position) => page.evaluate((at) => globalThis.editor.select(at, at), position);

// The syllable as it grows under the keys.
const STEPS = { 한: ["ㅎ", "하", "한"], 눈: ["ㄴ", "누", "눈"], 에: ["ㅇ", "에"] };

async function compose(ime, words) {
  for (const syllable of words) {
    await ime.compose(...STEPS[syllable]);
    await ime.commit(syllable);
  }
}

async function shows(page, words) {
  await expect.poll(async () => (await sheet(page).textContent()).replace(/\s/g, "")).toContain(words);
}

// The caret stands at ‸.
const PLACES = {
  "the empty document": { before: "‸", shown: "한눈에" },
  "the middle of a word": { before: "백엔‸드", shown: "백엔한눈에드" },
  "bold text": { before: "**‸굵게** 끝", shown: "한눈에굵게끝" },
  "the place behind bold marks": { before: "**굵게**‸ 끝", shown: "한눈에" },
  "a list item": { before: "# 이한눈\n\n- 하나\n- ‸둘\n", shown: "한눈에둘" },
  "a heading": { before: "# 이력‸\n\n본문\n", shown: "이력한눈에" },
  "a table": { before: "| 가 | 나 |\n|---|---|\n| ‸다 | 라 |\n", shown: "한눈에다" },
  "a tag": { before: "<p>가‸</p>", shown: "가한눈에" },
};

for (const [place, { before: marked, shown }] of Object.entries(PLACES)) {
  test(`what is composed in ${place} is what was typed, and is shown and undone`, async ({ page }) => {
    const [before, after] = [marked.replace("‸", ""), marked.replace("‸", "한눈에")];
    await open(page);
    await setText(page, before);
    await editor(page).focus();
    await caretAt(page, marked.indexOf("‸"));
    const ime = await imeOf(page);
    await compose(ime, "한눈에");
    expect(await text(page)).toBe(after);
    await shows(page, shown);
    expect(await text(page)).toBe(after);
    await expect.poll(() => storedTexts(page)).toEqual([after]);
    await expect.poll(() => page.evaluate(() => globalThis.editor.composing)).toBe(false);
    // One undo or several, but they come back to the text as it was and never to half a syllable.
    for (let n = 0; n < 6 && (await text(page)) !== before; n++) {
      await page.keyboard.press("ControlOrMeta+z");
      expect(await text(page)).toMatch(/^[^ㄱ-ㅎㅏ-ㅣ]*$/);
    }
    expect(await text(page)).toBe(before);
  });
}

test("a save and a new preview in the middle of a syllable leave the composition alone", async ({ page }) => {
  await open(page);
  await setText(page, "# 이력\n\n- 처리량\n");
  await editor(page).focus();
  await caretAt(page, 11);
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하");
  await shows(page, "처리량하");
  await expect(saveState(page)).toHaveText(/^저장됨/);
  await expect.poll(() => storedTexts(page)).toEqual(["# 이력\n\n- 처리량하\n"]);
  expect(await page.evaluate(() => globalThis.editor.composing)).toBe(true);
  await ime.compose("한");
  await ime.commit("한");
  await compose(ime, "눈");
  expect(await text(page)).toBe("# 이력\n\n- 처리량한눈\n");
  await shows(page, "처리량한눈");
  await expect.poll(() => storedTexts(page)).toEqual(["# 이력\n\n- 처리량한눈\n"]);
});

test("a composition that makes HTML out of Markdown is not broken by the change of format", async ({ page }) => {
  await open(page);
  await setText(page, "<!DOCTYPE html>\n<html><body><p>이력</p></body></html>");
  await editor(page).focus();
  await expect(page.locator(".status-format")).toHaveText("HTML");
  // In front of the declaration: from now on it is no document of HTML.
  await caretAt(page, 0);
  const ime = await imeOf(page);
  await compose(ime, "한눈에");
  expect((await text(page)).startsWith("한눈에<!DOCTYPE html>")).toBe(true);
  await shows(page, "한눈에");
});

test("a composition that is given up leaves nothing", async ({ page }) => {
  await open(page);
  await setText(page, "백엔드");
  await editor(page).focus();
  await caretAt(page, 3);
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하", "");
  await expect.poll(() => text(page)).toBe("백엔드");
  await compose(ime, "한");
  expect(await text(page)).toBe("백엔드한");
});
