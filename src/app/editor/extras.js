// What the editor gets a moment after it can be written in.

import { foldGutter, foldKeymap, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { keymap } from "@codemirror/view";
import { hintExtensions, hintTheme } from "./hints.js";
import { colours } from "./languages.js";

export { placeOfHint, showHints } from "./hints.js";
export { languages } from "./languages.js";

// One value for ever, so that it can be told whether an editor has it.
export const comfort = [
  foldGutter(),
  search({ top: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
  hintExtensions,
  hintTheme,
  syntaxHighlighting(colours),
];
