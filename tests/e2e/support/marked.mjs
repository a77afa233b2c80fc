// Texts with their selection in them: the caret stands at ‸, a selection between « and ».

import { expect } from "@playwright/test";
import { editor, setText, text } from "./app.mjs";

const SIGNS = /[‸«»]/g;

// Puts the text and the selection into the editor.
export async function put(page, marked) {
  const plain = marked.replace(SIGNS, "");
  await setText(page, plain);
  const from = marked.search(/[‸«]/);
  const to = marked.includes("»") ? marked.indexOf("»") - 1 : from;
  await editor(page).focus();
  await page.evaluate(([anchor, head]) => globalThis.editor.select(anchor, head), [from, to]);
}

// The text with its selection, as `put` takes it.
export async function marked(page) {
  const words = await text(page);
  const [anchor, head] = await page.evaluate(() => globalThis.editor.place());
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const middle = from === to ? "‸" : `«${words.slice(from, to)}»`;
  return words.slice(0, from) + middle + words.slice(to);
}

export const shows = (page, expected) => expect.poll(() => marked(page)).toBe(expected);
