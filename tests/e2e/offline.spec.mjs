// Without a network, and across deployments: the service worker gives a whole version of the page or none.

import { expect, test } from "@playwright/test";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../scripts/serve.mjs";
import { addWorker } from "../../scripts/worker.mjs";
import { notice, ready, saved, sheet, text, typeAtEnd } from "./support/app.mjs";

test.use({ serviceWorkers: "allow" });

const DIST = process.env.HANNUN_DIST ?? "dist";
const BASE = "/some/folder/";
const TEXT = "# 한지우\n\n## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n- 결제 서버를 다시 썼습니다.";

// A host of one's own, whose files a test may change.
let folder, host;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "hannun-"));
  cpSync(DIST, folder, { recursive: true });
  host = await serve({ root: folder, base: BASE, plain: true });
});

test.afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

// The worker has everything and answers this page.
const kept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
});

async function begin(page) {
  await page.goto(host.url);
  await ready(page);
  await kept(page);
}

// Another build of the same: each of its files that has no hash in its name, and one that has, says which it is.
function deploy(mark) {
  const page = join(folder, "index.html");
  const rules = readdirSync(folder).find((name) => name.startsWith("rules-ko-"));
  const other = rules.replace(/[0-9a-f]{16}/, mark.repeat(16));
  cpSync(join(folder, rules), join(folder, other));
  rmSync(join(folder, rules));
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(rules, other).replace(/<html lang="?ko"?( data-build="\w")?>/, `<html lang="ko" data-build="${mark}">`));
  const boot = join(folder, "boot.mjs");
  writeFileSync(boot, `globalThis.bootBuild="${mark}";${readFileSync(boot, "utf8")}`);
  addWorker(folder);
}

const typeface = (page) => page.evaluate(async () => {
  await document.fonts.ready;
  const count = (status) => [...document.fonts].filter((face) => face.status === status).length;
  return { loaded: count("loaded"), failed: count("error") };
});

const build = (page) => page.evaluate(() => [document.documentElement.dataset.build ?? "", globalThis.bootBuild ?? ""].join("/"));
// As when the tab comes into view after a while.
const ask = (page) => page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
// It waits until nobody has written for a while.
const told = (page) => expect(notice(page)).toContainText("새 버전이 있어요", { timeout: 15_000 });
const waiting = (page) => expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))).toBe(true);

test("without a network the page opens, edits, saves and prints", async ({ page, context }) => {
  const foreign = [];
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(host.url)) foreign.push(request.url());
  });
  const violations = [];
  await page.exposeFunction("violated", (what) => violations.push(what));
  await page.addInitScript(() => addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => globalThis.violated(`${effectiveDirective} ${blockedURI}`)));
  await begin(page);
  await typeAtEnd(page, TEXT);
  await saved(page);

  await context.setOffline(true);
  await host.close();
  await page.reload();
  await ready(page);
  expect(await text(page)).toContain("결제 서버를 다시 썼습니다.");
  await expect(sheet(page)).toContainText("가나다커머스");
  // The letters that were seen before.
  const { loaded, failed } = await typeface(page);
  expect(loaded).toBeGreaterThan(0);
  expect(failed).toBe(0);
  await typeAtEnd(page, "\n- 비용을 30% 줄였습니다.");
  await saved(page);
  await expect(sheet(page)).toContainText("비용을 30% 줄였습니다.");
  // What comes later is here as well, and the pages of the rules.
  await page.locator(".hints-button").click();
  await expect(page.locator(".hints-panel")).toBeVisible();
  expect(await page.evaluate(async () => Object.keys(await globalThis.hannunRulePages("ko")).length)).toBeGreaterThan(20);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);

  await page.reload();
  await ready(page);
  expect(await text(page)).toContain("비용을 30% 줄였습니다.");
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
  // For the next step, which closes it.
  host = await serve({ root: folder, base: BASE, plain: true });
});

test("a tab from before a deployment keeps its files; the newer page is told of, and opened by a click alone", async ({ page, context }) => {
  await begin(page);
  await page.reload();
  await ready(page);
  await typeAtEnd(page, TEXT);
  await saved(page);

  deploy("a");
  await ask(page);
  await waiting(page);
  await told(page);
  expect(await build(page)).toBe("/");
  // Reloading is no way into half of it, and neither is another tab.
  await page.reload();
  await ready(page);
  expect(await build(page)).toBe("/");
  const second = await context.newPage();
  await second.goto(host.url);
  await ready(second);
  expect(await build(second)).toBe("/");

  await page.bringToFront();
  await told(page);
  await typeAtEnd(page, "\n- 마지막 줄");
  await page.getByRole("button", { name: "새로 열기" }).click();
  await expect.poll(() => build(page).catch(() => "")).toBe("a/a");
  await ready(page);
  expect(await text(page)).toContain("마지막 줄");

  // The other tab: not reloaded, and what it had not loaded yet is still that of its version.
  expect(await build(second)).toBe("/");
  expect(await second.evaluate(async () => Object.keys(await globalThis.hannunRulePages("ko")).length)).toBeGreaterThan(20);
  await told(second);
});

test("the page that gets a picture is the one of the tab's version, without a network, too", async ({ page, context }) => {
  await begin(page);
  await page.reload();
  await ready(page);
  await typeAtEnd(page, "# 한지우\n\n![화면](https://pictures.example/x.png)\n");
  await saved(page);
  // A newer version has other names.
  for (const name of readdirSync(folder).filter((name) => /^(picture|frame)-/.test(name))) rmSync(join(folder, name));
  deploy("f");
  await ask(page);
  await waiting(page);
  await context.setOffline(true);
  const [other] = await Promise.all([context.waitForEvent("page"), sheet(page).locator(".picture-get").click()]);
  await expect(other.locator("#address")).toHaveText("https://pictures.example/x.png");
  await other.locator("#get").click();
  await expect(other.locator("#said")).toContainText("인터넷에 연결되어 있지 않아요");
  // With one, its frame is gone with its version.
  await context.setOffline(false);
  await other.locator("#get").click();
  await expect(other.locator("#said")).toContainText("한눈에 새 버전이 나왔을 수 있으니", { timeout: 15_000 });
});

test("nobody is told while a text is not safe", async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await typeAtEnd(page, TEXT);
  deploy("b");
  await ask(page);
  await waiting(page);
  await page.waitForTimeout(6000);
  await expect(page.getByRole("button", { name: "새로 열기" })).toHaveCount(0);
});

test("a deployment that is half there is not taken", async ({ page }) => {
  await begin(page);
  deploy("c");
  const boot = join(folder, "boot.mjs");
  writeFileSync(boot, `${readFileSync(boot, "utf8")}// cut`);
  await ask(page);
  await page.waitForTimeout(3000);
  await page.reload();
  await ready(page);
  expect(await build(page)).toBe("/");
  expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))).toBe(false);
});

test("closing all tabs lets the newer page in by itself", async ({ page, context }) => {
  await begin(page);
  deploy("d");
  await ask(page);
  await waiting(page);
  await page.close();
  await expect.poll(async () => {
    const next = await context.newPage();
    await next.goto(host.url);
    const found = await build(next);
    if (found !== "d/d") await next.close();
    return found;
  }).toBe("d/d");
  // Versions that nobody has any more are gone; the tab's own stays.
  const names = await context.pages().at(-1).evaluate(() => caches.keys());
  expect(names.filter((name) => name.startsWith("hannun http"))).toHaveLength(1);
});

test("a worker that has lost a file lets the host answer", async ({ page }) => {
  await begin(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (request.url.endsWith(".wasm")) await cache.delete(request);
    }
  });
  deploy("e");
  await page.reload();
  await ready(page);
  await page.reload();
  await ready(page);
  expect(await build(page)).toBe("e/e");
});
