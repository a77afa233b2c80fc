// Texts go out as files of every kind and come back from them; nothing that is there is ever written over.

import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { editor, notice, open, pick, saveState, setText, sheet, storedTexts, text, typeAtEnd } from "./support/app.mjs";
import { FAULTS, NO_VAULT } from "./support/faults.mjs";
import { act, openLibrary, titles } from "./support/library.mjs";
import { carrying, dialog, exported, openExport, openedPage, pasteFile } from "./support/moving.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
const EXAMPLE = readFileSync(`${ROOT}src/app/samples/backend.ko.md`, "utf8");
const SAVED = /^저장됨/;

const words = (page) => page.locator(".sheet").evaluate((node) => node.textContent.replace(/\s+/g, ""));

async function withExample(page) {
  await open(page);
  await setText(page, EXAMPLE);
  await expect(sheet(page).locator(".name")).toHaveText("정하람");
  await expect(saveState(page)).toHaveText(SAVED);
}

test("the text goes out under the person's name as it is, and comes back", async ({ page }) => {
  await withExample(page);
  const { name, bytes } = await exported(page, /^Markdown/);
  expect(name).toBe("정하람_이력서.md");
  expect(bytes.toString("utf8")).toBe(EXAMPLE);
  await setText(page, "");
  await pick(page, name, bytes);
  await expect.poll(() => text(page)).toBe(EXAMPLE);
});

test("an HTML source goes out as .html", async ({ page }) => {
  await open(page);
  await setText(page, "<!DOCTYPE html><h1>서이든</h1>");
  await expect(sheet(page)).toContainText("서이든");
  const { name, bytes } = await exported(page, /^HTML/);
  expect(name).toBe("서이든_이력서.html");
  expect(bytes.toString("utf8")).toBe("<!DOCTYPE html><h1>서이든</h1>");
});

test("the web page asks nobody, says and prints what the preview does", async ({ page, context }, testInfo) => {
  await withExample(page);
  const shown = await words(page);
  const { name, file, url, seen } = await openedPage(page, context, testInfo);
  expect(name).toBe("정하람_이력서.html");
  expect(seen).toEqual([url]);
  expect(await words(file)).toBe(shown);
  const looks = (one) =>
    one.evaluate(() => {
      document.documentElement.style.setProperty("--font", "Noto Sans CJK KR, sans-serif");
      document.documentElement.style.setProperty("--zoom", "1");
      return [...document.querySelectorAll(".sheet .unit, .sheet h3, .sheet li")].map((node) => {
        const { width, height } = node.getBoundingClientRect();
        const { color, fontSize, fontWeight } = getComputedStyle(node);
        return [node.className, Math.round(width), Math.round(height), color, fontSize, fontWeight].join(" ");
      });
    });
  await page.setViewportSize({ width: 2400, height: 1200 });
  expect(await looks(file)).toEqual(await looks(page));
  const pages = async (one) =>
    (await one.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
  expect(await pages(file)).toBe(await pages(page));
});

test("JSON Resume and plain text go out, and JSON Resume comes back", async ({ page }) => {
  await withExample(page);
  const json = await exported(page, /^JSON Resume/);
  expect(json.name).toBe("정하람_이력서.json");
  expect(JSON.parse(json.bytes.toString("utf8")).basics.name).toBe("정하람");
  const plain = await exported(page, /^텍스트/);
  expect(plain.name).toBe("정하람_이력서.txt");
  expect(plain.bytes.toString("utf8")).toContain("결제와 정산을 5년 동안");
  await pick(page, json.name, json.bytes);
  await expect.poll(() => text(page)).not.toBe(EXAMPLE);
  expect(await text(page)).toContain("# 정하람");
  await expect.poll(() => storedTexts(page)).toContain(EXAMPLE);
  await pick(page, plain.name, plain.bytes);
  await expect.poll(() => text(page)).toBe(plain.bytes.toString("utf8"));
});

test("a backup brings every text back, byte for byte, and never twice", async ({ page, browser }) => {
  await withExample(page);
  const second = "# 서이든\r\n\r\n- \"따옴표\" \\ 🚀 \u3000\n".replaceAll("\r\n", "\n");
  await pick(page, "b.md", second);
  await expect(saveState(page)).toHaveText(SAVED);
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([EXAMPLE, second].sort());
  await page.locator('.icon-button[popovertarget="menu"]').click();
  await page.getByRole("button", { name: "어둡게" }).click();
  await page.keyboard.press("Escape");
  const { name, bytes } = await exported(page, /^전체 백업/);
  expect(name).toMatch(/^한눈 백업 \d{4}-\d\d-\d\d\.json$/);

  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await typeAtEnd(elsewhere, "여기서 쓰던 글");
  await pick(elsewhere, name, bytes);
  await expect(notice(elsewhere)).toContainText("추가 2");
  await expect.poll(async () => (await storedTexts(elsewhere)).sort()).toEqual([EXAMPLE, second, "여기서 쓰던 글"].sort());
  expect(await text(elsewhere)).toBe("여기서 쓰던 글");
  await expect(elsewhere.locator("html")).toHaveAttribute("data-theme", "dark");
  await pick(elsewhere, name, bytes);
  await expect(notice(elsewhere)).toContainText("이미 있음 2");
  expect((await storedTexts(elsewhere)).length).toBe(3);

  // What was never open here is listed as it was there.
  await openLibrary(elsewhere);
  await expect.poll(async () => (await titles(elsewhere)).sort()).toEqual(["서이든 이력서", "여기서 쓰던 글", "정하람 이력서"]);
  await elsewhere.keyboard.press("Escape");

  // Another text under a known id becomes a copy; the one that is there stays.
  await pick(page, name, bytes);
  await expect(notice(page)).toContainText("이미 있음 2");
  await setText(page, `${second}이어서 쓴 글`);
  await expect(saveState(page)).toHaveText(SAVED);
  await pick(page, name, bytes);
  await expect(notice(page)).toContainText("사본 1");
  expect((await storedTexts(page)).sort()).toEqual([EXAMPLE, second, `${second}이어서 쓴 글`].sort());
  await elsewhere.context().close();

  // Where nothing was written yet, the work goes on.
  const fresh = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(fresh);
  await pick(fresh, name, bytes);
  await expect.poll(() => text(fresh)).toBe(second);
  await fresh.context().close();
});

test("a backup brings the versions back, too, with their names and times", async ({ page, browser }) => {
  await open(page);
  await setText(page, "# 한지우\n첫 글");
  await expect(saveState(page)).toHaveText(SAVED);
  const kept = (one) =>
    one.evaluate(async () => {
      const vault = await globalThis.hannunVault;
      const found = [];
      for (const id of await vault.ids()) {
        for (const [key, reason, at, name] of await vault.versionsOf(id)) {
          found.push({ reason, at, name, text: JSON.parse(await vault.version(key)).text });
        }
      }
      return found;
    });
  await setText(page, "# 한지우\n둘째 글");
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await page.evaluate(async () => {
    const vault = await globalThis.hannunVault;
    const [id] = await vault.ids();
    const [[key]] = await vault.versionsOf(id);
    await vault.name(key, "1차 지원");
  });
  const { name, bytes } = await exported(page, /^전체 백업/);

  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await pick(elsewhere, name, bytes);
  await expect.poll(() => text(elsewhere)).toBe("# 한지우\n둘째 글");
  await expect.poll(() => kept(elsewhere)).toEqual((await kept(page)).map((version) => ({ ...version, reason: "asked" })));
  expect((await kept(elsewhere))[0]).toMatchObject({ name: "1차 지원", text: "# 한지우\n첫 글" });
  await elsewhere.context().close();
});

test("how a document is set on paper goes along, in backups and duplicates", async ({ page, browser }) => {
  await withExample(page);
  await page.locator("button.pages-button.button").click();
  await page.locator(".page-panel").getByRole("button", { name: "16:9", exact: true }).click();
  await page.keyboard.press("Escape");
  const papers = (one) => one.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("hannun/page/")).map((key) => localStorage.getItem(key)));
  expect(await papers(page)).toEqual(["paper=wide"]);
  await openLibrary(page);
  await act(page, "정하람 이력서", "복제");
  await expect(page.locator(".library-naming")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => papers(page)).toEqual(["paper=wide", "paper=wide"]);
  await page.keyboard.press("Escape");
  const { name, bytes } = await exported(page, /^전체 백업/);

  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await pick(elsewhere, name, bytes);
  await expect.poll(() => text(elsewhere)).toBe(EXAMPLE);
  expect(await papers(elsewhere)).toEqual(["paper=wide", "paper=wide"]);
  await expect.poll(() => elsewhere.locator(".leaf").first().evaluate((leaf) => leaf.offsetWidth > leaf.offsetHeight)).toBe(true);
  await elsewhere.context().close();
});

test("a backup brings the bin back into the bin, but not what was taken out for good", async ({ page, browser }) => {
  await withExample(page);
  await pick(page, "b.md", "# 서이든\n");
  await pick(page, "c.md", "# 마하늘\n");
  await expect(saveState(page)).toHaveText(SAVED);
  await openLibrary(page);
  for (const [name, deed] of [["서이든", "버리기"], ["마하늘", "버리기"]]) await act(page, `${name} 이력서`, deed);
  await page.locator("summary", { hasText: "휴지통 2" }).click();
  await page.getByRole("button", { name: "마하늘 이력서: 완전히 삭제" }).click();
  await expect(page.locator("summary", { hasText: "휴지통 1" })).toBeVisible();
  await page.keyboard.press("Escape");
  const { name, bytes } = await exported(page, /^전체 백업/);
  expect(bytes.toString()).not.toContain("마하늘");

  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await pick(elsewhere, name, bytes);
  await expect(notice(elsewhere)).toContainText("추가 1 · 휴지통에 1");
  await expect.poll(() => text(elsewhere)).toBe(EXAMPLE);
  await openLibrary(elsewhere);
  expect(await titles(elsewhere)).toHaveLength(1);
  await elsewhere.locator("summary", { hasText: "휴지통 1" }).click();
  await expect(elsewhere.getByRole("button", { name: "서이든 이력서: 되살리기" })).toBeVisible();
  await elsewhere.keyboard.press("Escape");
  await pick(elsewhere, name, bytes);
  await expect(notice(elsewhere)).toContainText("이미 있음 2");
  await elsewhere.context().close();
});

test("an altered backup is told, and gives what it holds", async ({ page }) => {
  await withExample(page);
  const { bytes } = await exported(page, /^전체 백업/);
  await pick(page, "b.json", bytes.toString("utf8").replace("정하람", "정하림"));
  await expect(notice(page)).toContainText("바뀐 곳이 있어요");
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([EXAMPLE, EXAMPLE.replace("정하람", "정하림")].sort());
});

const KINDS = {
  "a.markdown": "# 서이든",
  "a.htm": "<p>서이든</p>",
  "a.txt": "서이든",
  "a.json": '{"basics":{"name":"서이든"}}',
};
test("what a file lacks is told", async ({ page }) => {
  await withExample(page);
  await setText(page, `${EXAMPLE}\n![화면](pictures/00000000000000aa.webp)\n`);
  await expect(saveState(page)).toHaveText(SAVED);
  const lacking = async (kind, what) => {
    await openExport(page);
    const download = page.waitForEvent("download");
    await dialog(page).getByRole("button", { name: kind }).click();
    await download;
    await expect(dialog(page).getByRole("alert")).toContainText(what);
    await page.keyboard.press("Escape");
  };
  for (const kind of [/^Markdown/, /^웹 페이지/, /^전체 백업/]) await lacking(kind, "그림 1장");

  await setText(page, EXAMPLE);
  await expect(saveState(page)).toHaveText(SAVED);
  await page.evaluate(() => localStorage.setItem("hannun/doc/damaged", '{"schema":1,'));
  await lacking(/^전체 백업/, "빠진 글이나 버전");
});

test("every kind is taken in by picker, drop and paste, beside what is being written", async ({ page }) => {
  await open(page);
  const ways = {
    pick: (name, content) => pick(page, name, content),
    drop: async (name, content) => page.dispatchEvent(".cm-content", "drop", { dataTransfer: await carrying(page, name, content) }),
    paste: (name, content) => pasteFile(page, name, content),
  };
  let count = 0;
  for (const [name, content] of Object.entries(KINDS)) {
    for (const [way, bring] of Object.entries(ways)) {
      const mine = `쓰던 글 ${(count += 1)}`;
      await setText(page, mine);
      await bring(name, content);
      await expect(sheet(page), `${name} by ${way}`).toContainText("서이든");
      expect(await text(page), `${name} by ${way}`).toContain("서이든");
      expect(await storedTexts(page), `${name} by ${way}`).toContain(mine);
    }
  }
});

const REFUSED = {
  "a.docx": ["x", /복사한 다음/],
  "a.pdf": ["%PDF", /복사한 다음/],
  "a.png": ["x", /\.md/],
  "other.json": ['{"name":"x"}', /JSON Resume 형식/],
  "broken.json": ['{"basics":', /1번째 줄/],
  "hints.json": ['{"hints.rules":""}', /힌트 설정/],
  "newer.json": ['{"kind":"hannun-backup","schema":2}', /새로 고친/],
};
test("what is no résumé is refused with a reason, and changes nothing", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, "# 한지우");
  for (const [name, [content, reason]] of Object.entries(REFUSED)) {
    await pick(page, name, content);
    await expect(notice(page), name).toContainText(reason);
    expect(await text(page), name).toBe("# 한지우");
  }
});

test("the shortcut opens the picker, and words that are pasted with a picture stay words", async ({ page }) => {
  // Listened for from the start: the browser takes a moment to hand its picker over.
  let choosers = 0;
  page.on("filechooser", () => (choosers += 1));
  await open(page);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+o");
  await expect.poll(() => choosers).toBe(1);
  const clipboardData = await carrying(page, "a.png", "x");
  await page.evaluate((data) => {
    data.setData("text/plain", "붙인 글");
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  }, clipboardData);
  await expect.poll(() => text(page)).toBe("붙인 글");
});

test("the dialog keeps the focus, closes by Escape and gives the focus back", async ({ page }) => {
  await withExample(page);
  await openExport(page);
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const active = document.activeElement;
      return active !== document.body && !active.closest("dialog");
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('.icon-button[popovertarget="menu"]')).toBeFocused();
});

test("a text that can't be saved anywhere stays open when a file comes", async ({ page }) => {
  await page.addInitScript(FAULTS["is full"].breakIt);
  await page.addInitScript(NO_VAULT.refuses);
  await open(page);
  await typeAtEnd(page, "# 한지우");
  await pick(page, "b.md", "# 서이든");
  await expect(notice(page)).toContainText("옮겨 가지 않았어요");
  expect(await text(page)).toBe("# 한지우");
});
