// What is pasted as blocks begins a block of its own: right below a line of words an item, a paragraph, a table or a block of
// HTML would take its first line in, and behind words it would be no block at all. Items go on with the list at the caret.

import { followed, inCode, ITEM } from "./lists.js";

const HEADING = /^#{1,6}[ \t]+/;
const ROW = /^\|/;
// What begins anew below any line: a heading, and an item, which goes on with the list above it.
const BEGINS = new RegExp(`${HEADING.source}|${ITEM.source}`);
// What is a block by the signs that it begins with.
const BLOCK = new RegExp(`${BEGINS.source}|${ROW.source}|^(?:>|\`\`\`)`);

// The pasted Markdown as it has to stand at the caret.
export function setApart(state, markdown) {
  const { from, to } = state.selection.main;
  if (inCode(state, from)) return markdown;
  const line = state.doc.lineAt(from);
  const before = state.sliceDoc(line.from, from);
  const block = endApart(state, to, markdown);
  if (!before.trim()) {
    const above = line.number > 1 && !before ? state.doc.line(line.number - 1).text : "";
    const apart = above.trim() && !HEADING.test(above) && !BEGINS.test(markdown);
    return (apart ? "\n" : "") + block.replace(/\n(?=.)/g, `\n${before}`);
  }
  if (HEADING.exec(before)?.[0] === before) return block.replace(HEADING, "");
  if (!BLOCK.test(markdown)) return block;
  const item = ITEM.test(markdown) && ITEM.exec(line.text);
  if (item) return furtherItems(state, markdown) ?? `\n${goOn(markdown, followed(item)).text}`;
  return (BEGINS.test(markdown) ? "\n" : "\n\n") + block;
}

// Items that are pasted where an item was begun are that item and those after it. Null where none was, or none are pasted.
export function furtherItems(state, markdown) {
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const item = ITEM.exec(line.text);
  if (!item || from !== line.from + item[0].length || !ITEM.test(markdown) || inCode(state, from)) return null;
  const { text, next } = goOn(markdown.trimEnd(), item[0]);
  const rest = state.sliceDoc(to, state.doc.lineAt(to).to);
  return text.slice(item[0].length) + (rest.trim() ? `\n${next}` : "");
}

// A pasted list as more of another, whose next item begins with `next`, and what the one after it begins with. What stands in an
// item goes along with it; the first line that stands in none ends the list.
function goOn(markdown, next) {
  const [, lead] = ITEM.exec(next);
  const [, outer] = ITEM.exec(markdown);
  let inward = "";
  let ended = false;
  const lines = markdown.split(/\r\n?|\n/).map((line) => {
    const text = line.startsWith(outer) ? line.slice(outer.length) : line;
    const item = ITEM.exec(text);
    ended ||= text !== "" && !item && !/^[ \t]/.test(text);
    if (ended || text === "") return text;
    if (item?.[1] !== "") return inward + text;
    const marker = ITEM.exec(next);
    const box = marker[5].trim() ? "" : item[5].trimStart();
    inward = lead + " ".repeat(Math.max(0, width(marker) - width(item)));
    next = followed(marker);
    return marker[0] + box + text.slice(item[0].length);
  });
  return { text: lines.join("\n"), next };
}

const width = ([, , bullet, number, dot]) => (bullet ?? number + dot).length;

// A row of a table and a heading take in no words that follow them.
function endApart(state, to, markdown) {
  const last = markdown.slice(markdown.lastIndexOf("\n") + 1);
  const line = state.doc.lineAt(to);
  if (state.sliceDoc(to, line.to).trim()) return ROW.test(last) || HEADING.test(last) ? `${markdown}\n\n` : markdown;
  const below = line.number < state.doc.lines ? state.doc.line(line.number + 1).text : "";
  return ROW.test(last) && below.trim() ? `${markdown}\n` : markdown;
}
