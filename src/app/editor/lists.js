// Lists of Markdown as they are written: Enter goes on with them, Backspace takes a marker, Tab nests, numbers count on, and
// lines become items and back.

import { syntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { selectedLines } from "./lines.js";

// What stands before the text of an item: lead, bullet or number with its dot, gap. A year (2021. 06) is no number of one.
export const ITEM = /^((?:[ \t]*>)*[ \t]*)(?:([-*+])|(\d{1,3})([.)]))([ \t]+(?:\[[ xX]\][ \t]+)?)/;
const QUOTE = /^((?:[ \t]*>)+[ \t]?)/;

// The line at a caret that may write there by itself; nothing in the middle of a syllable, in code, or with words selected.
function lineAtCaret({ composing, state }) {
  const { main, ranges } = state.selection;
  if (composing || state.readOnly || !main.empty || ranges.length > 1 || inCode(state, main.head)) return null;
  return state.doc.lineAt(main.head);
}

// Enter goes on with the list or quotation, and on an item without text goes one step out of it.
function continueList(view) {
  const line = lineAtCaret(view);
  const found = line && (ITEM.exec(line.text) ?? QUOTE.exec(line.text));
  const { state } = view;
  const { head } = state.selection.main;
  if (!found || head - line.from < found[0].length) return false;
  if (!line.text.slice(found[0].length).trim()) return stepOut(view, line, found);
  const next = ITEM.test(line.text) ? followed(found) : found[1];
  const insert = `\n${next}`;
  const changes = [{ from: head, insert }, ...renumbered(state, line, next)];
  view.dispatch({ changes, selection: { anchor: head + insert.length }, scrollIntoView: true, userEvent: "input" });
  return true;
}

// Backspace right behind the marker of an item takes the marker as a whole, as Enter on an item without text does.
function deleteMarker(view) {
  const line = lineAtCaret(view);
  const found = line && ITEM.exec(line.text);
  return Boolean(found) && view.state.selection.main.head - line.from === found[0].length && stepOut(view, line, found);
}

// An item of a list in a list becomes the next one of the outer list; any other is no item any more.
function stepOut(view, line, [prefix, lead]) {
  const { state } = view;
  const outer = itemAbove(state, line.number, indentOf(line.text) - 1);
  const insert = outer ? followed(ITEM.exec(outer)) : ITEM.test(line.text) ? (QUOTE.exec(lead)?.[0] ?? "") : "";
  const to = line.text.slice(prefix.length).trim() ? line.from + prefix.length : line.to;
  const changes = [{ from: line.from, to, insert }, ...renumbered(state, line, insert)];
  view.dispatch({ changes, selection: { anchor: line.from + insert.length }, scrollIntoView: true, userEvent: "delete" });
  return true;
}

// What the item after this one begins with.
export const followed = ([, lead, bullet, number, dot, gap]) =>
  lead + (bullet ?? `${Number(number) + 1}${dot}`) + gap.replace(/\[[xX]\]/, "[ ]");

// What counts the items below a line on from a new one that begins with `prefix`, as far as they were in order.
function renumbered(state, { number }, prefix) {
  const [, lead, , first, dot] = ITEM.exec(prefix) ?? [];
  return first ? recounted(state.doc, number + 1, { lead, dot }, Number(first), Number(first) + 1) : [];
}

// What makes the items of one list from line `number` on, which count from `due`, count from `now`, as far as they are in order.
function recounted(doc, number, { lead, dot }, due, now) {
  const changes = [];
  for (let n = number, step = 0; due !== now && n <= doc.lines; n++) {
    const { from, text } = doc.line(n);
    const found = ITEM.exec(text);
    if (found?.[1] === lead && found[4] === dot && Number(found[3]) === due + step) {
      const at = from + lead.length;
      changes.push({ from: at, to: at + found[3].length, insert: String(now + step) });
      step += 1;
    } else if (text.trim() && indentOf(text) <= lead.length) break;
  }
  return changes;
}

// In whatever way items are deleted, those below them count down in the same step: as many as are gone, as far as they were
// in order. Items that change places leave the numbers where they are.
const keepCount = EditorState.transactionFilter.of((transaction) => {
  const follow = transaction.isUserEvent("delete") ? afterDeletion : transaction.isUserEvent("move.line") ? afterMove : null;
  const changes = follow && transaction.docChanged ? follow(transaction) : [];
  return changes.length ? [transaction, { changes, sequential: true }] : transaction;
});

function afterMove({ startState, changes, newDoc }) {
  const [old, moved] = [[], []];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    old.push(fromA, toA);
    moved.push(fromB, toB);
  });
  if (inCode(startState, old[0])) return [];
  const before = numberedBetween(startState.doc, old[0], old.at(-1));
  return [...numberedBetween(newDoc, moved[0], moved.at(-1))].flatMap(([list, items]) => {
    const numbers = before.get(list)?.map(({ number }) => number) ?? [];
    const inOrder = numbers.length === items.length && numbers.every((number, at) => number === numbers[0] + at);
    return inOrder ? items.map(({ from, to }, at) => ({ from, to, insert: String(numbers[at]) })) : [];
  });
}

// The numbers of items on the lines between two positions, by what they share with the others of their list.
function numberedBetween(doc, from, to) {
  const lists = new Map();
  for (let n = doc.lineAt(from).number, last = doc.lineAt(to).number; n <= last; n++) {
    const line = doc.line(n);
    const [, lead, , number, dot] = ITEM.exec(line.text) ?? [];
    if (!number) continue;
    const at = line.from + lead.length;
    const list = lead + dot;
    lists.set(list, [...(lists.get(list) ?? []), { from: at, to: at + number.length, number: Number(number) }]);
  }
  return lists;
}

function afterDeletion({ startState, changes, newDoc }) {
  let cut = null;
  changes.iterChangedRanges((fromA, toA, fromB, toB) => (cut ??= { fromA, toA, fromB, toB }));
  const { doc } = startState;
  const [first, last] = [doc.lineAt(cut.fromA), doc.lineAt(cut.toA)];
  const [head, tail] = [newDoc.lineAt(cut.fromB), newDoc.lineAt(cut.toB)];
  // A number that is about to be written anew takes no item away.
  const [, indent = "", , digits] = ITEM.exec(first.text) ?? [];
  const marker = first.from + indent.length;
  if (digits && cut.fromA >= marker && cut.toA <= marker + digits.length + 1) return [];
  // Of whole lines nothing is left, and the line behind them is as it was.
  const whole = cut.fromA === first.from && cut.toA === last.from && cut.toA > cut.fromA;
  const items = [];
  for (let n = first.number; n <= last.number - (whole ? 1 : 0); n++) items.push(ITEM.exec(doc.line(n).text));
  const numbered = items.filter((found) => found?.[3]).sort((a, b) => a[1].length - b[1].length);
  if (!numbered.length || inCode(startState, cut.fromA)) return [];
  const [, lead, , , dot] = numbered[0];
  const is = (found) => found?.[3] !== undefined && found[1] === lead && found[4] === dot;
  const old = items.filter(is).map((found) => Number(found[3]));
  const kept = whole ? null : ITEM.exec(tail.text);
  const before = is(kept) ? Number(kept[3]) : numberAbove(newDoc, head.number, is, lead);
  return recounted(newDoc, tail.number + (whole ? 0 : 1), { lead, dot }, old.at(-1) + 1, before === null ? old[0] : before + 1);
}

// The number of the item of the same list above a line; null when the list begins below.
function numberAbove(doc, number, is, lead) {
  for (let n = number - 1; n > 0; n--) {
    const { text } = doc.line(n);
    const found = ITEM.exec(text);
    if (is(found)) return Number(found[3]);
    if (text.trim() && indentOf(text) <= lead.length) return null;
  }
  return null;
}

// Code keeps what is written in it as it is.
export function inCode(state, position) {
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

export const lists = [
  keepCount,
  keymap.of([
    { key: "Enter", run: continueList },
    { key: "Backspace", run: deleteMarker },
    { key: "Tab", run: nest(true), shift: nest(false) },
  ]),
];
