// Lists of Markdown as they are written: Enter goes on with them, Tab nests them, and lines become items and back.

import { syntaxTree } from "@codemirror/language";
import { keymap } from "@codemirror/view";
import { selectedLines } from "./lines.js";

// What stands before the text of an item: lead, bullet or number with its dot, gap.
export const ITEM = /^((?:[ \t]*>)*[ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+(?:\[[ xX]\][ \t]+)?)/;
const QUOTE = /^((?:[ \t]*>)+[ \t]?)/;

// Enter goes on with the list or quotation, and ends it on an item without text.
function continueList(view) {
  const { state } = view;
  const { main, ranges } = state.selection;
  if (view.composing || state.readOnly || !main.empty || ranges.length > 1 || inCode(state, main.head)) return false;
  const line = state.doc.lineAt(main.head);
  const found = ITEM.exec(line.text) ?? QUOTE.exec(line.text);
  if (!found || main.head - line.from < found[0].length) return false;
  const [prefix, lead, bullet, number, dot, gap] = found;
  if (!line.text.slice(prefix.length).trim()) {
    const quote = gap ? (QUOTE.exec(lead)?.[0] ?? "") : "";
    view.dispatch({ changes: { from: line.from, to: line.to, insert: quote }, userEvent: "delete" });
    return true;
  }
  const marker = gap ? (bullet ?? `${Number(number) + 1}${dot}`) + gap.replace(/\[[xX]\]/, "[ ]") : "";
  const insert = `\n${lead}${marker}`;
  const selection = { anchor: main.head + insert.length };
  view.dispatch({ changes: { from: main.head, insert }, selection, scrollIntoView: true, userEvent: "input" });
  return true;
}

function inCode(state, position) {
  let node = syntaxTree(state).resolveInner(position, -1);
  while (node && node.name !== "FencedCode" && node.name !== "CodeBlock") node = node.parent;
  return node !== null;
}

// What turns the selected lines into items, or items of this kind back into lines.
export function toggledItems(state, numbered) {
  const lines = selectedLines(state).filter((line) => line.text.trim());
  const is = (line) => {
    const found = ITEM.exec(line.text);
    return found !== null && (found[2] === undefined) === numbered;
  };
  const off = lines.length > 0 && lines.every(is);
  return lines.map((line, at) => {
    const [prefix, lead] = ITEM.exec(line.text) ?? /^([ \t]*)/.exec(line.text);
    const insert = off ? lead : `${lead}${numbered ? `${at + 1}.` : "-"} `;
    return { from: line.from, to: line.from + prefix.length, insert };
  });
}

// What moves the selected items one step in or out: as far as the text of the item above begins, which is what
// Markdown asks of an item in an item.
export function nestedItems(state, inward) {
  const lines = selectedLines(state).filter((line) => ITEM.test(line.text));
  if (!lines.length) return [];
  const indent = indentOf(lines[0].text);
  const above = itemAbove(state, lines[0].number, inward ? indent : indent - 1);
  const target = inward ? (above === null ? indent + 2 : textOf(above)) : above === null ? 0 : indentOf(above);
  const step = target - indent;
  return lines.map((line) => {
    const now = indentOf(line.text);
    return { from: line.from, to: line.from + now, insert: " ".repeat(Math.max(0, now + step)) };
  });
}

const indentOf = (text) => /^[ \t]*/.exec(text)[0].length;
const textOf = (text) => ITEM.exec(text)[0].replace(/\[[ xX]\][ \t]+$/, "").length;

// The nearest item above that is not indented further than `most`, in the same list.
function itemAbove(state, number, most) {
  for (let n = number - 1; n > 0 && most >= 0; n--) {
    const { text } = state.doc.line(n);
    if (!text.trim() || /^#/.test(text)) return null;
    if (ITEM.test(text) && indentOf(text) <= most) return text;
  }
  return null;
}

// Tab belongs to lists; anywhere else it moves on, and Escape before Tab moves on from a list too.
const nest = (inward) => (view) => {
  const changes = view.state.readOnly ? [] : nestedItems(view.state, inward);
  if (changes.length) view.dispatch({ changes, userEvent: "input.indent" });
  return changes.length > 0;
};

export const listKeys = keymap.of([
  { key: "Enter", run: continueList },
  { key: "Tab", run: nest(true), shift: nest(false) },
]);
