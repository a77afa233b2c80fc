// Forms with places to fill in, which Tab walks: a company, a work in the STAR form, a school.

import { snippet } from "@codemirror/autocomplete";
import { writesHtml } from "./lines.js";
import { headingOf, sectionAbove } from "./sections.js";
import { wordsFor } from "./words.js";

export const FORMS = ["company", "project", "school"];

// `#{name}` is a place to fill in, as CodeMirror's snippets write it.
const place = (words) => `#{${words}}`;

const lines = {
  company(words, level) {
    const { company, role, team } = words.fields;
    return [heading(level, `${place(company)} | ${place(role)} | ${place(team)} (${place(monthAgo(12))} ~ ${place(words.current)})`)];
  },
  project(words, level) {
    const star = words.star.map((label) => ({ item: `${label}:`, place: "#{}" }));
    return [
      heading(level, place(words.fields.project)), { text: `${place(monthAgo(6))} ~ ${place(monthAgo(0))}` }, ...star,
      { text: "" }, { text: `${words.stack}: #{}` },
    ];
  },
  school(words, level) {
    const { school, major } = words.fields;
    return [heading(level, `${place(school)} | ${place(major)} (${place(monthAgo(96))} ~ ${place(monthAgo(48))})`)];
  },
};

const heading = (level, text) => ({ level, text });

// A month before the present one, as résumés write it.
export function monthAgo(months) {
  const now = new Date();
  const then = new Date(now.getFullYear(), now.getMonth() - months);
  return `${then.getFullYear()}.${String(then.getMonth() + 1).padStart(2, "0")}`;
}

// The form as a template of CodeMirror's.
export function template(state, form, position) {
  const { number } = state.doc.lineAt(position);
  const html = writesHtml(state, position);
  const drawn = lines[form](wordsFor(state), levelOf(state, form, number));
  if (!html) return drawn.map(markdownLine).join("\n");
  const items = drawn.filter(({ item }) => item).length;
  let seen = 0;
  return drawn
    .filter(({ text }) => text !== "")
    .map((line) => {
      if (!line.item) return line.level ? `<h${line.level}>${line.text}</h${line.level}>` : `<p>${line.text}</p>`;
      seen += 1;
      return `${seen === 1 ? "<ul>\n" : ""}<li><b>${line.item}</b> ${line.place}</li>${seen === items ? "\n</ul>" : ""}`;
    })
    .join("\n");
}

function markdownLine({ level, text, item, place: gap }) {
  if (item) return `- **${item}** ${gap}`;
  return level ? `${"#".repeat(level)} ${text}` : text;
}

// One below the section's own heading, and a work of a company one below the company.
function levelOf(state, form, number) {
  const section = sectionAbove(state, number);
  const inside = form === "project" && section?.kind !== "projects" ? 2 : 1;
  return Math.min(6, (section?.level ?? 2) + inside);
}

// False in the head of a résumé, above its first section: there stands who it is, and no company or work begins.
export function takesForms(state, number) {
  return sectionAbove(state, number) !== null || !firstSection(state);
}

// The heading of the first section, or of the first of a kind; null when there is none.
function firstSection({ doc }, wanted = null) {
  for (let n = 1; n <= doc.lines; n++) {
    const kind = headingOf(doc.line(n).text)?.kind;
    if (kind && (!wanted || kind === wanted)) return doc.line(n);
  }
  return null;
}

// Where each form belongs, for a caret that stands where none does.
const HOMES = { company: ["careers"], project: ["projects", "careers"], school: ["educations"] };

// The line of what a form is to follow: the caret's, or in the head the section where it belongs, if there is one; in 경력 a work
// goes below the first company.
function anchor(state, form) {
  const here = state.doc.lineAt(state.selection.main.head);
  if (takesForms(state, here.number)) return here;
  const home = HOMES[form].map((kind) => firstSection(state, kind)).find(Boolean) ?? state.doc.line(state.doc.lines);
  const section = headingOf(home.text);
  if (form !== "project" || section?.kind !== "careers") return home;
  for (let n = home.number + 1; n <= state.doc.lines; n++) {
    const level = headingOf(state.doc.line(n).text)?.level ?? Infinity;
    if (level <= section.level) break;
    if (level === section.level + 1) return state.doc.line(n);
  }
  return home;
}

// Writes the form below what the caret stands in.
export const insertForm = (form) => (view) => {
  if (view.state.readOnly) return false;
  const at = placeBelow(view, form);
  const { state } = view;
  const before = state.sliceDoc(0, at);
  const gap = !before.trim() ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const after = state.sliceDoc(at);
  const end = !after.trim() || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  snippet(gap + template(state, form, at) + end)(view, null, at, at);
  return true;
};

const CLOSING = /^\s*<\/(?:body|html|main|article|section|div)\b/i;

// The end of what the caret stands in, as far as the form is no part of it: behind a whole work for a work, in front of the
// first company for a caret in the heading above it. Never behind an indented line, whose indentation CodeMirror would give
// to every line of the form.
function placeBelow(view, form) {
  const { doc } = view.state;
  const here = anchor(view.state, form);
  const level = levelOf(view.state, form, here.number);
  let line = here;
  for (let n = here.number + 1; n <= doc.lines; n++) {
    const next = doc.line(n);
    if (CLOSING.test(next.text) || (headingOf(next.text)?.level ?? Infinity) <= level) break;
    if (next.text.trim()) line = next;
  }
  if (!line.text.trim()) return line.from;
  if (!/^\s/.test(line.text)) return line.to;
  if (line.number === doc.lines) view.dispatch({ changes: { from: line.to, insert: "\n" } });
  return line.to + 1;
}
