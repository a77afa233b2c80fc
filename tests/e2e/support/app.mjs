// The page as a person has it: opened, its editor ready, its preview read.

import { expect } from "@playwright/test";

export const DESK = { width: 1440, height: 900 };

export const editor = (page) => page.locator(".cm-content");
// Not the one that stands in for it while the page opens.
export const sheet = (page) => page.locator(".app:not(.glimpse) .sheet");
export const saveState = (page) => page.locator(".save-words");
// Waits until the page calls the text saved, in whichever language.
export const saved = (page) => expect(page.locator(".save-state.saved")).toBeVisible({ timeout: 10_000 });
export const notice = (page) => page.locator(".snackbar");

// Opens the page and leaves the editor of the app in `globalThis.editor`, for tests that set text and do not type it.
export async function open(page) {
  await page.addInitScript(keepEditor);
  await page.goto("");
  await ready(page);
}

export async function ready(page) {
  // Not "visible": a narrow screen may show the other view.
  // A browser that has just been installed takes its time.
  await expect(editor(page)).toBeAttached({ timeout: 15_000 });
  // What the editor gets a moment later: search, languages, places for hints.
  await expect(page.locator(".cm-gutter-lint")).toBeAttached({ timeout: 15_000 });
}

function keepEditor() {
  let module;
  Object.defineProperty(globalThis, "hannunEditor", {
    configurable: true,
    get: () => module,
    set(loaded) {
      module = loaded && {
        ...loaded,
        Editor: class extends loaded.Editor {
          constructor(...given) {
            super(...given);
            globalThis.editor = this;
          }
        },
      };
    },
  });
}

// What the person has written, as the editor has it.
export const text = (page) => page.evaluate(() => document.querySelector("[data-editor-host]").hannunText());

export const setText = (page, given) => page.evaluate((words) => globalThis.editor.setText(words), given);

export async function typeAtEnd(page, words) {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(words);
}

// A real paste event at the editor; the whole text is replaced by it.
export async function paste(page, words) {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, words);
}

// The stored records, by their id.
export function stored(page) {
  return page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("hannun/doc/"));
    return Object.fromEntries(keys.map((key) => [key.slice("hannun/doc/".length), localStorage.getItem(key)]));
  });
}

export const storedTexts = async (page) => Object.values(await stored(page)).map((raw) => JSON.parse(raw).text);

// Composes through the IME: each step is what stands under the caret after one key.
export async function imeOf(page) {
  const session = await page.context().newCDPSession(page);
  return {
    async compose(...steps) {
      for (const step of steps) {
        const end = { selectionStart: step.length, selectionEnd: step.length };
        await session.send("Input.imeSetComposition", { text: step, ...end });
      }
    },
    commit: (syllable) => session.send("Input.insertText", { text: syllable }),
  };
}

export async function pick(page, name, content) {
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(content) });
}
