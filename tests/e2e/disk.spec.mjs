// A file of the person's own disk is opened and saved back to. The pickers are the test's; the files are real ones, of the
// browser's private file system.

import { expect, test } from "@playwright/test";
import { notice, open, saveState, setText, sheet, storedTexts, text, typeAtEnd } from "./support/app.mjs";
import { dialog } from "./support/moving.mjs";

const SAVED = /^저장됨/;

// Makes the file and lets both pickers choose it.
async function withFile(page, content) {
  await page.addInitScript(() => {
    const handle = async () =>
      (await navigator.storage.getDirectory()).getFileHandle("이력서.md", { create: true });
    FileSystemHandle.prototype.requestPermission = async () => globalThis.permission ?? "granted";
    globalThis.showOpenFilePicker = async () => [await handle()];
    globalThis.showSaveFilePicker = handle;
  });
  await open(page);
  await write(page, content);
}

const write = (page, content) =>
  page.evaluate(async (words) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle("이력서.md", { create: true });
    const stream = await file.createWritable();
    await stream.write(words);
    await stream.close();
  }, content);

// The bytes of the file; null while there is none. Chromium takes the old file away before it puts the new one in its place,
// so whoever asks in between is told that there is no file, or that it can't be read.
const onDisk = (page) =>
  page.evaluate(async () => {
    try {
      const file = await (await navigator.storage.getDirectory()).getFileHandle("이력서.md");
      return String.fromCharCode(...new Uint8Array(await (await file.getFile()).arrayBuffer()));
    } catch (error) {
      if (error.name === "NotFoundError" || error.name === "NotReadableError") return null;
      throw error;
    }
  });
const utf8 = (words) => Buffer.from(words, "utf8").toString("latin1");

async function menu(page, name) {
  await page.locator('.icon-button[popovertarget="menu"]').click();
  await page.getByRole("button", { name }).click();
}

async function opened(page, content = "# 한지우\n") {
  await withFile(page, content);
  await menu(page, "내 컴퓨터 파일 이어 쓰기");
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
}

// Waits until the page has looked for the file of its document: questions to a database are answered in their order.
async function looked(page) {
  await expect(page.locator(".caret-length")).toBeAttached();
  await page.evaluate(async () => (await globalThis.hannunMoving()).recall("none"));
}

test("the file is opened and saved back to by the shortcut, its marks and line ends kept", async ({ page }) => {
  await opened(page, "\u{feff}# 한지우\r\n\r\n본문\r\n");
  await typeAtEnd(page, "더 쓴 글\n");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(notice(page)).toContainText("이력서.md 파일에 저장했어요");
  expect(await onDisk(page)).toBe(utf8("\u{feff}# 한지우\r\n\r\n본문\r\n더 쓴 글\r\n"));
  await typeAtEnd(page, "또");
  await page.getByRole("button", { name: "이력서.md에 저장" }).click();
  await expect.poll(() => onDisk(page)).toBe(utf8("\u{feff}# 한지우\r\n\r\n본문\r\n더 쓴 글\r\n또"));
});

test("a new file takes the text", async ({ page }) => {
  await withFile(page, "");
  await setText(page, "# 서이든\n");
  await menu(page, "내 컴퓨터에 파일로 저장");
  await expect(notice(page)).toContainText("저장했어요");
  expect(await onDisk(page)).toBe(utf8("# 서이든\n"));
});

const THEIRS = "# 한지우\n\n다른 곳에서 쓴 글\n";
const OURS = "# 한지우\n여기서 쓴 글";

async function inConflict(page) {
  await opened(page);
  await typeAtEnd(page, "여기서 쓴 글");
  await write(page, THEIRS);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(dialog(page)).toContainText("그사이 바뀌었어요");
  expect(await onDisk(page)).toBe(utf8(THEIRS));
}

test("a file that somebody else has changed is not written over: both stay", async ({ page }) => {
  await inConflict(page);
  await dialog(page).getByRole("button", { name: /둘 다 두기/ }).click();
  await expect(notice(page)).toContainText("그대로 두었어요");
  await expect(dialog(page)).toHaveCount(0);
  expect(await onDisk(page)).toBe(utf8(THEIRS));
  expect(await text(page)).toBe(OURS);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await onDisk(page)).toBe(utf8(THEIRS));
  expect(await storedTexts(page)).toContain(OURS);
});

test("a file that is written over all the same leaves its text as a document", async ({ page }) => {
  await inConflict(page);
  await dialog(page).getByRole("button", { name: /덮어쓰기/ }).click();
  await expect(notice(page)).toContainText("저장했어요");
  expect(await onDisk(page)).toBe(utf8(OURS));
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([OURS, THEIRS].sort());
});

test("a file that is loaded anew leaves the text of the page as a document", async ({ page }) => {
  await inConflict(page);
  await dialog(page).getByRole("button", { name: /파일 내용/ }).click();
  await expect.poll(() => text(page)).toBe(THEIRS);
  await expect.poll(async () => (await storedTexts(page)).sort()).toEqual([OURS, THEIRS].sort());
  await typeAtEnd(page, "끝");
  await page.keyboard.press("ControlOrMeta+s");
  await expect.poll(() => onDisk(page)).toBe(utf8(`${THEIRS}끝`));
});

// A byte that no encoding of ours knows.
const BROKEN = [0x23, 0x20, 0xff, 0xfe, 0xfd, 0x0a];
const broken = Buffer.from(BROKEN).toString("latin1");
const writeBroken = (page) =>
  page.evaluate(async (bytes) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle("이력서.md", { create: true });
    const stream = await file.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  }, BROKEN);

test("a file with characters that can't be read is shown, and neither tied nor written over", async ({ page }) => {
  await inConflict(page);
  await writeBroken(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+s");
  await dialog(page).getByRole("button", { name: /덮어쓰기/ }).click();
  await expect(notice(page)).toContainText("덮어쓰지 않았어요");
  expect(await onDisk(page)).toBe(broken);
  await menu(page, "내 컴퓨터 파일 이어 쓰기");
  await expect(notice(page)).toContainText("읽지 못한 글자가 있어요");
  await typeAtEnd(page, "더 쓴 글");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await onDisk(page)).toBe(broken);
  expect(await storedTexts(page)).toContain(OURS);
});

test("a question that is not answered changes nothing", async ({ page }) => {
  await inConflict(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  expect(await onDisk(page)).toBe(utf8(THEIRS));
  expect(await text(page)).toBe(OURS);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(dialog(page)).toBeVisible();
});

test("a refused permission and a vanished file are told, and the text is saved in the browser", async ({ page }) => {
  await opened(page);
  await typeAtEnd(page, "여기서 쓴 글");
  await page.evaluate(() => (globalThis.permission = "denied"));
  await page.keyboard.press("ControlOrMeta+s");
  await expect(notice(page)).toContainText("권한이 없어서");
  expect(await onDisk(page)).toBe(utf8("# 한지우\n"));
  await page.evaluate(async () => {
    globalThis.permission = "granted";
    await (await navigator.storage.getDirectory()).removeEntry("이력서.md");
  });
  await page.keyboard.press("ControlOrMeta+s");
  await expect(notice(page)).toContainText("없어졌거나 옮겨졌어요");
  expect(await storedTexts(page)).toContain(OURS);
});

test("another document never goes into the file", async ({ page }) => {
  await opened(page);
  await page.setInputFiles("input[type=file]", { name: "b.md", mimeType: "text/plain", buffer: Buffer.from("# 서이든\n") });
  await expect(sheet(page).locator(".name")).toHaveText("서이든");
  await expect(page.getByRole("button", { name: "이력서.md에 저장" })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await onDisk(page)).toBe(utf8("# 한지우\n"));
});

test("at the next visit the document still goes into its file, and the other does not", async ({ page }) => {
  await opened(page, "\u{feff}# 한지우\r\n");
  const save = page.getByRole("button", { name: "이력서.md에 저장" });
  await page.reload();
  await expect(save).toBeVisible();
  await typeAtEnd(page, "다시 와서 쓴 글");
  await page.keyboard.press("ControlOrMeta+s");
  await expect.poll(() => onDisk(page)).toBe(utf8("\u{feff}# 한지우\r\n다시 와서 쓴 글"));

  await page.setInputFiles("input[type=file]", { name: "b.md", mimeType: "text/plain", buffer: Buffer.from("# 서이든\n") });
  await expect(sheet(page).locator(".name")).toHaveText("서이든");
  await page.reload();
  await expect(sheet(page).locator(".name")).toHaveText("서이든");
  await looked(page);
  await expect(save).toHaveCount(0);
});

test("what somebody else wrote between two visits is not written over", async ({ page }) => {
  await opened(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "이력서.md에 저장" })).toBeVisible();
  await typeAtEnd(page, "여기서 쓴 글");
  await write(page, THEIRS);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(dialog(page)).toContainText("그사이 바뀌었어요");
  await dialog(page).getByRole("button", { name: /둘 다 두기/ }).click();
  expect(await onDisk(page)).toBe(utf8(THEIRS));
  // They have parted, for the next visit too.
  await expect(saveState(page)).toHaveText(SAVED);
  await page.reload();
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  await looked(page);
  await expect(page.getByRole("button", { name: "이력서.md에 저장" })).toHaveCount(0);
});

test("a browser that can't keep files open does not offer it", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.showOpenFilePicker);
  await open(page);
  await page.locator('.icon-button[popovertarget="menu"]').click();
  await expect(page.getByRole("button", { name: "내보내기" })).toBeVisible();
  await expect(page.getByRole("button", { name: "내 컴퓨터 파일 이어 쓰기" })).toHaveCount(0);
});
