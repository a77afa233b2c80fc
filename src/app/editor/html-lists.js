// Lists of HTML, an item a line: lines become items and back, and items go into the one above and out of it.

import { selectedLines } from "./lines.js";

const ITEM = /^([ \t]*)<li\b[^>]*>(.*)<\/li>[ \t]*$/i;
const OPEN = /^[ \t]*<([uo]l)\b[^>]*>[ \t]*$/i;
const CLOSE = /^[ \t]*<\/[uo]l>[ \t]*$/i;
// An item whose words go on in the lines below, and where it ends.
const OPEN_ITEM = /^([ \t]*)<li\b[^>]*>(?!.*<\/li>)/i;
const END_OF_ITEM = /^[ \t]*<\/li>[ \t]*$/i;
const STEP = "  ";

// What turns the selected lines into a list, a list of one kind into the other, and items back into lines.
export function toggledHtmlList(state, numbered) {
  const tag = numbered ? "ol" : "ul";
  const lines = wordsOf(state);
  if (!lines.length) return begunList(state, tag);
  const inner = lines.map((line) => ITEM.exec(line.text));
  const list = inner.every(Boolean) ? listAround(state, lines) : null;
  if (list && list.tag !== tag) {
    return [list.open, list.close].map(({ from, text }) => {
      const at = from + text.search(/[uo]l\b/i);
      return { from: at, to: at + 2, insert: tag };
    });
  }
  if (list) {
    const plain = lines.map((line, at) => ({ from: line.from, to: line.to, insert: inner[at][1] + inner[at][2] }));
    return [...endBefore(list, lines[0]), ...plain, ...beginBehind(state, list, lines.at(-1))].toSorted((a, b) => a.from - b.from);
  }
  const [first, last] = [lines[0], lines.at(-1)];
  return lines.map((line, at) => {
    const [, lead, words] = inner[at] ?? /^([ \t]*)(?:<p\b[^>]*>)?(.*?)(?:<\/p>)?[ \t]*$/i.exec(line.text);
    const insert = `${line === first ? `<${tag}>\n` : ""}${lead}<li>${words}</li>${line === last ? `\n</${tag}>` : ""}`;
    return { from: line.from, to: line.to, insert };
  });
}

// In an empty line a list begins, with the caret in its item.
function begunList(state, tag) {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (!main.empty || line.text.trim()) return [];
  const open = `${line.text}<${tag}>\n${line.text}<li>`;
  const changes = { from: line.from, to: line.to, insert: `${open}</li>\n${line.text}</${tag}>` };
  return { changes, selection: { anchor: line.from + open.length } };
}

// The list ends before an item that leaves it; with its first item its beginning goes.
function endBefore({ open, tag }, first) {
  if (first.number === open.number + 1) return [{ from: open.from, to: open.to + 1, insert: "" }];
  return [{ from: first.from, insert: `${leadOf(open)}</${tag}>\n` }];
}

function beginBehind(state, { open, close }, last) {
  if (last.number === close.number - 1) return [{ from: close.from - 1, to: close.to, insert: "" }];
  return [{ from: last.to, insert: `\n${open.text}` }];
}

// What moves the selected items one step in, to the end of the one above, or out again. Null where no items are selected.
export function nestedHtmlItems(state, inward) {
  const lines = wordsOf(state);
  if (!lines.length || !lines.every((line) => ITEM.test(line.text))) return null;
  const list = listAround(state, lines);
  return list && (inward ? movedIn : movedOut)(state, list, lines);
}

function movedIn(state, { tag }, lines) {
  const [first, last] = [lines[0], lines.at(-1)];
  const above = lineAt(state, first.number - 1);
  const within = lineAt(state, first.number - 2);
  const lead = leadOf(first);
  const into = moved(lines, lead + STEP + STEP);
  const end = { from: last.to, insert: `\n${lead}${STEP}</${tag}>\n${lead}</li>` };
  if (ITEM.test(above?.text ?? "")) {
    const at = above.from + above.text.search(/<\/li>[ \t]*$/i);
    return [{ from: at, to: above.to, insert: `\n${lead}${STEP}<${tag}>` }, ...into, end];
  }
  // The item above has a list already: the lines that end both go behind the items.
  if (END_OF_ITEM.test(above?.text ?? "") && CLOSE.test(within?.text ?? "")) {
    const ends = { from: last.to, insert: `\n${within.text}\n${above.text}` };
    return [{ from: within.from, to: first.from, insert: "" }, ...into, ends];
  }
  return [];
}

function movedOut(state, { tag, open, close }, lines) {
  const [first, last] = [lines[0], lines.at(-1)];
  const [item, end] = [lineAt(state, open.number - 1), lineAt(state, close.number + 1)];
  if (!OPEN_ITEM.test(item?.text ?? "") || !END_OF_ITEM.test(end?.text ?? "")) return [];
  const lead = leadOf(item);
  const out = moved(lines, lead);
  const before =
    first.number === open.number + 1
      ? { from: item.to, to: open.to, insert: "</li>" }
      : { from: first.from, insert: `${close.text}\n${end.text}\n` };
  // The items below it stay where they are, now in a list of its own.
  const behind =
    last.number === close.number - 1
      ? { from: last.to, to: end.to, insert: "" }
      : { from: last.from + last.text.search(/<\/li>[ \t]*$/i), to: last.to, insert: `\n${lead}${STEP}<${tag}>` };
  return [before, ...out, behind].toSorted((a, b) => a.from - b.from);
}

const moved = (lines, lead) => lines.map((line) => ({ from: line.from, to: line.from + leadOf(line).length, insert: lead }));

// The selected lines with words: neither empty ones nor those that only begin or end a list.
const wordsOf = (state) => selectedLines(state).filter(({ text }) => text.trim() && !OPEN.test(text) && !CLOSE.test(text));

// The list whose items the lines are: the lines that begin and end it, and its name.
function listAround(state, lines) {
  const open = enclosing(state, lines[0].number, -1, OPEN);
  const close = enclosing(state, lines.at(-1).number, 1, CLOSE);
  return open && close ? { open, close, tag: OPEN.exec(open.text)[1].toLowerCase() } : null;
}

function enclosing(state, number, step, wanted) {
  let depth = 0;
  for (let n = number + step; n >= 1 && n <= state.doc.lines; n += step) {
    const line = state.doc.line(n);
    const count = (tags) => line.text.match(tags)?.length ?? 0;
    depth += step * (count(/<[uo]l\b/gi) - count(/<\/[uo]l>/gi));
    if (depth < 0) return wanted.test(line.text) ? line : null;
  }
  return null;
}

const leadOf = ({ text }) => /^[ \t]*/.exec(text)[0];
const lineAt = (state, number) => (number >= 1 && number <= state.doc.lines ? state.doc.line(number) : null);
