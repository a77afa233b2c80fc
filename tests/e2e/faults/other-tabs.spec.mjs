// What another tab does to the document that is open here: it throws it away, is of a newer version, or has another open.

import { expect, test } from "@playwright/test";
import { editor, notice, open, ready, saved, text, typeAtEnd } from "../support/app.mjs";
import { inVault, record, shelve, stored, storedTexts, vaultRecords, vaultTexts } from "../support/stores.mjs";
import { bar } from "../support/tabs.mjs";

const TEXT = "# 한지우\n\n백엔드 엔지니어";

// A tab of the same origin that runs nothing of the page.
async function bareTab(context) {
  const tab = await context.newPage();
  await tab.goto("icon-none").catch(() => {});
  return tab;
}

// Changes the one stored record from there, as another tab would: the next revision, by another writer.
const alter = (tab, change) =>
  tab.evaluate((fields) => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("hannun/doc/"));
    const old = JSON.parse(localStorage.getItem(key));
    const next = JSON.stringify({ ...old, rev: old.rev + 1, base: old.rev, writer: "other", ...fields });
    localStorage.setItem(key, next);
    return { id: old.id, next };
  }, change);

async function writing(page) {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
}

test("a document that was deleted in another tab stays here, is told, and can be kept as a new one", async ({ page, context }) => {
  await writing(page);
  const { id, next } = await alter(await bareTab(context), { deleted_at: "2026-11-25T00:00:00Z" });
  await expect(bar(page)).toContainText("다른 탭에서 이 이력서를 버렸어요");
  expect(await text(page)).toBe(TEXT);
  // Nobody revives it by being open.
  await page.waitForTimeout(800);
  expect((await stored(page))[id]).toBe(next);
  await bar(page).getByRole("button", { name: "새 이력서로 남기기" }).click();
  await expect(bar(page)).toHaveText("");
  await expect(editor(page)).toBeFocused();
  await saved(page);
  const records = Object.values(await stored(page)).map((raw) => JSON.parse(raw));
  expect(records.find((kept) => kept.id === id).deleted_at).toBeTruthy();
  expect(records.find((kept) => kept.id !== id).text).toBe(TEXT);
});

test("whoever goes on writing in a document that was deleted elsewhere writes in a new one", async ({ page, context }) => {
  await writing(page);
  const { id, next } = await alter(await bareTab(context), { deleted_at: "2026-11-25T00:00:00Z" });
  await expect(bar(page)).toContainText("버렸어요");
  await typeAtEnd(page, "!");
  await saved(page);
  await expect(bar(page)).toHaveText("");
  expect((await stored(page))[id]).toBe(next);
  expect(await storedTexts(page)).toContain(`${TEXT}!`);
  // It was not changed there, and the one there is gone from the list: the new one needs no name besides its own.
  await expect(notice(page)).toContainText("다른 탭에서 이 이력서를 버렸지만, 여기 글은 새 이력서로 남겼어요");
  await expect(page.locator(".document-name")).toHaveText("한지우 이력서");
  await expect.poll(() => vaultTexts(page)).toContain(`${TEXT}!`);
});

test("a delete that is taken back elsewhere is taken back here", async ({ page, context }) => {
  await writing(page);
  const other = await bareTab(context);
  await alter(other, { deleted_at: "2026-11-25T00:00:00Z" });
  await expect(bar(page)).toContainText("버렸어요");
  await alter(other, { deleted_at: undefined });
  await expect(bar(page)).toHaveText("");
  expect(await text(page)).toBe(TEXT);
});

test("an old tab stops writing when a newer version has written, and asks to be opened anew", async ({ page, context }) => {
  await writing(page);
  const { id, next } = await alter(await bareTab(context), { schema: 99, body: "미래" });
  await expect(bar(page)).toContainText("새 버전의 한눈");
  await expect(editor(page)).toHaveAttribute("contenteditable", "false");
  await page.keyboard.type("덮어쓰면 안 돼요");
  await page.waitForTimeout(800);
  expect(await stored(page)).toEqual({ [id]: next });
  await bar(page).getByRole("button", { name: "새로 고치기" }).click();
  await page.waitForLoadState();
  await ready(page);
});

test("words of an old tab that are not stored yet when a newer version writes are kept apart", async ({ page, context }) => {
  await writing(page);
  const other = await bareTab(context);
  await typeAtEnd(page, "!");
  const { id, next } = await alter(other, { schema: 99 });
  await expect.poll(async () => Object.values(await stored(page)).map((raw) => JSON.parse(raw).text)).toContain(`${TEXT}!`);
  expect((await stored(page))[id]).toBe(next);
  await expect(bar(page)).toContainText("새 버전의 한눈");
});

test("two tabs with two documents do not touch each other", async ({ page, context }) => {
  await shelve(page, { "hannun/doc/a": record("a", "# 가"), "hannun/doc/b": record("b", "# 나"), "hannun/prefs": '{"document":"a"}' });
  await open(page);
  const other = await context.newPage();
  await other.addInitScript(() => localStorage.setItem("hannun/prefs", '{"document":"b"}'));
  await open(other);
  for (let n = 0; n < 5; n++) {
    await page.bringToFront();
    await typeAtEnd(page, "가");
    await other.bringToFront();
    await typeAtEnd(other, "나");
  }
  await saved(other);
  await page.bringToFront();
  await saved(page);
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual(["# 가가가가가가", "# 나나나나나나"]);
  await expect.poll(async () => (await vaultTexts(page)).sort()).toEqual(["# 가가가가가가", "# 나나나나나나"]);
});

test("a title given in another tab is taken over, and is no reason for a copy", async ({ page, context }) => {
  await writing(page);
  await alter(await bareTab(context), { schema: 2, title: "가온 지원용" });
  await typeAtEnd(page, "!");
  await saved(page);
  const records = Object.values(await stored(page)).map((raw) => JSON.parse(raw));
  expect(records.map(({ title, text }) => ({ title, text }))).toEqual([{ title: "가온 지원용", text: `${TEXT}!` }]);
  await expect(notice(page)).toHaveCount(0);
});

// ---- Older records ----

const FIRST = record("old", TEXT, { rev: 7 });

test("a record of the first version is brought forward, and kept as it was", async ({ page }) => {
  await shelve(page, { "hannun/doc/old": FIRST });
  await open(page);
  expect(await text(page)).toBe(TEXT);
  await expect.poll(async () => (await vaultRecords(page)).map(({ schema, rev, text: words }) => ({ schema, rev, words }))).toEqual([
    { schema: 2, rev: 7, words: TEXT },
  ]);
  const kept = await inVault(page, "history");
  expect(kept.map(({ reason, record: raw }) => ({ reason, raw }))).toEqual([{ reason: "before-migration", raw: FIRST }]);
});

test("bringing forward that breaks off leaves the old record, and is done at the next start", async ({ page }) => {
  await shelve(page, { "hannun/doc/old": FIRST });
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (sessionStorage.getItem("whole")) return put.call(this, value, key);
      // The new record is refused after the old one was put aside.
      if (String(value).includes('"schema":2')) throw new DOMException("broken off", "AbortError");
      return put.call(this, value, key);
    };
  });
  await open(page);
  expect(await text(page)).toBe(TEXT);
  await page.waitForTimeout(500);
  expect((await stored(page)).old).toBe(FIRST);
  expect((await vaultRecords(page)).map(({ schema }) => schema)).toEqual([1]);
  await page.evaluate(() => sessionStorage.setItem("whole", "1"));
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe(TEXT);
  await expect.poll(async () => (await vaultRecords(page)).map(({ schema }) => schema)).toEqual([2]);
  expect((await inVault(page, "history")).some(({ record: raw }) => raw === FIRST)).toBe(true);
});
