// What belongs where nothing stands yet: a line in grey behind the name of an empty section or field. It is no part of the
// text, is silent for screen readers, and goes with the first letter.

import { Decoration, EditorView, ViewPlugin, WidgetType } from "@codemirror/view";
import { headingOf } from "./sections.js";
import { STACK_LABEL, wordsFor } from "./words.js";

class Guide extends WidgetType {
  constructor(words) {
    super();
    this.words = words;
  }
  eq(other) { return other.words === this.words; }
  toDOM() {
    const node = document.createElement("span");
    node.className = "cm-guide";
    node.textContent = this.words;
    node.setAttribute("aria-hidden", "true");
    return node;
  }
  ignoreEvent() { return false; }
}

// `- **문제:** `, `문제: `
const LABEL = /^\s*(?:[-*+]\s+)?[*_]{0,2}([^*_:：]+?)[*_]{0,2}\s*[:：][*_]{0,2}\s*$/;

// The guides of the lines in view: each where it stands and what it says.
function guidesIn(state, ranges) {
  const words = wordsFor(state);
  const found = new Map();
  for (const { from, to } of ranges) {
    // A heading may be just above what is in view.
    const first = Math.max(1, state.doc.lineAt(from).number - 1);
    const last = state.doc.lineAt(to).number;
    for (let n = first; n <= last; n++) {
      const line = state.doc.line(n);
      const kind = headingOf(line.text)?.kind;
      const guide = kind ? words.guides[kind] : fieldGuide(line.text, words);
      if (!guide) continue;
      const at = kind ? emptyBelow(state, n) : line.to;
      if (at !== null) found.set(at, guide);
    }
  }
  return [...found].sort(([a], [b]) => a - b);
}

function fieldGuide(text, words) {
  if (!/[:：][*_]{0,2}\s*$/.test(text)) return undefined;
  const label = LABEL.exec(text)?.[1].trim();
  if (label !== undefined && Object.hasOwn(words.labels, label)) return words.labels[label];
  return STACK_LABEL.test(text) ? words.stackGuide : undefined;
}

// The first blank line of a section in which nothing is written; null when something is.
function emptyBelow(state, number) {
  let place = null;
  for (let n = number + 1; n <= state.doc.lines; n++) {
    const line = state.doc.line(n);
    if (line.text.trim()) return headingOf(line.text) && headingOf(line.text).level <= headingOf(state.doc.line(number).text).level ? place : null;
    place ??= line.from;
  }
  return place;
}

const drawn = (view) =>
  Decoration.set(
    view.state.readOnly ? []
      : guidesIn(view.state, view.visibleRanges).map(([at, words]) => Decoration.widget({ widget: new Guide(words), side: 1 }).range(at)),
  );

export const guides = [
  ViewPlugin.fromClass(
    class {
      constructor(view) { this.decorations = drawn(view); }
      update(update) {
        if (update.docChanged || update.viewportChanged || update.startState.readOnly !== update.state.readOnly) this.decorations = drawn(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
  EditorView.theme({
    ".cm-guide": {
      color: "var(--editor-mark, #74777f)", fontWeight: "400", fontStyle: "normal", fontFamily: "var(--font, system-ui, sans-serif)",
      fontSize: "0.92em", pointerEvents: "none", userSelect: "none", wordBreak: "keep-all",
    },
  }),
];
