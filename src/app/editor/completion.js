// Words that are offered while one writes: names of sections and fields, technologies as they are spelt, ends of periods.
// In prose nothing opens by itself, and Enter takes only what was chosen: else it breaks the line. A list that opens while
// a syllable is being composed takes no key from the IME, because CodeMirror hands none on until the syllable is done.

import {
  acceptCompletion, autocompletion, closeCompletion, completionStatus, insertCompletionText, moveCompletionSelection,
  pickedCompletion, selectedCompletionIndex, snippet, startCompletion,
} from "@codemirror/autocomplete";
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { terms } from "hannun:vocabulary";
import { answers } from "./answers.js";
import { settle } from "./composition.js";
import { writesHtml } from "./lines.js";
import { headingOf, sectionAbove } from "./sections.js";
import { FORMS, monthAgo, takesForms, template } from "./snippets.js";
import { STACK_LABEL, wordsFor } from "./words.js";

// ---- What is offered where ----

// Each looks at the line before the caret: what is offered from where, or nothing.
const PLACES = [sectionName, periodEnd, employment, technology, label, form, termInWords];

function offer(context) {
  const { state, pos, explicit, view } = context;
  if (view) asked[explicit ? "add" : "delete"](view);
  const line = state.doc.lineAt(pos);
  const place = {
    state, pos, explicit, line,
    before: line.text.slice(0, pos - line.from),
    behind: line.text.slice(pos - line.from),
    words: wordsFor(state),
    html: writesHtml(state, line.from),
  };
  for (const look of PLACES) {
    const found = look(place);
    const options = found ? answering(found.options, place.before.slice(found.start)) : [];
    if (!options.length) continue;
    // At once for each sign: a list that is being looked for has no key.
    const update = (_, __, ___, { state, pos }) => offer({ state, pos, explicit });
    return { from: line.from + found.start, options, filter: false, getMatch: ({ match }) => match, update };
  }
  return null;
}

const wordCount = ({ option }) => option.label.split(" ").length;

// Those that answer to what was typed, the best first, of two as good ones that of fewer words. What is there already is not offered.
function answering(options, typed) {
  return options
    .filter(({ label }) => label !== typed)
    .map((option) => ({ option, found: answers(option.label, typed) }))
    .filter(({ found }) => found !== null)
    .sort((a, b) => a.found.rank - b.found.rank || (typed.trim() && wordCount(a) - wordCount(b)))
    .map(({ option, found }) => ({ ...chosenCarefully(option), match: option.displayLabel ? [] : found.match }));
}

// `## 경`
function sectionName({ state, before, behind, words, html, explicit, line }) {
  const lead = (html ? /^\s*<h[12]\b[^>]*>\s*/i : /^#{1,2}[ \t]+/).exec(before)?.[0];
  if (lead === undefined || behind.replace(/<\/h[12]>/i, "").trim() || (!explicit && before.length === lead.length)) return null;
  const there = new Set();
  for (let n = 1; n <= state.doc.lines; n++) if (n !== line.number) there.add(headingOf(state.doc.line(n).text)?.kind);
  const options = words.sections.filter(([kind]) => !there.has(kind)).map(([, name]) => option(name, words.details.section));
  return { start: lead.length, options };
}

// `2022.04 ~ `
function periodEnd({ before, words }) {
  const found = /(?:19|20)\d\d\s*[.\-/년]\s*\d{1,2}월?(?:\s*[~–—]|\s+-)\s*([^\s~)]{0,7})$/.exec(before);
  if (!found) return null;
  const options = [words.current, monthAgo(0)].map((end) => option(end, words.details.date));
  return { start: before.length - found[1].length, options };
}

// `### 모아페이 | 정`
function employment({ before, words, html, explicit }) {
  const found = (html ? /^\s*<h[2-6]\b[^>]*>.*\|\s*([^|(<]*)$/i : /^#{2,6}[ \t].*\|\s*([^|(]*)$/).exec(before);
  if (!found || (!explicit && !found[1])) return null;
  const options = words.employment.map((name) => option(name, words.details.employment));
  return { start: before.length - found[1].length, options };
}

// `기술 스택: Kotlin, Spr`, and lines of 스킬
function technology({ state, before, words, explicit, line }) {
  const label = STACK_LABEL.exec(before)?.[0];
  if (label === undefined && (headingOf(line.text) || sectionAbove(state, line.number)?.kind !== "skills")) return null;
  const listed = before.slice(label?.length ?? 0);
  const typed = /(?:^\s*[-+]\s|[,，、·|/:(<>*]|^)\s*([^,，、·|/:(<>*]*)$/.exec(listed)?.[1] ?? "";
  if (!explicit && !typed.trim()) return null;
  const there = new Set(line.text.split(/[,，、·|/:(]/).map((name) => name.trim()));
  const options = terms.filter((name) => !there.has(name) || name === typed).map((name) => option(name, words.details.term));
  return { start: before.length - typed.length, options };
}

// `- **문`; elsewhere in an item only when asked for
function label({ state, line: { number }, before, behind, words, html, explicit }) {
  const item = html ? /^\s*<li\b[^>]*>\s*(<(?:b|strong)>)?([^<:]*)$/i : /^\s*(?:[-*+]\s+)?(\*\*)?([^*:]*)$/;
  const found = item.exec(before);
  if (!found || headingOf(before) || (!explicit && !(found[1] && found[2])) || (!explicit && behind.trim())) return null;
  if (explicit && !html && before.trim() && !/^\s*[-*+]\s/.test(before) && !found[1]) return null;
  const [open, close] = html ? ["<b>", "</b>"] : ["**", "**"];
  // A closing mark that is there already stays the only one.
  const end = behind.startsWith(`:${close}`) ? "" : behind.startsWith(close) ? ":" : `:${close} `;
  const options = Object.keys(words.labels).map((name) => ({
    ...option(name, words.details.label),
    apply: `${found[1] ? "" : open}${name}${end}`,
  }));
  const bare = before.trim() === "" && takesForms(state, number) ? FORMS.map((name) => formOption(name, words)) : [];
  return { start: before.length - found[2].length, options: [...bare, ...options] };
}

// `/`
function form({ state, line, before, behind, words }) {
  if (!/^\s*\/[^\s/]*$/.test(before) || behind.trim() || !takesForms(state, line.number)) return null;
  const options = FORMS.map((name) => ({ ...formOption(name, words), label: `/${words[name]}`, displayLabel: words[name] }));
  return { start: before.indexOf("/"), options };
}

// A technology in the middle of a sentence, when asked for.
function termInWords({ before, words, explicit }) {
  const typed = /[a-z][\w.+#]*$/i.exec(before)?.[0];
  if (!explicit || !typed) return null;
  return { start: before.length - typed.length, options: terms.map((name) => option(name, words.details.term)) };
}

const option = (label, detail) => ({ label, detail });

function formOption(name, words) {
  return {
    label: words[name],
    detail: words.details.snippet,
    apply: (view, _, from, to) => snippet(template(view.state, name, from))(view, null, from, to),
  };
}

// A click can choose in the middle of a syllable: the IME settles it first, and what it has typed is replaced with it.
function chosenCarefully(given) {
  const { apply = given.label } = given;
  const choose = (view, completion, from) => {
    if (!settle(view)) return;
    const to = view.state.selection.main.head;
    if (typeof apply === "function") return apply(view, completion, from, to);
    view.dispatch({ ...insertCompletionText(view.state, apply, from, to), annotations: pickedCompletion.of(completion) });
  };
  return { ...given, apply: choose };
}

// ---- Keys ----

// Editors whose list was asked for, and did not open by itself.
const asked = new WeakSet();

// Takes the first word when none is chosen.
function take(view) {
  if (completionStatus(view.state) !== "active") return false;
  if ((selectedCompletionIndex(view.state) ?? -1) < 0) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}

// Enter takes what was chosen; the first word only from a list that was asked for.
const enter = (view) => (asked.has(view) ? take : acceptCompletion)(view);

const keys = [
  { key: "Ctrl-Space", run: startCompletion },
  // There the system takes Ctrl+Space.
  { mac: "Alt-`", run: startCompletion },
  { key: "Escape", run: closeCompletion },
  { key: "ArrowDown", run: moveCompletionSelection(true) },
  { key: "ArrowUp", run: moveCompletionSelection(false) },
  { key: "PageDown", run: moveCompletionSelection(true, "page") },
  { key: "PageUp", run: moveCompletionSelection(false, "page") },
  { key: "Enter", run: enter },
  { key: "Tab", run: take },
];

export { startCompletion as openCompletion };

// So many words are shown, and no more can be scrolled to: who wants another one goes on with arrows or letters. On a
// phone the keyboard is there, too.
const MOST = matchMedia("(width < 768px)").matches ? 4 : 7;

export const completion = [
  autocompletion({ override: [offer], defaultKeymap: false, selectOnOpen: false, icons: false, maxRenderedOptions: MOST }),
  Prec.highest(keymap.of(keys)),
  EditorView.theme({
    ".cm-tooltip.cm-tooltip-autocomplete": { padding: "4px", overflow: "hidden" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "none", overflow: "hidden", minWidth: "180px" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
      display: "flex", justifyContent: "space-between", alignItems: "center", gap: "16px", minHeight: "28px", padding: "2px 10px",
      borderRadius: "6px", lineHeight: "1.4",
    },
    ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--blue, #06f)", color: "var(--on-blue, #fff)" },
    ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
    ".cm-completionDetail": { margin: "0", fontStyle: "normal", fontSize: "12px", color: "var(--editor-muted, #70737c)" },
    "li[aria-selected] .cm-completionDetail": { color: "inherit" },
    "@media (width < 768px)": { ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { minHeight: "44px" } },
    ".cm-snippetField": { backgroundColor: "color-mix(in srgb, var(--blue, #06f) 12%, transparent)" },
    ".cm-snippetFieldPosition": { borderLeftColor: "var(--blue, #06f)" },
  }),
];
