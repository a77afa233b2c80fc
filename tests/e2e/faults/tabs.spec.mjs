// One document in several tabs: one edits, the others follow, anybody takes over by a click, and no text is lost.

import { expect, test } from "@playwright/test";
import { editor, imeOf, notice, open, ready, saved, sheet, text, typeAtEnd } from "../support/app.mjs";
import { stored, storedTexts, vaultTexts } from "../support/stores.mjs";
import { DEAF, NO_LOCKS, bar, takeOver } from "../support/tabs.mjs";

const TEXT = "# 한지우\n\n백엔드 엔지니어";
const FOLLOWING = /다른 탭에서 편집하고 있어요/;

// Two tabs on one document; the first edits.
async function two(page, context, prepare) {
  if (prepare) await context.addInitScript(prepare);
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const other = await context.newPage();
  await open(other);
  return other;
}

test("the second tab shows what the first writes, live, and can't be written in", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  await expect(editor(other)).toHaveAttribute("contenteditable", "false");
  await typeAtEnd(page, "\n\n- 첫 줄");
  await expect.poll(() => text(other)).toBe(`${TEXT}\n\n- 첫 줄`);
  await expect(sheet(other)).toContainText("첫 줄");
  await other.bringToFront();
  await editor(other).focus();
  await other.keyboard.type("여기서 친 글");
  await other.keyboard.press("ControlOrMeta+z");
  expect(await text(other)).toBe(`${TEXT}\n\n- 첫 줄`);
  await expect(bar(page)).toHaveText("");
  expect(await storedTexts(page)).toEqual([`${TEXT}\n\n- 첫 줄`]);
});

test("a click takes over: the first stores its last words, gives way and follows", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  await typeAtEnd(page, "\n\n아직 저장하지 않은 줄");
  await takeOver(other);
  await expect(editor(other)).toBeFocused();
  expect(await text(other)).toBe(`${TEXT}\n\n아직 저장하지 않은 줄`);
  await expect(bar(page)).toContainText(FOLLOWING);
  await typeAtEnd(other, "\n넘겨받은 줄");
  const both = `${TEXT}\n\n아직 저장하지 않은 줄\n넘겨받은 줄`;
  await expect.poll(() => text(page)).toBe(both);
  await saved(other);
  await expect.poll(() => storedTexts(page)).toEqual([both]);
  expect(await vaultTexts(page)).toEqual([both]);
  // And back again; what the other wrote is not undone here.
  await takeOver(page);
  await page.keyboard.press("ControlOrMeta+z");
  expect(await text(page)).toContain("넘겨받은 줄");
});

test("when the editing tab is closed, the next one may edit by itself", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  await typeAtEnd(page, "!");
  await page.close();
  await expect(bar(other)).toHaveText("");
  await expect.poll(() => text(other)).toBe(`${TEXT}!`);
  await typeAtEnd(other, "?");
  await expect.poll(() => storedTexts(other)).toEqual([`${TEXT}!?`]);
});

test("what a closed tab had not brought to the second place does not push the next tab's words into a copy", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  await expect.poll(() => vaultTexts(page)).toEqual([TEXT]);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("as if the tab had gone", "AbortError");
    };
  });
  // Each tab has a process of its own: what one has put on the shelf, another may see late.
  await other.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("hannun/doc/"));
    const [late, { getItem, setItem }] = [localStorage.getItem(key), Storage.prototype];
    let isLate = true;
    Storage.prototype.getItem = function (name) {
      return isLate && name === key ? late : getItem.call(this, name);
    };
    Storage.prototype.setItem = function (name, value) {
      if (name === key) isLate = false;
      setItem.call(this, name, value);
    };
  });
  await typeAtEnd(page, "!");
  await expect.poll(() => text(other)).toBe(`${TEXT}!`);
  expect(await vaultTexts(other)).toEqual([TEXT]);
  await page.close();
  await expect(bar(other)).toHaveText("");
  await typeAtEnd(other, "?");
  await expect.poll(() => storedTexts(other)).toEqual([`${TEXT}!?`]);
  await expect.poll(() => vaultTexts(other)).toEqual([`${TEXT}!?`]);
});

test("a syllable that is being composed is given over whole", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  await page.bringToFront();
  await typeAtEnd(page, " ");
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하", "한");
  await takeOver(other);
  await expect.poll(() => text(other)).toBe(`${TEXT} 한`);
  expect(await storedTexts(page)).toEqual([`${TEXT} 한`]);
});

test("what another tab stores does not disturb a syllable that is being composed here", async ({ page, context }) => {
  const other = await two(page, context, NO_LOCKS);
  await page.bringToFront();
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하");
  await other.evaluate(() => globalThis.editor.replace(0, 0, "> 저쪽\n\n"));
  await expect.poll(async () => (await storedTexts(other)).some((kept) => kept.startsWith("> 저쪽"))).toBe(true);
  await ime.compose("한");
  await ime.commit("한");
  expect(await text(page)).toBe(`${TEXT}한`);
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([`> 저쪽\n\n${TEXT}`, `${TEXT}한`].sort());
});

test("a tab that does not answer is taken for dead, and its words are kept when it wakes", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await takeOver(other);
  for (const words of ["\n하나", "\n둘", "\n셋"]) {
    await typeAtEnd(other, words);
    await saved(other);
  }
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await expect(bar(page)).toContainText(FOLLOWING);
  await expect.poll(() => text(page)).toBe(`${TEXT}\n하나\n둘\n셋`);
  expect(await storedTexts(page)).toEqual([`${TEXT}\n하나\n둘\n셋`]);
});

test("without locks a tab that has nothing of its own shows what the other wrote", async ({ page, context }) => {
  const other = await two(page, context, NO_LOCKS);
  await typeAtEnd(other, "\n저쪽");
  await expect.poll(() => text(page)).toBe(`${TEXT}\n저쪽`);
  await page.bringToFront();
  await typeAtEnd(page, "\n이쪽");
  await expect.poll(() => text(other)).toBe(`${TEXT}\n저쪽\n이쪽`);
  await saved(page);
  expect(await storedTexts(page)).toEqual([`${TEXT}\n저쪽\n이쪽`]);
});

test("tabs that know nothing of each other never overwrite: the later text becomes a copy that says so", async ({ page, context }) => {
  await context.addInitScript(DEAF);
  const other = await two(page, context, NO_LOCKS);
  await typeAtEnd(other, "\n저쪽");
  await expect.poll(() => storedTexts(page)).toEqual([`${TEXT}\n저쪽`]);
  await page.bringToFront();
  await typeAtEnd(page, "\n이쪽");
  await expect(notice(page)).toContainText("사본");
  await saved(page);
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([`${TEXT}\n이쪽`, `${TEXT}\n저쪽`].sort());
  await expect.poll(async () => (await vaultTexts(page)).sort()).toEqual([`${TEXT}\n이쪽`, `${TEXT}\n저쪽`].sort());
  const copy = Object.values(await stored(page)).map((raw) => JSON.parse(raw)).find((kept) => kept.text.endsWith("이쪽"));
  expect(copy.title).toBe("한지우 이력서 (다른 탭 사본)");
  // From now on each has its own.
  await other.bringToFront();
  await typeAtEnd(other, "!");
  await expect.poll(async () => (await storedTexts(other)).sort()).toEqual([`${TEXT}\n이쪽`, `${TEXT}\n저쪽!`].sort());
});

test("a duplicated tab is a tab of its own", async ({ page, context }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const session = await page.evaluate(() => ({ ...sessionStorage }));
  const other = await context.newPage();
  await other.addInitScript((pairs) => Object.entries(pairs).forEach(([key, value]) => sessionStorage.setItem(key, value)), session);
  await open(other);
  await expect(bar(other)).toContainText(FOLLOWING);
  await takeOver(other);
  const writer = async () => JSON.parse(Object.values(await stored(page))[0]).writer;
  const first = await writer();
  await typeAtEnd(other, "!");
  await expect.poll(writer).not.toBe(first);
  expect(await storedTexts(other)).toEqual([`${TEXT}!`]);
});

test("tabs that are restored together all come back to one text, and one of them edits", async ({ page, context }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await page.close();
  const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto("")));
  for (const tab of tabs) {
    await ready(tab);
    await expect.poll(() => text(tab)).toBe(TEXT);
  }
  const editing = async () => (await Promise.all(tabs.map((tab) => bar(tab).textContent()))).filter((words) => words === "").length;
  await expect.poll(editing).toBe(1);
  expect(await storedTexts(tabs[0])).toEqual([TEXT]);
});

test("a tab that cleared all of the storage does not take the text from the one that edits", async ({ page, context }) => {
  const other = await two(page, context);
  await expect(bar(other)).toContainText(FOLLOWING);
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => storedTexts(page)).toEqual([TEXT]);
  expect(await text(other)).toBe(TEXT);
  await expect(notice(page)).toHaveCount(0);
});
