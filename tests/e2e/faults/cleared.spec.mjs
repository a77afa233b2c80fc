// One place is emptied or damaged, or both, while the page is open or while it is closed.

import { expect, test } from "@playwright/test";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editor, open, ready, saveState, saved, text, typeAtEnd } from "../support/app.mjs";
import { Profile } from "../support/kill.mjs";
import { storedTexts, vaultTexts } from "../support/stores.mjs";

const TEXT = "# 한지우\n\n백엔드 엔지니어";

test("site data cleared while the page is open: the text stays and is saved again", async ({ page, context, baseURL }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(baseURL).origin, storageTypes: "local_storage,indexeddb" });
  expect(await text(page)).toBe(TEXT);
  // The page hears of it and puts its text back. The connection to the database is dead: it opens another.
  await expect.poll(() => storedTexts(page)).toEqual([TEXT]);
  await typeAtEnd(page, "!");
  await expect.poll(() => storedTexts(page)).toEqual([`${TEXT}!`]);
  await saved(page);
  expect(await vaultTexts(page)).toEqual([`${TEXT}!`]);
});

test("the shelf emptied by another tab: this one puts its text back by itself", async ({ page, context }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const other = await context.newPage();
  await other.goto("icon-none").catch(() => {});
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => storedTexts(page)).toEqual([TEXT]);
  expect(await text(page)).toBe(TEXT);
});

// Writes a text in a browser of its own, closes it, lets `damage` into the profile, and opens it again.
async function damaged({ launchOptions, url, damage, check }) {
  test.setTimeout(90_000);
  const profile = new Profile(launchOptions);
  try {
    const before = await profile.launch();
    await before.page.goto(url);
    await ready(before.page);
    await typeAtEnd(before.page, TEXT);
    await saved(before.page);
    await before.close();
    damage(join(profile.folder, "Default"));
    const after = await profile.launch();
    await after.page.goto(url);
    await ready(after.page);
    await check(after.page);
    await after.kill();
  } finally {
    profile.remove();
  }
}

const shelfIsGarbage = (folder) => {
  const database = join(folder, "Local Storage", "leveldb");
  const manifest = readdirSync(database).find((name) => name.startsWith("MANIFEST"));
  writeFileSync(join(database, manifest), "garbage");
};

const vaultIsGone = (folder) => rmSync(join(folder, "IndexedDB"), { recursive: true });

test("a shelf whose files are garbage is filled again from the vault", async ({ launchOptions, baseURL }) => {
  const check = async (page) => {
    await expect.poll(() => text(page)).toBe(TEXT);
    await expect.poll(() => storedTexts(page)).toEqual([TEXT]);
  };
  await damaged({ launchOptions, url: baseURL, damage: shelfIsGarbage, check });
});

test("a vault whose files are gone is filled again from the shelf", async ({ launchOptions, baseURL }) => {
  const check = async (page) => {
    expect(await text(page)).toBe(TEXT);
    await expect.poll(() => vaultTexts(page)).toEqual([TEXT]);
  };
  await damaged({ launchOptions, url: baseURL, damage: vaultIsGone, check });
});

test("when both are gone it is a first visit, and nothing is claimed to be saved", async ({ launchOptions, baseURL }) => {
  const damage = (folder) => (shelfIsGarbage(folder), vaultIsGone(folder));
  const check = async (page) => {
    await page.waitForTimeout(500);
    await expect(page.locator(".start")).toBeVisible();
    await expect(saveState(page)).toHaveText("");
    await typeAtEnd(page, "# 새 글");
    await saved(page);
    expect(await vaultTexts(page)).toEqual(["# 새 글"]);
  };
  await damaged({ launchOptions, url: baseURL, damage, check });
});

test("a database deleted while the page is open is made anew", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("hannun").onsuccess = done)));
  await editor(page).focus();
  await typeAtEnd(page, "!");
  await expect.poll(() => vaultTexts(page)).toEqual([`${TEXT}!`]);
  await saved(page);
});
