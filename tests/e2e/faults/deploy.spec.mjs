// The host has another build than the page, or sends nonsense: the person is never left without the text.

import { expect, test } from "@playwright/test";
import { createHash } from "node:crypto";
import { open, ready, saved, storedTexts, text, typeAtEnd } from "../support/app.mjs";
import { record, shelve } from "../support/stores.mjs";

const TEXT = "# 한지우\n\n백엔드 엔지니어";
const NOT_FOUND = "<!doctype html><title>찾을 수 없음</title>";

const stopped = (page) => page.getByRole("heading", { level: 1, name: "한눈이 멈췄어요" });
const rescued = (page) => page.locator("main.rescue textarea");

// A module that is valid and has nothing of what the glue expects: as from another build.
const OTHER_BUILD = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const FAULTS = {
  "the WASM is answered with a page of HTML": (page) =>
    page.route("**/*.wasm", (route) => route.fulfill({ status: 200, contentType: "text/html", body: NOT_FOUND })),
  "the glue is answered with a page of HTML": (page) =>
    page.route("**/hannun-*.js", (route) => route.fulfill({ status: 200, contentType: "text/html", body: NOT_FOUND })),
  "the WASM is cut in the middle": (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
    }),
  "glue and WASM come from two builds": async (page) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: OTHER_BUILD }));
    const digest = createHash("sha384").update(OTHER_BUILD).digest("base64");
    await changePage(page, (html) => html.replace(/data-wasm-integrity="?[^\s">]+"?/, `data-wasm-integrity="sha384-${digest}"`));
  },
  "the policy of the host forbids WASM": (page) => changePage(page, (html) => html.replaceAll("'wasm-unsafe-eval'", "")),
};

function changePage(page, change) {
  return page.route(/\/some\/folder\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

for (const [fault, prepare] of Object.entries(FAULTS)) {
  test(`when ${fault}, the stored text is offered`, async ({ page }) => {
    await shelve(page, { "hannun/doc/a": record("a", TEXT) });
    await prepare(page);
    await page.goto("");
    await expect(stopped(page)).toBeVisible();
    await expect(rescued(page)).toHaveValue(TEXT);
    await expect(page.getByRole("button", { name: "다시 열기" })).toBeVisible();
  });
}

const gone = (html) => html.replace(/hannun-[0-9a-f]{12,16}_bg\.wasm/g, "hannun-0000000000000000_bg.wasm");

// The page from before a deployment, whose files are gone; `then` says what the host sends from the second time on.
async function stale(page, then) {
  const answers = [];
  await shelve(page, { "hannun/doc/a": record("a", TEXT) });
  await changePage(page, (html) => {
    answers.push(answers.length);
    return answers.length === 1 ? gone(html) : then(html, answers.length);
  });
  const opened = [];
  page.on("framenavigated", () => opened.push(page.url()));
  await page.goto("");
  return opened;
}

test("a page from before a deployment finds the new one by itself", async ({ page }) => {
  const opened = await stale(page, (html) => html);
  await ready(page);
  expect(await text(page)).toBe(TEXT);
  expect(opened).toHaveLength(2);
});

test("a page whose files are gone for good explains itself, and does not open itself again", async ({ page }) => {
  const opened = await stale(page, gone);
  await expect(stopped(page)).toBeVisible();
  await expect(rescued(page)).toHaveValue(TEXT);
  await page.waitForTimeout(1000);
  expect(opened).toHaveLength(1);
});

test("a host that goes back and forth between two pages is asked once", async ({ page }) => {
  const other = (html) => gone(html).replaceAll("0000000000000000", "1111111111111111");
  const opened = await stale(page, (html, n) => (n % 2 ? gone(html) : other(html)));
  await expect(stopped(page)).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(rescued(page)).toHaveValue(TEXT);
  expect(opened.length).toBeLessThan(4);
});

test("a host that has lost a file says so, and does not send the page instead", async ({ page }) => {
  await page.goto("");
  const { status, type } = await page.request.get("hannun-0000000000000000_bg.wasm").then(async (response) => ({
    status: response.status(), type: response.headers()["content-type"] ?? "",
  }));
  expect(status).toBe(404);
  expect(type).not.toContain("html");
});

// A real panic, in the middle of drawing: the browser refuses an element, for which Yew has no answer. It is one that only
// the author's text can ask for: Yew makes the next of a kind by copying the first.
const refuseElements = () => {
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (...given) {
    if (globalThis.refusing && given[0] === "del") throw new DOMException("refused", "NotSupportedError");
    return create.apply(this, given);
  };
};

test("a panic in the middle of drawing: the newest words are offered, the last save is untouched, a reload goes on", async ({ page }) => {
  await page.addInitScript(refuseElements);
  await open(page);
  await typeAtEnd(page, TEXT);
  await saved(page);
  await page.evaluate(() => (globalThis.refusing = true));
  await typeAtEnd(page, "\n\n~~마지막~~ 줄");
  await expect(stopped(page)).toBeVisible();
  const live = await rescued(page).first().inputValue();
  expect(live.startsWith(`${TEXT}\n\n~~마지막~~`)).toBe(true);
  expect((await storedTexts(page)).some((words) => words.includes("백엔드 엔지니어"))).toBe(true);
  await page.getByRole("button", { name: "다시 열기" }).click();
  await ready(page);
  expect((await text(page)).startsWith(TEXT)).toBe(true);
});

test("a document that panics each time it is drawn does not keep anybody from the text", async ({ page }) => {
  await shelve(page, { "hannun/doc/a": record("a", `${TEXT}\n\n~~독~~`), "hannun/prefs": JSON.stringify({ document: "a" }) });
  await page.addInitScript(refuseElements);
  await page.addInitScript(() => (globalThis.refusing = true));
  for (let start = 0; start < 3; start++) {
    await page.goto("about:blank");
    await page.goto("");
    await expect(stopped(page)).toBeVisible();
    await expect(rescued(page).first()).toHaveValue(`${TEXT}\n\n~~독~~`);
  }
  // It does not start itself again and again.
  await page.evaluate(() => (globalThis.stays = true));
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => globalThis.stays)).toBe(true);
});
