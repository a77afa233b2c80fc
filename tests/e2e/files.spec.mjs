// Several files at once: each text becomes a document, and what does not come in is named.

import { expect, test } from "@playwright/test";
import { zip } from "../../src/browser/pictures/zip.js";
import { notice, open, setText, sheet, storedTexts } from "./support/app.mjs";
import { openLibrary, titles } from "./support/library.mjs";

const md = (name, words) => ({ name, mimeType: "text/markdown", buffer: Buffer.from(words) });
const choose = (page, ...files) => page.setInputFiles("input[type=file]", files);

test.beforeEach(({ page }) => open(page));

test("of several texts the first is opened, and all are in the list", async ({ page }) => {
  await setText(page, "# 쓰던 글\n");
  await choose(page, md("백엔드.md", "# 한지우\n"), md("둘째.md", "# 서이든\n"), md("셋째.txt", "# 정하람\n"));
  await expect(notice(page)).toContainText("이력서 3개를 불러와");
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  expect((await storedTexts(page)).sort()).toEqual(["# 쓰던 글\n", "# 서이든\n", "# 정하람\n", "# 한지우\n"].sort());
  await openLibrary(page);
  expect(await titles(page)).toEqual(expect.arrayContaining(["백엔드", "둘째", "셋째"]));
});

test("what can't be opened among them is named with the reason", async ({ page }) => {
  const pdf = { name: "옛 이력서.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") };
  const png = { name: "사진.png", mimeType: "image/png", buffer: Buffer.from("x") };
  await choose(page, pdf, md("이력서.md", "# 한지우\n"), png);
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  await expect(notice(page)).toContainText("옛 이력서.pdf: 이 파일은 바로 열 수 없어요");
  await expect(notice(page)).toContainText("사진.png: 글과 함께 온 그림은");
});

test("a text with characters that can't be read comes in and is named", async ({ page }) => {
  const broken = { ...md("둘째.md", ""), buffer: Buffer.from([0x23, 0x20, 0xff, 0xfe, 0xfd, 0x0a]) };
  await choose(page, md("첫째.md", "# 한지우\n"), broken);
  await expect(notice(page)).toContainText("이력서 2개를 불러와");
  await expect(notice(page)).toContainText("둘째.md: 읽지 못한 글자는");
});

test("of an archive every text comes in", async ({ page }) => {
  const encoder = new TextEncoder();
  const files = ["# 한지우\n", "# 서이든\n"].map((words, at) => [`폴더/${at}.md`, encoder.encode(words)]);
  const archive = Buffer.from(await zip(files).arrayBuffer());
  await choose(page, { name: "모음.zip", mimeType: "application/zip", buffer: archive });
  await expect(notice(page)).toContainText("이력서 2개를 불러와");
  expect((await storedTexts(page)).sort()).toEqual(["# 서이든\n", "# 한지우\n"]);
});

test("where there is no room, the text that could not come in is named and the others stay", async ({ page }) => {
  await setText(page, "# 쓰던 글\n");
  await page.evaluate(async () => {
    const vault = await globalThis.hannunVault;
    const put = Storage.prototype.setItem;
    const full = (words) => words.includes("정하람");
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = function (key, value) {
      return full(value) ? refuse() : put.call(this, key, value);
    };
    const add = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      return full(JSON.stringify(value)) ? refuse() : add.call(this, value, key);
    };
    return Boolean(vault);
  });
  await choose(page, md("첫째.md", "# 한지우\n"), md("둘째.md", "# 정하람\n"));
  await expect(notice(page)).toContainText("둘째.md: 브라우저의 저장 공간이 모자라요");
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  expect(await storedTexts(page)).toContain("# 쓰던 글\n");
});

test("two documents don't have one name, though the same file comes in again and again", async ({ page }) => {
  const file = md("한지우 지원용.md", "# 한지우\n\n## 경력\n");
  const opened = async (title) => {
    await choose(page, file);
    await expect(page.locator(".document-title")).toHaveText(title);
  };
  await opened("한지우 이력서");
  await opened("한지우 지원용");
  await opened("한지우 지원용 (2)");
  await choose(page, file, md("둘째.md", "# 서이든\n"));
  await expect(page.locator(".document-title")).toHaveText("한지우 지원용 (3)");
  await openLibrary(page);
  expect((await titles(page)).sort()).toEqual(["둘째", "한지우 이력서", "한지우 지원용", "한지우 지원용 (2)", "한지우 지원용 (3)"]);
});
