// Faults while pictures come in: no text ever names a picture that is not there, and what was kept before stays.

import { expect, test } from "@playwright/test";
import { notice, open, ready, saved, setText, storedTexts, text } from "../support/app.mjs";
import { Profile } from "../support/kill.mjs";
import { give, kept, named } from "../support/pictures.mjs";
import { vaultTexts } from "../support/stores.mjs";

const TEXT = "# 이한눈 포트폴리오\n\n";
const NAMES = Array.from({ length: 20 }, (_, n) => `결제 화면 ${n + 1}.png`);

// Runs in the page before anything else: from the given number on, no picture finds room.
function fullFrom(number) {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === "pictures" && ++count >= number && !globalThis.roomAgain) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  };
}

const write = async (page) => {
  await setText(page, TEXT);
  await page.evaluate((end) => globalThis.editor.select(end, end), TEXT.length);
};

test("no room for the twentieth of twenty pictures: told, nineteen stay, and it can be added when there is room", async ({ page }) => {
  await page.addInitScript(fullFrom, 20);
  await open(page);
  await write(page);
  await give(page, "drop", NAMES);
  await expect(notice(page)).toContainText("그림 1장(결제 화면 20.png)을 넣지 못했어요", { timeout: 20_000 });
  const written = await text(page);
  expect(named(written)).toHaveLength(19);
  expect(Object.keys(await kept(page)).sort()).toEqual(named(written).sort());
  await saved(page);
  await page.evaluate(() => (globalThis.roomAgain = true));
  await give(page, "drop", NAMES.slice(19));
  await expect.poll(async () => named(await text(page)).length).toBe(20);
  await saved(page);
  await page.reload();
  await ready(page);
  await expect.poll(async () => Object.keys(await kept(page)).length).toBe(20);
});

test("no room for any picture: the text is as it was", async ({ page }) => {
  await page.addInitScript(fullFrom, 1);
  await open(page);
  await write(page);
  await give(page, "drop", NAMES.slice(0, 3));
  await expect(notice(page)).toContainText("그림 3장");
  expect(await text(page)).toBe(TEXT);
});

test("a browser that keeps nothing says so and leaves the text alone", async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, ...rest) {
      if (name === "hannun-pictures") throw new DOMException("denied", "SecurityError");
      return open.call(this, name, ...rest);
    };
  });
  await open(page);
  await write(page);
  await give(page, "drop", NAMES.slice(0, 2));
  await expect(notice(page)).toContainText("브라우저가 저장을 막거나");
  expect(await text(page)).toBe(TEXT);
});

// What is stored after a kill at `moment`: the names in the texts, and the pictures that are there.
async function afterKill(launchOptions, url, moment, prepare) {
  const profile = new Profile(launchOptions);
  try {
    const { page, kill } = await profile.launch();
    if (prepare) await page.addInitScript(prepare);
    await page.goto(url);
    await ready(page);
    await page.locator(".cm-content").click();
    await page.keyboard.type(TEXT);
    await saved(page);
    await give(page, "drop", NAMES, { width: 1500, height: 1000 });
    await moment(page);
    await kill();
    const again = await profile.launch();
    await again.page.goto(url);
    await ready(again.page);
    await again.page.waitForTimeout(1000);
    const texts = [...(await storedTexts(again.page)), ...(await vaultTexts(again.page)), await text(again.page)];
    const found = { names: [...new Set(texts.flatMap(named))], pictures: Object.keys(await kept(again.page)), texts };
    await again.kill();
    return found;
  } finally {
    profile.remove();
  }
}

const MOMENTS = {
  "while they are kept": (page) => expect.poll(async () => Object.keys(await kept(page)).length, { timeout: 20_000 }).toBeGreaterThan(3),
  "when the text names them": (page) => expect.poll(async () => named(await text(page)).length, { timeout: 20_000, intervals: [20] }).toBe(20),
  "when the text is called saved": async (page) => {
    await MOMENTS["when the text names them"](page);
    await page.waitForTimeout(400);
    await saved(page);
  },
};

for (const [when, moment] of Object.entries(MOMENTS)) {
  test(`killed ${when}: each picture that a stored text names is there`, async ({ launchOptions, baseURL }) => {
    test.setTimeout(60_000);
    const { names, pictures, texts } = await afterKill(launchOptions, baseURL, moment);
    expect(texts.every((one) => one.startsWith(TEXT.trim()))).toBe(true);
    expect(names.filter((name) => !pictures.includes(name))).toEqual([]);
    if (when.includes("saved")) expect(names).toHaveLength(20);
    if (when.includes("while")) expect(pictures.length).toBeGreaterThan(0);
  });
}

test("the control: pictures that are named before they are kept are missed", async ({ launchOptions, baseURL }) => {
  test.setTimeout(60_000);
  const { names, pictures } = await afterKill(launchOptions, baseURL, MOMENTS["when the text is called saved"], () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      return this.name === "pictures" ? this.get("nothing") : put.apply(this, given);
    };
  });
  expect(names.filter((name) => !pictures.includes(name))).toHaveLength(20);
});
