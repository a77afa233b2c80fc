// Each text lies in two places. One may be lost, late, full, or older than the other: the text is not lost.

import { expect, test } from "@playwright/test";
import { setTimeout as pause } from "node:timers/promises";
import { editor, open, ready, saveState, sheet, storedTexts, text, typeAtEnd } from "./support/app.mjs";
import { FAULTS, NO_VAULT } from "./support/faults.mjs";
import { vaultTexts } from "./support/stores.mjs";

const SAVED = /^저장됨/;
const HALFWAY = /한 곳에만/;
const TEXT = "# 한지우\n\n백엔드 엔지니어";

test("what is called saved lies in both places", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await storedTexts(page)).toEqual([TEXT]);
  expect(await vaultTexts(page)).toEqual([TEXT]);
});

test("the later text of the two places is shown, and the other is not thrown away", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  const old = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("hannun/doc/")));
  await typeAtEnd(page, "\n\n나중 글");
  await expect.poll(() => vaultTexts(page)).toEqual([`${TEXT}\n\n나중 글`]);
  // As after a kill: the shelf has lost its last minute. Written when the page has gone and saves no more.
  await page.goto("about:blank");
  await page.addInitScript(([key, record]) => {
    if (!sessionStorage.once) localStorage.setItem(key, record);
    sessionStorage.once = "1";
  }, old);
  await open(page);
  await expect.poll(() => text(page)).toBe(`${TEXT}\n\n나중 글`);
  await expect(sheet(page)).toContainText("나중 글");
  await typeAtEnd(page, "!");
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await storedTexts(page)).toEqual([`${TEXT}\n\n나중 글!`]);
  expect(await vaultTexts(page)).toEqual([`${TEXT}\n\n나중 글!`]);
});

test("a shelf that was emptied is filled again from the vault, and the other way round", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ready(page);
  await expect.poll(() => text(page)).toBe(TEXT);
  expect(await storedTexts(page)).toEqual([TEXT]);

  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("hannun").onsuccess = done)));
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe(TEXT);
  await expect.poll(() => vaultTexts(page)).toEqual([TEXT]);
});

test("half a record gives way to the whole one in the vault", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  await page.evaluate(() => {
    const [key, record] = Object.entries(localStorage).find(([name]) => name.startsWith("hannun/doc/"));
    localStorage.setItem(key, record.slice(0, 40));
  });
  await page.reload();
  await ready(page);
  await expect.poll(() => text(page)).toBe(TEXT);
  expect(await storedTexts(page)).toEqual([TEXT]);
});

for (const [fault, breakIt] of Object.entries(NO_VAULT)) {
  test(`when the vault ${fault}, the person is told and can write on until it works again`, async ({ page }) => {
    await page.addInitScript(breakIt);
    await open(page);
    await typeAtEnd(page, TEXT);
    await expect(saveState(page)).toHaveText(HALFWAY, { timeout: 3000 });
    await expect(page.locator(".save-state").getByRole("button", { name: "내려받기" })).toBeVisible();
    expect(await storedTexts(page)).toEqual([TEXT]);
    await page.reload();
    await ready(page);
    expect(await text(page)).toBe(TEXT);
  });
}

test("what is typed before the vault has answered takes nothing away", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  await page.route("**/vault-*.js", async (route) => {
    await pause(1500);
    await route.continue();
  });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await editor(page).waitFor({ state: "attached" });
  await typeAtEnd(page, "# 새 글");
  expect(await storedTexts(page)).toEqual([]);
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await text(page)).toBe("# 새 글");
  expect((await vaultTexts(page)).sort()).toEqual(["# 새 글", TEXT]);
});

for (const [fault, { words, breakIt }] of Object.entries(FAULTS)) {
  test(`when the shelf ${fault} and the vault refuses, the person is told the truth`, async ({ page }) => {
    await page.addInitScript(breakIt);
    await page.addInitScript(NO_VAULT.refuses);
    await open(page);
    await typeAtEnd(page, "# 한지우");
    await expect(saveState(page)).toHaveText(words, { timeout: 3000 });
    await expect(page.locator(".save-state").getByRole("button", { name: "내려받기" })).toBeVisible();
    await typeAtEnd(page, "\n\n계속 씁니다");
    await expect(sheet(page)).toContainText("계속 씁니다");
    await expect(saveState(page)).toHaveText(words);
    await page.evaluate(() => (globalThis.storageWorks = true));
    await expect(saveState(page)).toHaveText(SAVED, { timeout: 8000 });
    expect(await storedTexts(page)).toEqual(["# 한지우\n\n계속 씁니다"]);
  });
}

test("when the page does not start, a text that only the vault holds is offered, too", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  await page.evaluate(() => localStorage.clear());
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("about:blank");
  await page.goto("");
  await expect(page.locator("main.rescue textarea")).toHaveValue(TEXT);
});
