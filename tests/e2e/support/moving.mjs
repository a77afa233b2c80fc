// Files that the page gives away, and files that it is given.

import { expect } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const dialog = (page) => page.locator("dialog[open]");

export async function openExport(page) {
  await page.locator('.icon-button[popovertarget="menu"]').click();
  await page.getByRole("button", { name: "내보내기" }).click();
  await expect(dialog(page)).toBeVisible();
}

// Downloads one kind of file: its name and its bytes.
export async function exported(page, row) {
  await openExport(page);
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: row }).click();
  const file = await download;
  const parts = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  await expect(dialog(page)).toHaveCount(0);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) };
}

// The web page as the person takes it away, opened: with its address, and what it asked for and said.
export async function openedPage(page, context, testInfo) {
  const { name, bytes } = await exported(page, /^웹 페이지/);
  const path = testInfo.outputPath("resume.html");
  writeFileSync(path, bytes);
  const file = await context.newPage();
  const seen = [];
  file.on("request", (request) => seen.push(request.url()));
  file.on("console", (message) => seen.push(message.text()));
  const url = pathToFileURL(path).href;
  await file.goto(url);
  return { name, bytes, file, url, seen };
}

// A file in a DataTransfer, as dropping and pasting hand it over.
export const carrying = (page, name, content) =>
  page.evaluateHandle(
    ([fileName, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words], fileName));
      return data;
    },
    [name, content],
  );

export async function pasteFile(page, name, content) {
  const clipboardData = await carrying(page, name, content);
  await page.evaluate((data) => {
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  }, clipboardData);
}
