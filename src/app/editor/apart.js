// What is pasted as blocks begins a block of its own: right below a line of words an item, a paragraph, a table or a block of
// HTML would take its first line in.

import { ITEM, inCode } from "./lists.js";

// What begins anew below any line: a heading, and an item, which goes on with the list above it.
const BEGINS = new RegExp(`^#{1,6}[ \\t]|${ITEM.source}`);

// The pasted Markdown as it has to stand at the caret.
export function setApart(state, markdown) {
  const { from } = state.selection.main;
  const line = state.doc.lineAt(from);
  const above = line.number > 1 && from === line.from ? state.doc.line(line.number - 1).text : "";
  const apart = above.trim() && !/^#{1,6}[ \t]/.test(above) && !BEGINS.test(markdown) && !inCode(state, from);
  return apart ? `\n${markdown}` : markdown;
}
