// IndexedDB that is late, blocked, or dies: the page waits for nothing, and never says more than is true.

import { expect, test } from "@playwright/test";
import { editor, open, ready, saveState, saved, setText, text, typeAtEnd } from "../support/app.mjs";
import { storedTexts, vaultTexts } from "../support/stores.mjs";

const SAVED = /^저장됨/;
const TEXT = "# 한지우\n\n백엔드 엔지니어";

// Opening the database takes `globalThis.late` ms more.
const lateOpen = () => {
  const real = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    const wait = Number(sessionStorage.getItem("late"));
    if (!wait) return real.apply(this, given);
    const late = new EventTarget();
    setTimeout(() => {
      const request = real.apply(indexedDB, given);
      for (const name of ["success", "error", "upgradeneeded", "blocked"]) {
        request.addEventListener(name, (event) => {
          for (const field of ["result", "error", "transaction"]) {
            Object.defineProperty(late, field, { configurable: true, get: () => request[field] });
          }
          const again = new IDBVersionChangeEvent(name, { oldVersion: event.oldVersion, newVersion: event.newVersion });
          late.dispatchEvent(again);
        });
      }
    }, wait);
    Object.setPrototypeOf(late, IDBOpenDBRequest.prototype);
    for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"]) {
      Object.defineProperty(late, name, { value: EventTarget.prototype[name] });
    }
    return late;
  };
};

test("typed at once while the database takes five seconds: what was stored stays, what is typed is kept", async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  // Only the vault has it; the page has to wait for that.
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.setItem("late", "5000");
  });
  await page.goto("about:blank");
  await page.addInitScript(lateOpen);
  await page.goto("");
  await ready(page);
  await typeAtEnd(page, "# 새 글");
  await expect(saveState(page)).not.toHaveText(SAVED);
  await page.evaluate(() => sessionStorage.removeItem("late"));
  await expect(saveState(page)).toHaveText(SAVED, { timeout: 20_000 });
  expect(await text(page)).toBe("# 새 글");
  expect((await vaultTexts(page)).sort()).toEqual(["# 새 글", TEXT].sort());
});

test("a connection that is cut in the middle is opened once more", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.connections = [];
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...given) {
      globalThis.connections.push(this);
      return real.apply(this, given);
    };
  });
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await page.evaluate(() => globalThis.connections.forEach((database) => database.close()));
  await typeAtEnd(page, "!");
  await expect.poll(() => vaultTexts(page)).toEqual([`${TEXT}!`]);
  await saved(page);
});

test("a transaction that never ends is not called saved", async ({ page }) => {
  await page.addInitScript(() => {
    const real = IDBObjectStore.prototype.put;
    // The write is asked for, and then nobody answers.
    IDBObjectStore.prototype.put = function (...given) {
      return globalThis.storageWorks === false ? Object.create(IDBRequest.prototype, { addEventListener: { value() {} } }) : real.apply(this, given);
    };
  });
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await page.evaluate(() => (globalThis.storageWorks = false));
  await typeAtEnd(page, "!");
  const said = [];
  for (let n = 0; n < 20; n++) {
    said.push(await saveState(page).textContent());
    await page.waitForTimeout(100);
  }
  expect(said.slice(2).filter((words) => SAVED.test(words))).toEqual([]);
  await expect(saveState(page)).toHaveText(/한 곳에만/);
  await page.evaluate(() => (globalThis.storageWorks = true));
  await expect(saveState(page)).toHaveText(SAVED, { timeout: 8000 });
  expect(await vaultTexts(page)).toEqual([`${TEXT}!`]);
});

test("a newer page that wants to change the database does not wait for this one", async ({ page, context }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const other = await context.newPage();
  await other.goto("icon-none").catch(() => {});
  const blocked = await other.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open("hannun", 99);
        opening.onblocked = () => done(true);
        opening.onsuccess = () => (opening.result.close(), done(false));
      }),
  );
  expect(blocked).toBe(false);
  // The old page can't use the new database; it says so and keeps the text on the shelf.
  await page.bringToFront();
  await typeAtEnd(page, "!");
  await expect(page.locator(".save-state.halfway")).toBeVisible();
  expect(await storedTexts(page)).toEqual([`${TEXT}!`]);
});

test("a paste of five million characters is answered, kept whole, and told; then nothing more is written in it", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const big = "가나다라마바사 ".repeat(5_000_000 / 8);
  await setText(page, big);
  await expect(page.locator(".desk-message")).toBeVisible({ timeout: 20_000 });
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("!");
  expect(await text(page)).toBe(big);
  await expect(page.locator(".save-state.saved, .save-state.halfway")).toBeVisible({ timeout: 20_000 });
  const isKept = async () => [...(await storedTexts(page)), ...(await vaultTexts(page))].includes(big);
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
});
