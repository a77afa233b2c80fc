// A page that the browser put aside and takes out again (Back): it has old words, and must look before it writes.

import { expect, test } from "@playwright/test";
import { open, ready, saved, text, typeAtEnd } from "../support/app.mjs";
import { storedTexts } from "../support/stores.mjs";
import { bar } from "../support/tabs.mjs";

// Playwright switches the cache of pages off.
test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
});

const TEXT = "# 한지우\n\n백엔드 엔지니어";

// Leaves for another origin, lets `meanwhile` happen, and comes back. True when the page itself came back, not a new one.
async function leaveAndReturn(page, meanwhile) {
  await page.evaluate(() => {
    globalThis.sleeper = true;
    addEventListener("pageshow", (event) => (globalThis.persisted = event.persisted));
  });
  await page.goto("data:text/html,<title>elsewhere</title>");
  await meanwhile();
  await page.bringToFront();
  // A page that comes back as it was loads nothing.
  await page.goBack({ waitUntil: "commit" });
  await ready(page);
  return page.evaluate(() => Boolean(globalThis.sleeper && globalThis.persisted));
}

test("Back brings what was written meanwhile, and writes nothing old over it", async ({ page, context }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  let other;
  const same = await leaveAndReturn(page, async () => {
    other = await context.newPage();
    await open(other);
    await expect(bar(other)).toHaveText("");
    await typeAtEnd(other, "\n저쪽");
    await saved(other);
  });
  test.info().annotations.push({ type: "page", description: same ? "came back as it was" : "was loaded anew" });
  await expect.poll(() => text(page)).toBe(`${TEXT}\n저쪽`);
  // The other tab edits now; this one follows.
  await expect(bar(page)).toContainText("다른 탭에서 편집하고 있어요");
  await typeAtEnd(page, "옛 글");
  await page.waitForTimeout(800);
  expect(await storedTexts(page)).toEqual([`${TEXT}\n저쪽`]);
});

test("Back to a page that nobody touched meanwhile: it goes on where it was", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await leaveAndReturn(page, async () => {});
  await expect(bar(page)).toHaveText("");
  expect(await text(page)).toBe(TEXT);
  await typeAtEnd(page, "!");
  await saved(page);
  await expect.poll(() => storedTexts(page)).toEqual([`${TEXT}!`]);
});
