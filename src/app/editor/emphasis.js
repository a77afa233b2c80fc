// Marks inside a line: bold, italic, code, link. What has the mark loses it, anything else gets it.

import { ensureSyntaxTree } from "@codemirror/language";
import { EditorSelection } from "@codemirror/state";
import { selectedLines, writesHtml } from "./lines.js";

const KINDS = {
  bold: { markdown: ["**", "**"], html: ["<b>", "</b>"], node: "StrongEmphasis", elements: "b|strong" },
  italic: { markdown: ["*", "*"], html: ["<i>", "</i>"], node: "Emphasis", elements: "i|em" },
  code: { markdown: ["`", "`"], html: ["<code>", "</code>"], node: "InlineCode", elements: "code" },
  link: { markdown: ["[", "](https://)"], html: ['<a href="https://">', "</a>"], node: "Link", elements: "a" },
};
// What a new link waits for.
const ADDRESS = "https://";
// What makes a line an item, a heading, a paragraph, and is not marked with its words.
const MARKDOWN_LEAD = /^[\s>]*(?:(?:#{1,6}|[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)?/;
const HTML_LEAD = /^\s*(?:<(?:li|p|div|section|h[1-6]|d[dt]|t[dhr])\b[^>]*>\s*)*/i;
const HTML_TAIL = /(?:\s*<\/(?:li|p|div|section|h[1-6]|d[dt]|t[dhr])>)*\s*$/i;
// A tree that is a moment away is waited for, in ms.
const PATIENCE = 50;

// Changes and selection that put the mark on the selected words, or take it off.
export function toggledMark(state, name) {
  const kind = KINDS[name];
  return state.changeByRange((range) => {
    const pieces = piecesOf(state, range, name);
    if (!pieces.length) return { range };
    const found = pieces.map((piece) => around(state, piece, kind));
    if (found.every(Boolean)) return without(state, range, found);
    return withMarks(state, range, pieces.filter((_, at) => !found[at]), kind);
  });
}

function without(state, range, found) {
  // Two lines' words can stand in the same mark.
  const once = new Map(found.map((pair) => [pair.open.from, pair]));
  const changes = [...once.values()].flatMap(({ open, close }) => [open, close]);
  return { changes, range: range.map(state.changes(changes)) };
}

function withMarks(state, range, pieces, kind) {
  const changes = pieces.flatMap((piece) => {
    const [open, close] = marksFor(state, piece, kind);
    return [{ from: piece.from, insert: open }, { from: piece.to, insert: close }];
  });
  const first = pieces[0];
  const [open, close] = marksFor(state, first, kind);
  const address = pieces.length === 1 && first.from < first.to ? open.indexOf(ADDRESS) + 1 || close.indexOf(ADDRESS) + 1 : 0;
  if (address) {
    const at = open.includes(ADDRESS) ? first.from + address - 1 : first.to + open.length + address - 1;
    return { changes, range: EditorSelection.range(at, at + ADDRESS.length) };
  }
  if (first.from === first.to) return { changes, range: EditorSelection.cursor(first.from + open.length) };
  // What was selected stays selected, without the marks.
  const set = state.changes(changes);
  const place = (position, isEnd) => set.mapPos(position, isEnd ? -1 : 1);
  if (range.empty) return { changes, range: EditorSelection.cursor(place(range.head, range.head === first.to)) };
  const [from, to] = [place(range.from, false), place(range.to, true)];
  return { changes, range: range.anchor <= range.head ? EditorSelection.range(from, to) : EditorSelection.range(to, from) };
}

// Asterisks are marks only where CommonMark reads them so: in `**50%**로` they would be shown. There an element marks the words.
function marksFor(state, { from, to }, kind) {
  if (writesHtml(state, from)) return kind.html;
  if (!kind.markdown[0].startsWith("*") || from === to) return kind.markdown;
  const [before, after] = [state.sliceDoc(from - 2, from), state.sliceDoc(to, to + 2)];
  const words = state.sliceDoc(from, to);
  const opens = !/^[\p{P}\p{S}]/u.test(words) || /(^|[\s\p{P}\p{S}])$/u.test(before);
  const closes = !/[\p{P}\p{S}]$/u.test(words) || /^([\s\p{P}\p{S}]|$)/u.test(after);
  return opens && closes ? kind.markdown : kind.html;
}

// The words that a mark is put on: line by line, without what makes a line an item or a heading. Without a selection
// the word at the caret, or its place.
function piecesOf(state, range, name) {
  if (range.empty) {
    const html = writesHtml(state, range.head);
    const marks = KINDS[name][html ? "html" : "markdown"];
    const word = hollow(state, range.head, marks) ? null : state.wordAt(range.head);
    return [word ? { from: word.from, to: word.to } : { from: range.head, to: range.head }];
  }
  const lines = selectedLines(state).filter((line) => line.to >= range.from && line.from <= range.to);
  // A link that spans lines is none.
  return (name === "link" ? lines.slice(0, 1) : lines).flatMap((line) => {
    const html = writesHtml(state, line.from);
    const [lead] = (html ? HTML_LEAD : MARKDOWN_LEAD).exec(line.text);
    const [tail] = (html ? HTML_TAIL : /\s*$/).exec(line.text);
    let from = Math.max(range.from, line.from + lead.length);
    let to = Math.min(range.to, line.to - tail.length);
    const words = state.sliceDoc(from, Math.max(from, to));
    from += words.length - words.trimStart().length;
    to = from + words.trim().length;
    return from < to ? [{ from, to }] : [];
  });
}

// Marks with nothing between them around a position.
function hollow(state, position, [open, close]) {
  const [before, after] = [state.sliceDoc(position - open.length, position), state.sliceDoc(position, position + close.length)];
  // One asterisk of two is not the mark of one.
  const more = open === "*" && (state.sliceDoc(position - 2, position - 1) === "*" || state.sliceDoc(position + 1, position + 2) === "*");
  return before === open && after === close && !more;
}

// The mark that a piece stands in: where it opens and where it closes.
function around(state, piece, kind) {
  const html = writesHtml(state, piece.from);
  const marks = kind[html ? "html" : "markdown"];
  const [open, close] = marks;
  if (piece.from === piece.to && hollow(state, piece.from, marks)) {
    return { open: { from: piece.from - open.length, to: piece.from }, close: { from: piece.from, to: piece.from + close.length } };
  }
  return (html ? null : inNode(state, piece, kind.node)) ?? inElement(state, piece, kind.elements);
}

function inNode(state, { from, to }, name) {
  const tree = ensureSyntaxTree(state, to, PATIENCE);
  // From both sides: a caret at the end of marked words belongs to them.
  for (const [position, side] of [[from, 1], [from, -1]]) {
    for (let node = tree?.resolveInner(position, side); node; node = node.parent) {
      if (node.name !== name || node.from > from || node.to < to) continue;
      const marks = node.getChildren(name === "InlineCode" ? "CodeMark" : name === "Link" ? "LinkMark" : "EmphasisMark");
      const [first, second] = [marks[0], name === "Link" ? marks[1] : marks.at(-1)];
      if (!first || !second || first === second) return null;
      return { open: { from: first.from, to: first.to }, close: { from: second.from, to: node.to } };
    }
  }
  return null;
}

function inElement(state, { from, to }, names) {
  const line = state.doc.lineAt(from);
  const tags = new RegExp(`<(/?)(?:${names})(?:\\s[^>]*)?>`, "gi");
  const opened = [];
  for (const found of line.text.matchAll(tags)) {
    const tag = { from: line.from + found.index, to: line.from + found.index + found[0].length };
    if (!found[1]) opened.push(tag);
    else {
      const open = opened.pop();
      if (open && open.from <= from && tag.to >= to) return { open, close: tag };
    }
  }
  return null;
}
