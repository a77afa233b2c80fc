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

// What turns the selected lines of HTML into a list, a list of one kind into the other, and a list back into lines.
export function toggledHtmlList(state, numbered) {
  const lines = selectedLines(state).filter((line) => line.text.trim() && !/^\s*<\/?[uo]l\b[^>]*>\s*$/i.test(line.text));
  if (!lines.length) return [];
  const [first, last] = [lines[0], lines.at(-1)];
  const tag = numbered ? "ol" : "ul";
  const inner = lines.map((line) => /^([ \t]*)<li\b[^>]*>(.*)<\/li>[ \t]*$/i.exec(line.text));
  const [open, close] = [lineBeside(state, first.number - 1), lineBeside(state, last.number + 1)];
  const around = /^\s*<([uo]l)\b[^>]*>\s*$/i.exec(open?.text ?? "");
  if (inner.every(Boolean) && around && /^\s*<\/[uo]l>\s*$/i.test(close?.text ?? "")) {
    if (around[1].toLowerCase() !== tag) {
      return [open, close].map(({ from, text }) => {
        const at = from + text.search(/[uo]l\b/i);
        return { from: at, to: at + 2, insert: tag };
      });
    }
    const plain = lines.map((line, at) => ({ from: line.from, to: line.to, insert: inner[at][1] + inner[at][2] }));
    return [{ from: open.from, to: open.to + 1 }, ...plain, { from: close.from - 1, to: close.to }];
  }
  return lines.map((line, at) => {
    const [, lead, words] = inner[at] ?? /^([ \t]*)(?:<p\b[^>]*>)?(.*?)(?:<\/p>)?[ \t]*$/i.exec(line.text);
    const insert = `${line === first ? `<${tag}>\n` : ""}${lead}<li>${words}</li>${line === last ? `\n</${tag}>` : ""}`;
    return { from: line.from, to: line.to, insert };
  });
}

function lineBeside(state, number) {
  return number >= 1 && number <= state.doc.lines ? state.doc.line(number) : null;
}
