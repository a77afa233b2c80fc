// Every state of the page that a person can bring about, each with the way in and the way out, in either language.

import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { open, pick, setText, sheet } from "./app.mjs";

export const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
export const LANGUAGES = { ko: "ko-KR", en: "en-US" };

const RESUME = readFileSync("tests/fixtures/lint/cluttered.md", "utf8");

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
export const words = (language) => ({ ...read(`locales/${language}.json`), ...read(`locales/later/${language}.json`) });

// A button of the menu by the key of its name.
async function choose(page, t, key) {
  await page.locator(".toolbar [popovertarget=menu]").click();
  await page.locator(".menu").getByRole("button", { name: t[key], exact: true }).click();
}

const closeDialog = async (page) => {
  while (await page.locator("dialog[open]").count()) {
    const before = await page.locator("dialog[open]").count();
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(before - 1);
  }
};
const closePopover = async (page) => {
  await page.keyboard.press("Escape");
  await expect(page.locator(":popover-open")).toHaveCount(0);
};
const shown = (page, selector) => expect(page.locator(selector).first()).toBeVisible();
const none = (page, selector) => expect(page.locator(selector)).toHaveCount(0);

const side = (key) => ({
  async enter(page, t) {
    await choose(page, t, key);
    await shown(page, ".aside");
  },
  async leave(page) {
    await page.locator(".aside-head .icon-button").click();
    await none(page, ".aside");
  },
});

const dialog = (key, selector) => ({
  async enter(page, t) {
    await choose(page, t, key);
    await shown(page, selector);
  },
  leave: closeDialog,
});

// In this order: each begins where the one before has left the page.
export const STATES = {
  "empty start": {
    enter: (page) => shown(page, ".start"),
    leave: () => {},
  },
  tour: {
    async enter(page) {
      await page.locator(".tour-offer .button").click();
      await shown(page, ".tour-card");
      await page.locator(".tour-card .primary").click();
    },
    leave: closeDialog,
  },
  "main screen": {
    async enter(page) {
      await setText(page, RESUME);
      await expect(sheet(page).locator(".unit").first()).toBeAttached();
      await expect(page.locator(".hints-button")).toContainText(/[1-9]/, { timeout: 10_000 });
    },
    leave: () => {},
  },
  "the other view": {
    phone: true,
    async enter(page) {
      await page.locator(".view-switch button").first().click();
      await shown(page, ".cm-content");
    },
    leave: (page) => page.locator(".view-switch button").last().click(),
  },
  menu: {
    async enter(page) {
      await page.locator(".toolbar [popovertarget=menu]").click();
      await shown(page, ".menu");
    },
    leave: closePopover,
  },
  pages: {
    async enter(page) {
      await page.locator("[popovertarget=page-panel]:visible").click();
      await shown(page, ".page-panel");
    },
    leave: closePopover,
  },
  "hint list": {
    async enter(page) {
      await page.locator(".hints-button").click();
      await shown(page, ".hint");
      if (await page.locator(".hints-advice").count()) await page.locator(".hints-advice summary").click();
      await page.locator(".hint-go").first().focus();
    },
    leave: () => {},
  },
  "hint rules": {
    async enter(page, t) {
      await page.getByRole("button", { name: t["hints.rules"], exact: true }).click();
      await shown(page, ".hint-rule");
    },
    leave: () => {},
  },
  "page of a rule": {
    async enter(page) {
      await page.locator(".hint-rule-name").first().click();
      await shown(page, ".rule-page h3, .rule-page p");
    },
    async leave(page) {
      await page.locator(".hints-head h2").focus();
      await page.keyboard.press("Escape");
      await none(page, ".hints-panel");
    },
  },
  "at a glance": side("glance.title"),
  "Wanted's form": side("wanted.title"),
  "as a parser reads it": side("reading.title"),
  "anonymous copy": {
    async enter(page, t) {
      await choose(page, t, "anonymous.title");
      await shown(page, ".desk-bar");
    },
    async leave(page) {
      await page.locator(".desk-bar button").click();
      await none(page, ".desk-bar");
    },
  },
  versions: {
    async enter(page, t) {
      await choose(page, t, "versions.open");
      await page.locator(".versions-name input").fill("1");
      await page.keyboard.press("Enter");
      await shown(page, ".version");
    },
    leave: () => {},
  },
  "two texts side by side": {
    async enter(page) {
      await page.locator(".versions-compare").click();
      await shown(page, ".compare-side");
    },
    leave: () => {},
  },
  "two sources side by side": {
    async enter(page, t) {
      await page.getByRole("button", { name: t["compare.source"], exact: true }).click();
      await expect(page.locator(".compare-side")).toHaveCount(0);
    },
    leave: closeDialog,
  },
  documents: {
    async enter(page, t) {
      await page.locator(".document-title").click();
      await shown(page, ".library-open");
      await page.getByRole("button", { name: t["docs.new"], exact: true }).click();
      await shown(page, ".library .start-choice");
    },
    leave: closeDialog,
  },
  share: {
    async enter(page, t) {
      await choose(page, t, "share.button");
      await expect(page.locator(".share-link input")).toHaveValue(/#r1=/);
    },
    leave: closeDialog,
  },
  export: dialog("menu.export", "dialog.export"),
  settings: {
    async enter(page, t) {
      await choose(page, t, "settings.title");
      await page.locator(".settings summary").click();
      await shown(page, ".settings .hint-rule");
    },
    leave: closeDialog,
  },
  privacy: {
    async enter(page, t) {
      await choose(page, t, "privacy.title");
      await page.locator(".settings summary").click();
      await page.getByRole("button", { name: t["privacy.try"], exact: true }).click();
      await expect(page.locator(".settings")).toContainText(t["privacy.refused"]);
    },
    leave: closeDialog,
  },
  palette: {
    async enter(page) {
      await page.keyboard.press("ControlOrMeta+k");
      await shown(page, ".palette-option");
    },
    leave: closeDialog,
  },
  "guide to printing": {
    async enter(page) {
      await page.locator(".toolbar .primary").click();
      await shown(page, ".print-guide");
    },
    leave: closeDialog,
  },
  notice: {
    async enter(page) {
      await pick(page, "a.docx", "x");
      await shown(page, ".snackbar");
    },
    async leave(page) {
      await page.locator(".snackbar-close").click();
    },
  },
  "finding in the text": {
    async enter(page, t) {
      if (await page.locator(".view-switch").isVisible()) await page.locator(".view-switch button").first().click();
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+f");
      await shown(page, ".cm-search");
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  "hint at the caret": {
    async enter(page) {
      await page.keyboard.press("F8");
      await page.locator(".cm-lintRange, .cm-lint-marker").first().hover();
      await shown(page, ".cm-tooltip");
    },
    leave: (page) => page.mouse.move(0, 0),
  },
  "completing a word": {
    async enter(page) {
      await page.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type("\n\n## ");
      await page.keyboard.press("Control+Space");
      await shown(page, ".cm-tooltip-autocomplete li");
    },
    async leave(page) {
      await page.keyboard.press("Escape");
      await none(page, ".cm-tooltip-autocomplete");
    },
  },
  portfolio: {
    async enter(page, t) {
      await page.keyboard.press("ControlOrMeta+k");
      await page.locator(".palette-field").fill(t["kind.portfolio_example"]);
      await page.keyboard.press("Enter");
      await none(page, "dialog[open]");
      if (await page.locator(".view-switch").isVisible()) await page.locator(".view-switch button").last().click();
      await expect(sheet(page).locator(".index-row").first()).toBeVisible();
      await expect(sheet(page).locator(".code-word").first()).toBeVisible();
    },
    leave: () => {},
  },
  "résumé and portfolio side by side": side("portfolio.compare"),
  "a picture of another place": {
    async enter(page) {
      await setText(page, "# 한지우\n\n![화면](https://pictures.example/x.png)\n");
      await expect(sheet(page).locator(".picture-get")).toBeAttached();
    },
    leave: () => {},
  },
  "a text that is too long": {
    async enter(page) {
      await setText(page, `# 한지우\n\n${"가나다라마바사 ".repeat(110_000)}`);
      await shown(page, ".desk-message");
      await shown(page, ".snackbar");
    },
    leave: () => {},
  },
};

// Walks through all states of one page; `look` is called in each with its name.
export async function walk(page, language, look, { phone = false, only = Object.keys(STATES) } = {}) {
  const t = words(language);
  await open(page);
  for (const [name, state] of Object.entries(STATES)) {
    if (state.phone && !phone) continue;
    await state.enter(page, t);
    if (only.includes(name)) await look(name);
    await state.leave(page, t);
  }
}
