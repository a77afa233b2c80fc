// The panel of documents, and records as the page stores them.

import { crc32 } from "node:zlib";
import { expect } from "@playwright/test";
import { storedTexts } from "./app.mjs";

export const LIBRARY = "dialog.library";

export async function openLibrary(page) {
  if (await page.locator(LIBRARY).isVisible()) return;
  await page.locator("button.document-title").click();
  await expect(page.locator(LIBRARY)).toBeVisible();
  // The list has come.
  await page.waitForTimeout(200);
}

export const rows = (page) => page.locator(".library-open");
export const titles = (page) => page.locator(".library-open .library-name").allTextContents();
// What is done with a document from its row.
export async function act(page, title, name) {
  await page.getByRole("button", { name: `${title}: 더 보기` }).click();
  await page.locator(".library-acts").getByRole("button", { name, exact: true }).click();
}

export const written = storedTexts;

export function envelope(id, text, more = {}) {
  const crc = crc32(text).toString(16).padStart(8, "0");
  const saved_at = "2026-11-22T12:03:00Z";
  return { schema: 2, id, rev: 1, base: 0, writer: "w", format: "md", chosen: false, len: text.length, crc, saved_at, ...more, text };
}
