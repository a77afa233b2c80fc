// The page goes, right after a key: closed, reloaded, left, or printed.

import { expect, test } from "@playwright/test";
import { editor, open, ready, saved, sheet, text, typeAtEnd } from "../support/app.mjs";
import { FAULTS, NO_VAULT } from "../support/faults.mjs";
import { readPdf, squeezed } from "../support/pdf.mjs";
import { storedTexts } from "../support/stores.mjs";

const TEXT = "# 한지우\n\n백엔드 엔지니어";

const WAYS = {
  "is closed": (page) => page.close(),
  "is closed with its handlers": (page) => page.close({ runBeforeUnload: true }),
  "is reloaded": (page) => page.reload(),
  "is left for another": (page) => page.goto("about:blank"),
};

for (const [way, leave] of Object.entries(WAYS)) {
  test(`the last keys are kept when the page ${way} 50 ms later`, async ({ page, context }) => {
    await open(page);
    await typeAtEnd(page, TEXT);
    await saved(page);
    await page.keyboard.type("\n\n마지막 글자");
    await page.waitForTimeout(50);
    await leave(page);
    const other = await context.newPage();
    await other.goto("");
    await ready(other);
    expect(await text(other)).toBe(`${TEXT}\n\n마지막 글자`);
  });
}

test("the browser asks before closing only when something would be lost", async ({ context }) => {
  const ask = async (prepare) => {
    const page = await context.newPage();
    for (const fault of prepare) await page.addInitScript(fault);
    await open(page);
    await typeAtEnd(page, TEXT);
    let asked = false;
    page.on("dialog", async (dialog) => {
      asked = dialog.type() === "beforeunload";
      await dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    return asked;
  };
  expect(await ask([])).toBe(false);
  expect(await ask([FAULTS["is full"].breakIt, NO_VAULT.refuses])).toBe(true);
});

test("what is printed is what was typed last", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(sheet(page)).toContainText("엔지니어");
  await page.keyboard.type("와마지막낱말");
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(squeezed(pages.map(({ text }) => text).join(""))).toContain("엔지니어와마지막낱말");
});

test("the print dialog opens on a sheet that has the last key", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => (globalThis.printed = document.querySelector(".sheet").textContent);
  });
  await open(page);
  await typeAtEnd(page, `${TEXT}!?`);
  await page.evaluate(() => globalThis.print());
  expect(await page.evaluate(() => globalThis.printed)).toContain("백엔드 엔지니어!?");
});

test("without a network a reload shows the browser's own page, and the text is there when it comes back", async ({ page, context }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await context.setOffline(true);
  const failed = await page.reload().then(() => null, (error) => error);
  await context.setOffline(false);
  await page.goto("");
  await ready(page);
  expect(await text(page)).toBe(TEXT);
  expect(await storedTexts(page)).toEqual([TEXT]);
  // Once a service worker answers, the reload itself succeeds.
  if (failed) expect(String(failed)).toContain("ERR_INTERNET_DISCONNECTED");
});

test("order is told by the count of saves: a clock that jumps changes nothing", async ({ page }) => {
  await page.clock.install();
  await open(page);
  const hour = 3_600_000;
  const said = [];
  for (const jump of [0, -24 * hour, 365 * 24 * hour, -2 * 365 * 24 * hour]) {
    await page.clock.setSystemTime(Date.now() + jump);
    await typeAtEnd(page, `글 ${said.push(jump)} `);
    await page.keyboard.press("ControlOrMeta+s");
    await saved(page);
  }
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe("글 1 글 2 글 3 글 4 ");
  await expect(editor(page)).toBeAttached();
  expect(await storedTexts(page)).toEqual(["글 1 글 2 글 3 글 4 "]);
});
