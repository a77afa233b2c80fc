// No room left, for real: the person is told within two seconds, nothing old is harmed, and it mends itself.

import { expect, test } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editor, open, ready, saveState, saved, text, typeAtEnd } from "../support/app.mjs";
import { Profile } from "../support/kill.mjs";
import { storedTexts, vaultTexts } from "../support/stores.mjs";

const HALFWAY = /한 곳에만/;
const TEXT = "# 한지우\n\n백엔드 엔지니어";
const PROMPTLY = { timeout: 2000 };

// Fills localStorage to the last unit.
const fill = (page) =>
  page.evaluate(() => {
    for (let size = 4_000_000, key = 0; size >= 1; ) {
      try {
        localStorage.setItem(`filler${key++}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });

function fillDisk(path) {
  const file = openSync(path, "w");
  for (let size = 1 << 20; size >= 1; ) {
    try {
      writeSync(file, Buffer.alloc(size));
    } catch {
      size >>= 1;
    }
  }
  closeSync(file);
}

const empty = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler")).forEach((key) => localStorage.removeItem(key)));

test("a shelf that is full to the brim: told, kept in the vault, and well again when there is room", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await fill(page);
  await typeAtEnd(page, "\n\n- 넘치는 글");
  await expect(saveState(page)).toHaveText(HALFWAY, PROMPTLY);
  await expect(page.locator(".save-state").getByRole("button", { name: "내려받기" })).toBeVisible();
  expect(await storedTexts(page)).toEqual([TEXT]);
  await expect.poll(() => vaultTexts(page)).toEqual([`${TEXT}\n\n- 넘치는 글`]);

  await page.reload();
  await ready(page);
  await expect.poll(() => text(page)).toBe(`${TEXT}\n\n- 넘치는 글`);
  await empty(page);
  await typeAtEnd(page, ".");
  await saved(page);
  expect(await storedTexts(page)).toEqual([`${TEXT}\n\n- 넘치는 글.`]);
});

test("a vault without room: told, kept on the shelf, and well again when there is room", async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (globalThis.noRoom) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await page.evaluate(() => (globalThis.noRoom = true));
  await typeAtEnd(page, "!");
  await expect(saveState(page)).toHaveText(HALFWAY, PROMPTLY);
  await expect(page.locator(".save-state").getByRole("button", { name: "내려받기" })).toBeVisible();
  expect(await storedTexts(page)).toEqual([`${TEXT}!`]);
  expect(await vaultTexts(page)).toEqual([TEXT]);
  await page.evaluate(() => (globalThis.noRoom = false));
  await expect(page.locator(".save-state.saved")).toBeVisible({ timeout: 8000 });
  expect(await vaultTexts(page)).toEqual([`${TEXT}!`]);
});

test("a disk without room harms nothing that was there", async ({ launchOptions, baseURL }) => {
  const disk = mkdtempSync(join(tmpdir(), "hannun-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=60m", "tmpfs", disk]).status === 0;
  const profile = mounted && new Profile(launchOptions, disk);
  try {
    test.skip(!mounted, "a small disk can't be mounted here");
    test.setTimeout(60_000);
    let browser = await profile.launch();
    await browser.page.goto(baseURL);
    await ready(browser.page);
    await typeAtEnd(browser.page, TEXT);
    await saved(browser.page);
    fillDisk(join(disk, "filler"));
    for (let n = 0; n < 5; n++) {
      await typeAtEnd(browser.page, `\n- 넘치는 글 ${n}`);
      await browser.page.waitForTimeout(500);
    }
    await expect(editor(browser.page)).toContainText("넘치는 글 4");
    const claims = await browser.page.locator(".save-state").getAttribute("class");
    await browser.kill();
    rmSync(join(disk, "filler"));
    browser = await profile.launch();
    await browser.page.goto(baseURL);
    await ready(browser.page);
    await browser.page.waitForTimeout(1500);
    const after = await text(browser.page);
    expect(after.startsWith(TEXT)).toBe(true);
    // What was called saved on a full disk must be there.
    if (claims.includes("saved")) expect(after).toContain("넘치는 글 4");
    await browser.kill();
  } finally {
    if (mounted) spawnSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
