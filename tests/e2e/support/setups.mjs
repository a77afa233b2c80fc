// How a document may be set on paper.

import { expect } from "@playwright/test";
import { editor, open, saveState, setText, stored } from "./app.mjs";

export const SETUPS = {
  "A4, usual": "",
  "Letter, usual": "paper=letter",
  "A4, dense": "margins=narrow type=small spacing=tight",
  "Letter, dense": "paper=letter margins=narrow type=small spacing=tight",
  "A4, loose": "margins=wide type=large spacing=loose numbers=on",
  "Letter, loose": "paper=letter margins=wide type=large spacing=loose",
};

// Opens the page with a stored document that is set like this.
export async function openSetUp(page, setup) {
  await open(page);
  await setText(page, "# 한지우\n");
  await expect(saveState(page)).toHaveText(/^저장됨/);
  const [id] = Object.keys(await stored(page));
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [`hannun/page/${id}`, setup]);
  await page.reload();
  await expect(editor(page)).toBeAttached();
}
