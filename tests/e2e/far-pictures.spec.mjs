// A picture of another place stays away until the person allows one request for it, on a page that can do nothing else. Then it is
// kept, and the text names it.

import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../scripts/serve.mjs";
import { DESK, imeOf, notice, open, ready, saved, setText, sheet, text } from "./support/app.mjs";
import { elsewhere } from "./support/elsewhere.mjs";
import { pagesOfPreview, settled } from "./support/pages.mjs";
import { readPdf, squeezed } from "./support/pdf.mjs";
import { kept, named } from "./support/pictures.mjs";
import { SIZES } from "./support/states.mjs";

test.use({ viewport: DESK, actionTimeout: 5000 });

const HEAD = "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 순위표 (2022.03 ~ 2022.06)\n- 역할: 계산\n\n";
const button = (page) => sheet(page).locator(".picture-get");
const said = (page) => page.locator("#said");

let far;
// What the page of the app itself has asked of others.
let asked;

test.beforeEach(async ({ page, baseURL }) => {
  far = await elsewhere();
  asked = [];
  const { origin } = new URL(baseURL);
  page.on("request", (request) => /^https?:/.test(request.url()) && !request.url().startsWith(`${origin}/`) && asked.push(request.url()));
  await open(page);
});

test.afterEach(async () => {
  await far.close();
  expect(asked).toEqual([]);
});

// The page that asks, opened by the button.
async function offered(page, by = button(page).first()) {
  const [other] = await Promise.all([page.context().waitForEvent("page"), by.click()]);
  await expect(other.locator("#get")).toBeVisible();
  return other;
}

test("one request when it is allowed: without cookie, referrer and origin; kept, named everywhere, undone, and there without the other place", async ({ page, context }) => {
  const before = `${HEAD}![순위 화면](${far.at("/screen.png")})\n\n글\n\n![](<${far.at("/screen.png")}> "다시")\n\n[원본](${far.at("/screen.png")})\n`;
  await context.addCookies([{ name: "secret", value: "1", domain: "localhost", path: "/" }]);
  await setText(page, before);
  await expect(button(page)).toHaveCount(2);
  await expect(button(page).first()).toHaveAccessibleName("이 그림 가져오기: 순위 화면");
  await expect(button(page).last()).toHaveAccessibleName(/이 그림 가져오기: localhost/);
  const other = await offered(page);
  await expect(other.locator("#address")).toHaveText(far.at("/screen.png"));
  // Neither the address bar nor the history tells the address.
  expect(other.url()).toMatch(/\/some\/folder\/picture-[0-9a-f]{16}\.html#ko-system-[0-9a-f]{32}$/);
  expect(await other.evaluate(() => [globalThis.opener, document.referrer])).toEqual([null, ""]);
  expect(far.asked).toEqual([]);
  const closed = other.waitForEvent("close");
  await other.locator("#get").click();
  await expect(said(other)).toContainText("그림을 가져와");
  await expect(notice(page)).toContainText("글의 주소 2곳을 바꿨어요");
  expect(far.asked.map(({ path }) => path)).toEqual(["/screen.png"]);
  const [{ headers }] = far.asked;
  expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, "null"]);
  await closed;

  const after = await text(page);
  const [name] = named(after);
  expect(after).toBe(`${HEAD}![순위 화면](pictures/${name})\n\n글\n\n![](<pictures/${name}> "다시")\n\n[원본](${far.at("/screen.png")})\n`);
  expect(Object.keys(await kept(page))).toEqual([name]);
  await expect(button(page)).toHaveCount(0);
  const seen = () => sheet(page).locator("figure.shot img").evaluateAll((images) => images.filter(({ naturalWidth }) => naturalWidth).length);
  await expect.poll(seen).toBe(2);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => text(page)).toBe(before);
  await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(() => text(page)).toBe(after);
  await saved(page);
  await far.close();
  await page.reload();
  await ready(page);
  await expect.poll(seen).toBe(2);
  expect(far.asked).toHaveLength(1);
});

test("neither the app nor the page that asks may connect; the frame that may reaches nothing of this site", async ({ page }) => {
  await setText(page, `${HEAD}![화면](${far.at("/screen.png")})\n`);
  const connects = (where, address) => where.evaluate((address) => fetch(address, { mode: "no-cors" }).then(() => "went", () => "refused"), address);
  expect(await connects(page, far.at("/screen.png"))).toBe("refused");
  const other = await offered(page);
  expect(await connects(other, far.at("/screen.png"))).toBe("refused");
  await other.locator("#get").click();
  await other.waitForFunction(() => document.querySelector("iframe"));
  const frame = other.frames().find((frame) => /\/frame-[0-9a-f]{16}\.html$/.test(frame.url()));
  const reached = await frame.evaluate(() => {
    const attempt = (act) => { try { return String(act()); } catch (error) { return error.name; } };
    return [attempt(() => origin), attempt(() => localStorage.length), attempt(() => parent.document.title), attempt(() => document.cookie)];
  });
  expect(reached).toEqual(["null", "SecurityError", "SecurityError", "SecurityError"]);
  asked = [];
});

const FAILURES = {
  "/mine.png": [/다른 페이지에 그림을 내주지 않거나/, true],
  "/gone.png": [/응답 404/, true],
  "/page": [/그림이 아니에요/, true],
  "/drawn.svg": [/SVG는 담을 수 없는/, true],
  "/large.png": [/30MB가 넘는/, false],
};
for (const [path, [words, byHand]] of Object.entries(FAILURES)) {
  test(`${path} is not taken: told in both tabs, with a way to have it by hand, and the text stays`, async ({ page }) => {
    const before = `${HEAD}![화면](${far.at(path)})\n`;
    await setText(page, before);
    const other = await offered(page);
    await other.locator("#get").click();
    await expect(said(other)).toContainText(words, { timeout: 15_000 });
    await expect(notice(page)).toContainText("그림을 받지 못했어요");
    expect(await other.locator("#otherwise").isVisible()).toBe(byHand);
    const link = other.locator("#open");
    await expect(link).toHaveAttribute("href", far.at(path));
    await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
    expect(far.asked).toHaveLength(1);
    await expect(other.locator("#get")).toBeEnabled();
    expect(await text(page)).toBe(before);
    expect(await kept(page)).toEqual({});
  });
}

test("what says it is a picture and is none is told; one without a kind, and one that has moved, are taken", async ({ page }) => {
  await setText(page, `${HEAD}![하나](${far.at("/broken.png")})\n`);
  let other = await offered(page);
  await other.locator("#get").click();
  await expect(said(other)).toContainText("브라우저가 열지 못하는 그림이에요");
  await expect(notice(page)).toContainText("열지 못하는 그림");
  await other.close();
  for (const path of ["/unnamed", "/moved.png"]) {
    await setText(page, `${HEAD}![둘](${far.at(path)})\n`);
    other = await offered(page);
    await other.locator("#get").click();
    await expect.poll(async () => named(await text(page)).length).toBe(1);
  }
});

test("without a network, or without the tab of the text, nobody is asked", async ({ page, context }) => {
  await setText(page, `${HEAD}![화면](${far.at("/screen.png")})\n`);
  const other = await offered(page);
  await context.setOffline(true);
  await other.locator("#get").click();
  await expect(said(other)).toContainText("인터넷에 연결되어 있지 않아요");
  await context.setOffline(false);
  await page.close();
  await other.locator("#get").click();
  await expect(said(other)).toContainText("한눈 탭이 답하지 않아요");
  await expect(other.locator("#get")).toBeHidden();
  // Opened by itself it is of no use, and says so.
  await other.goto(other.url().split("#")[0]);
  await other.reload();
  await expect(said(other)).toContainText("한눈 탭이 답하지 않아요");
  expect(far.asked).toEqual([]);
});

test("an address that is gone, another text, and a text that may not be written in lose nothing", async ({ page, context }) => {
  const before = `${HEAD}![화면](${far.at("/screen.png")})\n`;
  await setText(page, before);
  let other = await offered(page);
  await setText(page, HEAD);
  await other.locator("#get").click();
  await expect(said(other)).toContainText("주소가 없어져 넣지 않았어요");
  await expect(notice(page)).toContainText("글은 그대로예요");
  expect(await text(page)).toBe(HEAD);
  // Moved meanwhile, it is found.
  await setText(page, `글\n\n${before}`);
  await other.locator("#get").click();
  await expect.poll(async () => named(await text(page)).length).toBe(1);

  await setText(page, before);
  other = await offered(page);
  await saved(page);
  await page.locator("button.document-title").click();
  await page.locator("dialog.library").getByRole("button", { name: "새 이력서" }).click();
  await page.locator("dialog.library").getByRole("button", { name: "빈 뼈대" }).click();
  await expect.poll(() => text(page)).not.toBe(before);
  const another = await text(page);
  await other.locator("#get").click();
  await expect(said(other)).toContainText("다른 이력서를 열어서");
  expect(await text(page)).toBe(another);
  await other.close();

  await setText(page, before);
  await saved(page);
  const second = await context.newPage();
  await open(second);
  await expect(second.locator(".tab-bar")).toBeVisible();
  const pages = context.pages().length;
  await button(second).click();
  await expect(notice(second)).toContainText("지금은 이 글을 고칠 수 없어");
  expect(context.pages()).toHaveLength(pages);
});

test("a syllable that is being composed is not torn", async ({ page }) => {
  await setText(page, `${HEAD}![화면](${far.at("/screen.png")})\n`);
  const other = await offered(page);
  await page.bringToFront();
  const ime = await imeOf(page);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await ime.compose("ㅎ", "하", "한");
  await other.evaluate(() => document.getElementById("get").click());
  await expect.poll(async () => Object.keys(await kept(page)).length).toBe(1);
  await page.waitForTimeout(500);
  expect(named(await text(page))).toHaveLength(0);
  await ime.commit("한");
  await expect.poll(async () => named(await text(page)).length).toBe(1);
  expect(await text(page)).toMatch(/webp\)\n한$/);
});

test("no button covers the words of a chip, and a badge says what is written on it", async ({ page }) => {
  const badge = (words) => `![](https://img.shields.io/badge/${words}-7F52FF)`;
  await setText(page, `# 이한눈\n\n## 기술 스택\n\n${badge("Kotlin")} ${badge("Spring_Boot")}\n\n![Java](${far.at("/screen.png")})\n\n## 소개\n\n![](${far.at("/screen.png")})\n`);
  await expect(sheet(page).locator(".badge")).toHaveText(["Kotlin", "Spring Boot"]);
  await expect(sheet(page).locator(".chip .picture")).toHaveText("Java");
  await expect(button(page)).toHaveCount(1);
  await expect(sheet(page).locator(".chip .picture-get")).toHaveCount(0);
});

test("by its name in the palette, also where no button has room", async ({ page }) => {
  const words = `${HEAD}- 줄 안의 ![작은 그림](${far.at("/screen.png")})과 글\n`;
  await setText(page, words);
  await expect(sheet(page).locator(".picture")).toHaveText("작은 그림");
  await expect(button(page)).toHaveCount(0);
  const run = async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.locator(".palette-field").fill("커서 자리의 그림");
    await page.keyboard.press("Enter");
  };
  await run();
  await expect(notice(page)).toContainText("커서 자리에 다른 곳의 그림이 없어요");
  await page.evaluate((at) => globalThis.editor.select(at, at), words.indexOf("작은"));
  const [other] = await Promise.all([page.context().waitForEvent("page"), run()]);
  await other.locator("#get").click();
  await expect.poll(async () => named(await text(page)).length).toBe(1);
});

test("the button is of the screen alone, reached by keys, large enough, and away where names are hidden", async ({ page }) => {
  await setText(page, `${HEAD}![화면](${far.at("/screen.png")})\n\n- ![둘](${far.at("/screen.png")})\n`);
  await expect(button(page)).toHaveCount(2);
  for (const box of await button(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  }
  await button(page).first().focus();
  await expect(button(page).first()).toBeFocused();
  const [other] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
  await other.close();
  await page.evaluate(settled);
  const shown = await page.evaluate(pagesOfPreview);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.map(({ text }) => squeezed(text)).join("")).not.toContain("가져오기");
  expect(pages).toHaveLength(shown.texts.length);
  await page.locator(".toolbar [popovertarget=menu]").click();
  await page.locator(".menu").getByRole("button", { name: "익명 사본 보기" }).click();
  await expect(page.locator(".desk-bar")).toBeVisible();
  await expect(button(page).first()).toBeHidden();
});

test("with the headers that a host sends as well", async ({ page }) => {
  const dist = process.env.HANNUN_DIST ?? "dist";
  const rules = Object.fromEntries(readFileSync(join(dist, "_headers"), "utf8").split(/\n(?=\/)/).map((rule) => {
    const [path, ...lines] = rule.trim().split("\n  ");
    return [path, Object.fromEntries(lines.map((line) => line.split(/: (.*)/s)))];
  }));
  const ruled = new Set();
  const host = await serve({ root: dist, base: "/app/", plain: true, more: (name) => {
    ruled.add(name.replace(/-[0-9a-f]{16}/, ""));
    return { ...rules["/*"], ...rules[`/${name}`] };
  } });
  // No address has a header twice: two policies would both have to be met.
  expect(Object.keys(rules["/*"])).not.toContain("Content-Security-Policy");
  for (const [path, headers] of Object.entries(rules)) if (path !== "/*") expect(Object.keys(headers).filter((name) => name in rules["/*"])).toEqual([]);
  const before = asked.length;
  await page.goto(host.url);
  await ready(page);
  await setText(page, `${HEAD}![화면](${far.at("/screen.png")})\n`);
  const other = await offered(page);
  await other.locator("#get").click();
  await expect.poll(async () => named(await text(page)).length).toBe(1);
  for (const name of ["", "picture.html", "frame.html"]) expect([...ruled]).toContain(name);
  await host.close();
  asked = asked.slice(before).filter((address) => !address.startsWith(host.url));
});

test.describe("on a phone", () => {
  test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });

  test("a finger hits the button, and all of the page that asks", async ({ page }) => {
    await setText(page, `${HEAD}![화면](${far.at("/mine.png")})\n`);
    await page.locator(".view-switch button").last().click();
    const { width, height } = await button(page).boundingBox();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(43.5);
    const other = await offered(page);
    await other.locator("#get").click();
    await expect(said(other)).toContainText("다른 페이지에 그림을 내주지 않거나");
    for (const control of await other.locator("button:visible, a:visible").all()) expect((await control.boundingBox()).height).toBeGreaterThanOrEqual(43.5);
    expect(await other.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
