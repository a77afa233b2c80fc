// The browser ends without asking. What was called saved is there when it is opened again, and nothing older is harmed.
// HANNUN_KILLS sets how often a browser is killed (`make kills`).

import { expect, test } from "@playwright/test";
import { setTimeout as pause } from "node:timers/promises";
import { ready, saved, text, typeAtEnd } from "../support/app.mjs";
import { NO_VAULT } from "../support/faults.mjs";
import { Profile } from "../support/kill.mjs";
import { storedTexts, vaultTexts } from "../support/stores.mjs";

const TEXT = "# 한지우\n\n백엔드 엔지니어";
const KILLS = Number(process.env.HANNUN_KILLS ?? 2);
// In ms after "저장됨". localStorage would keep what is older than a minute.
const DELAYS = [0, 1000, 200, 5000, 50, 20_000, 500, 60_000, 2000, 10_000, 40_000];
// What may be lost: the longest time between a key and its save, and the time that a slow machine adds.
const WINDOW = 2000 + 500;

// Opens the page in a fresh browser on the profile.
async function visit(profile, url, prepare) {
  const browser = await profile.launch();
  if (prepare) await browser.page.addInitScript(prepare);
  await browser.page.goto(url);
  await ready(browser.page);
  return browser;
}

// What the browser has when it is opened again, once shelf and vault are brought together.
async function found(profile, url) {
  const browser = await visit(profile, url);
  await browser.page.waitForTimeout(1000);
  // On a slow machine the vault takes longer than that.
  for (let n = 0; n < 16 && !(await text(browser.page)); n++) await browser.page.waitForTimeout(500);
  const all = { shown: await text(browser.page), kept: await vaultTexts(browser.page) };
  await browser.kill();
  return all;
}

async function withProfile(launchOptions, act) {
  const profile = new Profile(launchOptions);
  try {
    await act(profile);
  } finally {
    profile.remove();
  }
}

// Types, waits for "저장됨", kills the browser, and says what it has when it is opened again.
async function killed({ launchOptions, url, delay, prepare }) {
  let after;
  await withProfile(launchOptions, async (profile) => {
    const { page, kill } = await visit(profile, url, prepare);
    await typeAtEnd(page, TEXT);
    await expect(page.locator(`.save-state.${prepare ? "halfway" : "saved"}`)).toBeVisible({ timeout: 15_000 });
    await pause(delay);
    await kill();
    after = (await found(profile, url)).shown;
  });
  return after;
}

test(`a text that is called saved outlives a killed browser, ${KILLS} times`, async ({ launchOptions, baseURL }) => {
  test.setTimeout(60_000 + KILLS * 40_000);
  const lost = [];
  for (let round = 0; round < KILLS; round++) {
    const delay = DELAYS[round % DELAYS.length];
    const after = await killed({ launchOptions, url: baseURL, delay });
    if (after !== TEXT) lost.push({ delay, after });
    if (KILLS > 2) console.log(`kill ${round + 1} of ${KILLS}, ${delay} ms after "saved": ${after === TEXT ? "kept" : "LOST"}`);
  }
  expect(lost).toEqual([]);
});

test("without the vault the same kill loses the text: the test above can fail", async ({ launchOptions, baseURL }) => {
  test.setTimeout(60_000);
  expect(await killed({ launchOptions, url: baseURL, delay: 200, prepare: NO_VAULT.refuses })).toBe("");
});

test("a kill before the save takes the unsaved words at most", async ({ launchOptions, baseURL }) => {
  test.setTimeout(120_000);
  for (const delay of [50, 150, 250]) {
    await withProfile(launchOptions, async (profile) => {
      const { page, kill } = await visit(profile, baseURL);
      await typeAtEnd(page, TEXT);
      await saved(page);
      await page.keyboard.type("\n\n- 아직");
      await pause(delay);
      await kill();
      const { shown, kept } = await found(profile, baseURL);
      expect(`${TEXT}\n\n- 아직`.startsWith(shown)).toBe(true);
      expect(shown.startsWith(TEXT)).toBe(true);
      expect(kept).toEqual([shown]);
    });
  }
});

// The one place answers, the other keeps the page waiting for two seconds.
const GAPS = {
  "the shelf has it and the vault not yet": () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (!globalThis.slow) return put.apply(this, given);
      // Never asked: the transaction ends without it, as if the kill had come first.
      globalThis.held = true;
      return this.get("nothing");
    };
  },
  "the vault has it and the shelf not yet": () => {
    const { setItem, getItem } = Storage.prototype;
    const waiting = new Map();
    Storage.prototype.setItem = function (key, value) {
      if (!globalThis.slow) return setItem.call(this, key, value);
      waiting.set(key, value);
    };
    Storage.prototype.getItem = function (key) {
      return waiting.get(key) ?? getItem.call(this, key);
    };
  },
};

for (const [gap, prepare] of Object.entries(GAPS)) {
  test(`killed when ${gap}: one whole document is left`, async ({ launchOptions, baseURL }) => {
    test.setTimeout(60_000);
    await withProfile(launchOptions, async (profile) => {
      const { page, kill } = await visit(profile, baseURL, prepare);
      await typeAtEnd(page, TEXT);
      await saved(page);
      await page.evaluate(() => (globalThis.slow = true));
      await page.keyboard.type("!");
      if (gap.startsWith("the vault")) await expect.poll(() => vaultTexts(page)).toEqual([`${TEXT}!`]);
      else await expect.poll(() => storedTexts(page)).toEqual([`${TEXT}!`]);
      await kill();
      const { shown, kept } = await found(profile, baseURL);
      expect(gap.startsWith("the vault") ? [`${TEXT}!`] : [TEXT, `${TEXT}!`]).toContain(shown);
      expect(kept).toEqual([shown]);
    });
  });
}

for (const way of ["terminate", "close"]) {
  test(`a browser that is asked to end (${way}) in the middle of typing keeps all but the last moment`, async ({ launchOptions, baseURL }) => {
    test.setTimeout(60_000);
    await withProfile(launchOptions, async (profile) => {
      const browser = await visit(profile, baseURL);
      await typeAtEnd(browser.page, "# 한지우\n\n");
      const typed = [];
      const start = Date.now();
      while (Date.now() - start < 5000) {
        const word = `낱말${typed.length} `;
        await browser.page.keyboard.type(word);
        typed.push({ word, at: Date.now() });
        await pause(60);
      }
      const end = Date.now();
      await browser[way]();
      const { shown } = await found(profile, baseURL);
      const old = typed.filter(({ at }) => at < end - WINDOW);
      expect(old.length).toBeGreaterThan(5);
      expect(old.filter(({ word }) => !shown.includes(word))).toEqual([]);
      expect(`# 한지우\n\n${typed.map(({ word }) => word).join("")}`.startsWith(shown.trimEnd())).toBe(true);
    });
  });
}

test("a tab that crashes takes nothing with it", async ({ page, context }) => {
  await page.goto("");
  await ready(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => {});
  await crashed;
  const other = await context.newPage();
  await other.goto("");
  await ready(other);
  await expect.poll(() => text(other)).toBe(TEXT);
});
