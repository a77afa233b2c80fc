// Lines as wholes: which are selected, and headings that go up and down.

import { language, syntaxTree } from "@codemirror/language";

// The lines that the selection touches, each once.
export function selectedLines(state) {
  const lines = new Map();
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to).number;
    for (let n = state.doc.lineAt(from).number; n <= last; n++) lines.set(n, state.doc.line(n));
  }
  return [...lines.values()];
}

// Whether HTML is written at a position: in a document of HTML, and in a block of it among Markdown.
export function writesHtml(state, position) {
  if (state.facet(language)?.name === "html") return true;
  for (let node = syntaxTree(state).resolveInner(position, 1); node; node = node.parent) {
    if (node.name === "HTMLBlock") return true;
  }
  return false;
}

// Works of a company, the smallest heading of the template, are written with four.
const SMALLEST = 4;

function nextLevel(level, up) {
  if (up) return level === 0 ? SMALLEST : Math.max(1, level - 1);
  return level === 0 || level >= SMALLEST ? 0 : level + 1;
}

// What makes headings of the selected lines larger (`up`) or smaller; below the smallest they are plain lines.
export function steppedHeadings(state, up) {
  return selectedLines(state).flatMap((line) => (line.text.trim() ? (writesHtml(state, line.from) ? htmlStep : step)(line, up) : []));
}

function step(line, up) {
  const [prefix, marks] = /^ {0,3}(?:(#{1,6})(?:[ \t]+|$)|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?/.exec(line.text);
  const level = nextLevel(marks?.length ?? 0, up);
  if (level === 0 && !marks) return [];
  return [{ from: line.from, to: line.from + prefix.length, insert: level ? `${"#".repeat(level)} ` : "" }];
}

function htmlStep(line, up) {
  const heading = /^([ \t]*)<(?:h([1-6])|p)(\b[^>]*)>(.*)<\/(?:h[1-6]|p)>[ \t]*$/i.exec(line.text);
  // A line of other tags is no heading.
  const [, lead, digit, attributes, words] = heading ?? /^([ \t]*)()()([^<\s].*)$/.exec(line.text) ?? [];
  if (words === undefined) return [];
  const level = nextLevel(Number(digit ?? 0), up);
  if (level === 0 && !digit) return [];
  const name = level ? `h${level}` : "p";
  return [{ from: line.from, to: line.to, insert: `${lead}<${name}${attributes}>${words}</${name}>` }];
}
