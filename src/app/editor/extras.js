// What the editor gets a moment after it can be written in.

import { foldGutter, foldKeymap, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorView, keymap } from "@codemirror/view";
import { commandKeys } from "./commands.js";
import { completion } from "./completion.js";
import { guides } from "./guides.js";
import { hintExtensions, hintTheme } from "./hints.js";
import { colours } from "./languages.js";

export { commands } from "./commands.js";
export { placeOfHint, showHints } from "./hints.js";
export { languages } from "./languages.js";

// What is pressed is as large as everywhere on the page.
const target = "var(--target, 32px)";
const panels = EditorView.theme({
  ".cm-panel.cm-search": { padding: "6px calc(var(--target, 32px) + 8px) 6px 10px" },
  ".cm-panel.cm-search input, .cm-panel.cm-search .cm-button": { minHeight: target, minWidth: target, backgroundImage: "none" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", minHeight: target, minWidth: target, fontSize: "13px" },
  ".cm-panel.cm-search input[type=checkbox]": { minHeight: "auto", minWidth: "auto" },
  ".cm-panel.cm-search [name=close]": { width: target, height: target, fontSize: "18px" },
});

// One value for ever, so that it can be told whether an editor has it.
export const comfort = [
  foldGutter(),
  search({ top: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
  hintExtensions,
  hintTheme,
  panels,
  commandKeys,
  completion,
  guides,
  syntaxHighlighting(colours),
];
