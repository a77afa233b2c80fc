// What the editor gets a moment after it can be written in.

import { foldGutter, foldKeymap, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { keymap } from "@codemirror/view";
import { commandKeys } from "./commands.js";
import { completion } from "./completion.js";
import { guides } from "./guides.js";
import { hintExtensions, hintTheme } from "./hints.js";
import { colours } from "./languages.js";

export { commands } from "./commands.js";
export { placeOfHint, showHints } from "./hints.js";
export { languages } from "./languages.js";

// One value for ever, so that it can be told whether an editor has it.
export const comfort = [
  foldGutter(),
  search({ top: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
  hintExtensions,
  hintTheme,
  commandKeys,
  completion,
  guides,
  syntaxHighlighting(colours),
];
