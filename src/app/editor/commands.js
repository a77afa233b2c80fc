// Everything that writes by a name: keys, the palette and the toolbar ask for these.

import {
  copyLineDown, copyLineUp, deleteLine, indentLess, indentMore, isolateHistory, moveLineDown, moveLineUp, redo, toggleComment,
  toggleTabFocusMode, undo,
} from "@codemirror/commands";
import { foldAll, foldCode, unfoldAll, unfoldCode } from "@codemirror/language";
import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { findNext, findPrevious, gotoLine, openSearchPanel } from "@codemirror/search";
import { ViewPlugin } from "@codemirror/view";
import { openCompletion } from "./completion.js";
import { settle } from "./composition.js";
import { toggledMark } from "./emphasis.js";
import { nestedHtmlItems, toggledHtmlList } from "./html-lists.js";
import { steppedHeadings, writesHtml } from "./lines.js";
import { nestedItems, toggledItems } from "./lists.js";
import { insertForm } from "./snippets.js";

const written = (make) => (view) => {
  const { state } = view;
  if (state.readOnly) return false;
  const spec = make(state);
  view.dispatch(state.update(Array.isArray(spec) ? { changes: spec } : spec, {
    userEvent: "input.format", scrollIntoView: true, annotations: isolateHistory.of("full"),
  }));
  return true;
};
const inHtml = (state) => writesHtml(state, state.selection.main.head);
const list = (numbered) => written((state) => (inHtml(state) ? toggledHtmlList : toggledItems)(state, numbered));
const nest = (inward) => (view) => {
  if (!inHtml(view.state)) return written((state) => nestedItems(state, inward))(view);
  const changes = nestedHtmlItems(view.state, inward);
  return changes ? written(() => changes)(view) : (inward ? indentMore : indentLess)(view);
};

function replace(view) {
  openSearchPanel(view);
  view.dom.querySelector(".cm-search [name=replace]")?.focus();
  return true;
}

// The palette has a name for each (palette/command.rs).
export const commands = {
  bold: written((state) => toggledMark(state, "bold")),
  italic: written((state) => toggledMark(state, "italic")),
  code: written((state) => toggledMark(state, "code")),
  link: written((state) => toggledMark(state, "link")),
  larger: written((state) => steppedHeadings(state, true)),
  smaller: written((state) => steppedHeadings(state, false)),
  bullets: list(false),
  numbers: list(true),
  indent: nest(true),
  outdent: nest(false),
  up: moveLineUp,
  down: moveLineDown,
  copyDown: copyLineDown,
  copyUp: copyLineUp,
  deleteLine,
  comment: toggleComment,
  undo,
  redo,
  find: openSearchPanel,
  replace,
  findNext,
  findPrevious,
  line: gotoLine,
  nextHint: nextDiagnostic,
  previousHint: previousDiagnostic,
  fold: foldCode,
  unfold: unfoldCode,
  foldAll,
  unfoldAll,
  tab: toggleTabFocusMode,
  complete: (view) => !view.state.readOnly && openCompletion(view),
  company: insertForm("company"),
  project: insertForm("project"),
  school: insertForm("school"),
  // The page knows what stands at the caret.
  picture: () => dispatchEvent(new CustomEvent("hannun:picture", { detail: {} })),
};

// By the key's place where Hangul is typed: there `key` is a jamo. With Ctrl, on a Mac with ⌘; `shift` must be as given.
const KEYS = [
  { key: "b", code: "KeyB", run: "bold" },
  { key: "i", code: "KeyI", run: "italic" },
  { key: "e", code: "KeyE", run: "code" },
  { key: "l", code: "KeyL", shift: true, run: "link" },
  // With Shift these type other signs, which differ from keyboard to keyboard.
  { code: "Period", shift: true, run: "larger" },
  { code: "Comma", shift: true, run: "smaller" },
  { code: "Digit8", shift: true, run: "bullets" },
  { code: "Digit7", shift: true, run: "numbers" },
  // Else the browser would undo in the middle of a syllable, and the IME would never hear of its end.
  { key: "z", code: "KeyZ", run: "undo" },
  { key: "z", code: "KeyZ", shift: true, run: "redo" },
  { key: "y", code: "KeyY", run: "redo" },
  { key: "]", code: "BracketRight", run: "indent" },
  { key: "[", code: "BracketLeft", run: "outdent" },
];
const APPLE = /Mac|iP(hone|ad|od)/.test(navigator.platform);
// Some systems tell the key that ended a composition a second time, so many milliseconds later at most.
const AGAIN = 120;

function commandOf(event) {
  if (event.altKey || (APPLE ? !event.metaKey || event.ctrlKey : !event.ctrlKey || event.metaKey)) return null;
  const is = ({ key, code, shift = false }) =>
    shift === event.shiftKey &&
    (key === undefined || !/^[\x20-\x7e]$/.test(event.key) ? code === event.code : key === event.key.toLowerCase());
  return KEYS.find(is)?.run ?? null;
}

// In front of CodeMirror's own keys, which are silent while a syllable is being composed: there the browser would make the
// words bold in its own way, in the nodes. Instead the IME settles the syllable, and then it is done.
export const commandKeys = ViewPlugin.define((view) => {
  let waited = 0;
  const run = (event) => {
    const name = event.defaultPrevented ? null : commandOf(event);
    if (!name) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.isComposing && event.keyCode !== 229 && !view.compositionStarted) {
      if (Date.now() - waited > AGAIN) commands[name](view);
      return;
    }
    waited = Date.now();
    settle(view);
    // A turn later, when CodeMirror has seen the end, too.
    setTimeout(() => view.composing || commands[name](view));
  };
  view.contentDOM.addEventListener("keydown", run, true);
  return { destroy: () => view.contentDOM.removeEventListener("keydown", run, true) };
});
