// Which section a place of the text is in, told by the same words that the program reads résumés by.

import { sections } from "hannun:vocabulary";

const kindOf = new Map(Object.entries(sections).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const MOST_LINES_BACK = 600;

const MARKDOWN = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const HTML = /^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h[1-6]>\s*)?$/i;

// The heading that a line is: its level, its kind if it names a section, else null.
export function headingOf(text) {
  const found = MARKDOWN.exec(text) ?? HTML.exec(text);
  if (!found) return null;
  const words = found[2].replace(/<[^>]*>/g, "").toLowerCase().replace(/[^\p{Letter}]/gu, "");
  return { level: Number(found[1]) || found[1].length, kind: kindOf.get(words) ?? null };
}

// The last heading of a section at or above a line.
export function sectionAbove(state, number) {
  for (let n = number; n > 0 && n > number - MOST_LINES_BACK; n--) {
    const heading = headingOf(state.doc.line(n).text);
    if (heading?.kind) return heading;
  }
  return null;
}
