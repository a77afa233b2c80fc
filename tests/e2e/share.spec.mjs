// A text travels in a link and is looked at beside one's own, which stays as it is, whatever the link holds.

import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";
import { editor, notice, open, ready, saveState, setText, sheet, storedTexts, text, typeAtEnd } from "./support/app.mjs";
import { dialog } from "./support/moving.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
const EXAMPLE = readFileSync(`${ROOT}src/app/samples/backend.ko.md`, "utf8");
const SAVED = /^저장됨/;
const MINE = "# 한지우\n\n내가 쓰던 글";

const received = (page) => page.locator(".received");

// A link as the page makes it, or one that it would never make.
function fragment(content, { version = "1", checksum = crc32(content), deflated = deflateRawSync(content) } = {}) {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(checksum);
  return `#r${version}=${Buffer.concat([head, deflated]).toString("base64url")}`;
}
const ofText = (words) => fragment(Buffer.from(`\0${words}`));

const shareLink = async (page) => {
  const field = dialog(page).getByRole("textbox", { name: "공유 링크" });
  await expect(field).toHaveValue(/#r1=/);
  return field.inputValue();
};

async function shared(page) {
  await page.locator(".toolbar").getByRole("button", { name: "공유" }).click();
  return shareLink(page);
}

test("a text comes back from its link, as it was", async ({ page, browser }) => {
  await open(page);
  await setText(page, EXAMPLE);
  await shared(page);
  await dialog(page).getByRole("button", { name: "그대로 공유" }).click();
  await expect(dialog(page).getByRole("button", { name: "그대로 공유" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => shareLink(page)).not.toBe("");
  const link = await shareLink(page);
  expect(await dialog(page).locator(".share-length").innerText()).toContain(link.length.toLocaleString("ko"));

  const reader = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  const asked = [];
  reader.on("request", (request) => asked.push(request.url()));
  await reader.goto(link);
  await expect(received(reader)).toContainText("공유받은 이력서예요");
  await expect(received(reader).locator(".sheet .name")).toHaveText("정하람");
  expect(reader.url()).not.toContain("#");
  expect(asked.every((url) => !url.includes("r1="))).toBe(true);
  await reader.getByRole("button", { name: "사본으로 저장" }).click();
  await expect(received(reader)).toHaveCount(0);
  await expect.poll(() => text(reader)).toBe(EXAMPLE);
  await expect(saveState(reader)).toHaveText(SAVED);
  expect(await storedTexts(reader)).toEqual([EXAMPLE]);
  await reader.context().close();
});

test("private data is told, and hidden unless it is wanted", async ({ page, browser }) => {
  await open(page);
  await setText(page, EXAMPLE);
  const link = await shared(page);
  await expect(dialog(page)).toContainText("전화번호 1곳 · 이메일 1곳");
  const reader = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await reader.goto(link);
  await expect(received(reader).locator(".sheet")).toContainText("010-0000-0000");
  await expect(received(reader).locator(".sheet")).toContainText("name@example.com");
  await expect(received(reader).locator(".sheet")).not.toContainText("1234-5678");
  await reader.getByRole("button", { name: "사본으로 저장" }).click();
  const hidden = EXAMPLE.replaceAll("haram.jeong@example.kr", "name@example.com").replaceAll("010-1234-5678", "010-0000-0000");
  await expect.poll(() => text(reader)).toBe(hidden);
  expect(await text(page)).toBe(EXAMPLE);
  await reader.context().close();
});

test("the link is copied by its button", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await setText(page, "# 서이든");
  const link = await shared(page);
  await dialog(page).getByRole("button", { name: "링크 복사" }).click();
  await expect(dialog(page).getByRole("status")).toHaveText("복사했어요");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(dialog(page)).toContainText("어디에나 보낼 수 있는");
  await page.keyboard.press("Escape");
  await expect(page.locator(".toolbar").getByRole("button", { name: "공유" })).toBeFocused();
});

test("a long link says so, and one that nobody could open is not made", async ({ page }) => {
  const noise = (length) => {
    let seed = 1;
    const sign = () => String.fromCodePoint(0xac00 + ((seed = (seed * 48271) % 2147483647) % 11172));
    return `# 서이든\n\n${Array.from({ length }, sign).join("")}`;
  };
  await open(page);
  for (const [length, words] of [
    [2_000, "2,000자가 넘는"],
    [40_000, "아주 길어요"],
  ]) {
    await setText(page, noise(length));
    await shared(page);
    await expect(dialog(page)).toContainText(words);
    await page.keyboard.press("Escape");
  }
  await setText(page, "a".repeat(2_100_000));
  await page.locator(".toolbar").getByRole("button", { name: "공유" }).click();
  await expect(dialog(page)).toContainText("너무 길어서");
});

test("unsaved keys and the editor's undo outlive a link that is opened in their place", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, MINE);
  // At once, before any of it is saved, and in the open page.
  await page.evaluate((hash) => (location.hash = hash), ofText("# 서이든\n\n남의 글"));
  await expect(received(page).locator(".sheet")).toContainText("남의 글");
  await expect(editor(page)).toBeHidden();
  expect(page.url()).not.toContain("#");
  await page.keyboard.press("Escape");
  await expect(received(page)).toHaveCount(0);
  expect(await text(page)).toBe(MINE);
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await storedTexts(page)).toEqual([MINE]);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  expect(await text(page)).not.toBe(MINE);
});

test("a copy is kept beside one's own text", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, MINE);
  await page.evaluate((hash) => (location.hash = hash), ofText("# 서이든\n\n남의 글"));
  await page.getByRole("button", { name: "사본으로 저장" }).click();
  await expect.poll(() => text(page)).toBe("# 서이든\n\n남의 글");
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([MINE, "# 서이든\n\n남의 글"].sort());
});

test("what is printed is what is shown: the text that was received", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, MINE);
  await page.evaluate((hash) => (location.hash = hash), ofText("# 서이든\n\n남의 글"));
  await expect(received(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet:visible")).toHaveCount(1);
  await expect(page.locator(".sheet:visible")).toContainText("남의 글");
  await expect(page.locator(".received-head")).toBeHidden();
  await expect(page).toHaveTitle("서이든 이력서");
});

const BOMB = Buffer.alloc(300 * 1024 * 1024);
const HOSTILE = {
  "broken base64": ["#r1=!!!!", /잘렸거나 바뀌어서/],
  "half of a link": [ofText(EXAMPLE).slice(0, 400), /잘렸거나 바뀌어서/],
  "a wrong checksum": [fragment(Buffer.from("\0글"), { checksum: 7 }), /잘렸거나 바뀌어서/],
  "nothing deflated": [fragment(Buffer.from("\0글"), { deflated: Buffer.from("no deflate at all") }), /잘렸거나 바뀌어서/],
  "more behind its end": [
    fragment(Buffer.from("\0글"), { deflated: Buffer.concat([deflateRawSync(Buffer.from("\0글")), Buffer.alloc(99)]) }),
    /잘렸거나 바뀌어서/,
  ],
  "no UTF-8": [fragment(Buffer.from([0, 0xff, 0xfe])), /잘렸거나 바뀌어서/],
  "a bomb of 300 MiB": [fragment(BOMB, { checksum: 0 }), /너무 커서/],
  "2 MB of junk": [`#r1=${"A".repeat(1_999_000)}`, /잘렸거나 바뀌어서|너무 커서/],
  "more than any link may have": [`#r1=${"A".repeat(2_050_000)}`, /너무 커서/],
  "a newer version": ["#r2=AAAA", /새로 고친/],
  "a newer kind of content": [fragment(Buffer.from("\x09글")), /새로 고친/],
};
for (const [kind, [hash, words]] of Object.entries(HOSTILE)) {
  test(`a link with ${kind} gives a message within two seconds and costs nothing`, async ({ page }) => {
    await open(page);
    await typeAtEnd(page, MINE);
    await page.evaluate((given) => (location.hash = given), hash);
    await expect(notice(page)).toContainText(words, { timeout: 2000 });
    expect(page.url()).not.toContain("#");
    await typeAtEnd(page, "!");
    expect(await text(page)).toBe(`${MINE}!`);
    await expect(saveState(page)).toHaveText(SAVED);
    expect(await storedTexts(page)).toEqual([`${MINE}!`]);
  });
}

test("a hostile link that is opened first leaves the stored text alone", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, MINE);
  await expect(saveState(page)).toHaveText(SAVED);
  const url = page.url();
  await page.goto("about:blank");
  await page.goto(`${url}${HOSTILE["a bomb of 300 MiB"][0]}`);
  await expect(notice(page)).toContainText("너무 커서");
  await ready(page);
  expect(await text(page)).toBe(MINE);
});

test("a hundred thousand nested tags are shown, and the page still answers", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, MINE);
  await page.evaluate((hash) => (location.hash = hash), ofText(`${"<div>".repeat(100_000)}깊은 글`));
  await expect(received(page).locator(".sheet")).toContainText("깊은 글", { timeout: 2000 });
  await page.getByRole("button", { name: "닫기" }).first().click();
  await expect(received(page)).toHaveCount(0);
  expect(await text(page)).toBe(MINE);
});

test("markup in a link stays harmless", async ({ page }) => {
  const dialogs = [];
  page.on("dialog", (one) => {
    dialogs.push(one.message());
    return one.dismiss();
  });
  await open(page);
  const attack = '# 서이든\n\n<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">누르기</a><iframe srcdoc="<script>alert(4)</script>"></iframe>';
  await page.evaluate((hash) => (location.hash = hash), ofText(attack));
  await expect(received(page)).toContainText("누르기");
  await received(page).getByText("누르기").click();
  expect(await received(page).locator("script, iframe, [onerror], [href^='javascript']").count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test("an ordinary fragment is none of our business", async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = "#resume"));
  await expect(received(page)).toHaveCount(0);
  expect(page.url()).toContain("#resume");
});

test("a portfolio that was shared is set as a portfolio, and says so", async ({ page }) => {
  const portfolio = readFileSync(`${ROOT}src/app/samples/portfolio.ko.md`, "utf8");
  await page.goto(ofText(portfolio));
  await expect(received(page)).toContainText("공유받은 포트폴리오예요");
  await expect(received(page).locator(".sheet")).toHaveAttribute("data-template", "portfolio");
  await expect(received(page).locator(".index-row").first()).toBeVisible();
  await expect(page).toHaveTitle(/정하람 포트폴리오/);
});
