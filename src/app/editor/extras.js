// What the editor gets a moment after it can be written in.

import { foldGutter, foldKeymap, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorView, keymap } from "@codemirror/view";
import { around } from "./around.js";
import { caretInView } from "./caret.js";
import { commandKeys } from "./commands.js";
import { completion } from "./completion.js";
import { dialogs } from "./dialogs.js";
import { drops } from "./drops.js";
import { found } from "./found.js";
import { guides } from "./guides.js";
import { hintExtensions, hintTheme } from "./hints.js";
import { colours } from "./languages.js";

export { linkWords } from "./addresses.js";
export { furtherItems, setApart } from "./apart.js";
export { commands } from "./commands.js";
export { placeOfHint, showHints } from "./hints.js";
export { languages } from "./languages.js";
export { phrases } from "./phrases.js";

// What is pressed is as large as everywhere on the page.
const target = "var(--target, 32px)";
// Three rows, in the order of the keyboard: what is sought, how, and by what it is replaced.
const panels = EditorView.theme({
  ".cm-panel.cm-search": { display: "flex", flexWrap: "wrap", gap: "6px", padding: "8px calc(var(--target, 32px) + 12px) 8px 12px", fontSize: "13px" },
  ".cm-panel.cm-search::before, .cm-panel.cm-search::after": { content: "''", flexBasis: "100%" },
  ".cm-panel.cm-search::before": { order: 1 },
  ".cm-panel.cm-search label": { order: 2, display: "inline-flex", alignItems: "center", gap: "4px", minHeight: target, fontSize: "13px", margin: "0 6px 0 0" },
  ".cm-panel.cm-search::after": { order: 3 },
  ".cm-panel.cm-search [name=replace], .cm-panel.cm-search [name=replaceAll]": { order: 4 },
  // The editor has one selection, so that there is nothing for "all" to select.
  ".cm-panel.cm-search br, .cm-panel.cm-search [name=select]": { display: "none" },
  ".cm-panel.cm-search input, .cm-panel.cm-search .cm-button": { minHeight: target, minWidth: target, margin: "0", padding: "0 10px", backgroundImage: "none" },
  ".cm-panel.cm-search input.cm-textfield": { flex: "1 1 100px", maxWidth: "240px", fontSize: "15px" },
  ".cm-panel.cm-search input[type=checkbox]": { minHeight: "auto", minWidth: "auto", margin: "0", accentColor: "var(--blue, #0066ff)" },
  ".cm-panel.cm-search [name=close]": { top: "6px", right: "6px", width: target, height: target, fontSize: "18px" },
  ".cm-panel.cm-search :focus-visible": { outline: "2px solid var(--blue, #0066ff)", outlineOffset: "1px" },
});

// One value for ever, so that it can be told whether an editor has it.
export const comfort = [
  foldGutter(),
  search({ top: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
  hintExtensions,
  hintTheme,
  panels,
  found,
  commandKeys,
  around,
  completion,
  guides,
  dialogs,
  drops,
  caretInView,
  syntaxHighlighting(colours),
];
