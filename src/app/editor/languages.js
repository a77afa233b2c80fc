// The languages that are written, with what depends on their grammar: folding, lists and colours.

import { indentLess, indentMore } from "@codemirror/commands";
import {
  HighlightStyle, Language, LanguageSupport, StreamLanguage, defineLanguageFacet, foldService, languageDataProp,
  syntaxTree,
} from "@codemirror/language";
import { keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { GFM, parseCode, parser } from "@lezer/markdown";
import { heading, mark, muted } from "./ink.js";

const commentTokens = { block: { open: "<!--", close: "-->" } };

// Just enough HTML for colours: the grammars of the web platform would add half again to the bundle.
const html = StreamLanguage.define({
  name: "html",
  languageData: { commentTokens },
  startState: () => ({ within: "text", quote: null }),
  token(stream, state) {
    if (state.within === "comment") return readTo("-->", "text", "comment");
    if (state.within === "value") return readTo(state.quote, "tag", "string");
    if (state.within === "tag") {
      if (stream.eatSpace() || stream.eat("/")) return null;
      if (stream.eat(">")) return enter("text", "tagName");
      if (stream.match(/^=\s*(?!["'])[^\s>]+/)) return "string";
      if (stream.eat("=")) return null;
      state.quote = stream.eat(/["']/);
      if (state.quote) return enter("value", "string");
      stream.match(/^[^\s"'>=/]+/);
      return "attributeName";
    }
    if (stream.match("<!--")) return enter("comment", "comment");
    if (stream.match(/^<[!?][^>]*>?/)) return "comment";
    if (stream.match(/^<\/?[a-z][^\s/>]*/i)) return enter("tag", "tagName");
    if (stream.match(/^&#?\w+;/)) return "character";
    if (!stream.match(/^[^<&]+/)) stream.next();
    return null;

    function enter(within, style) {
      state.within = within;
      return style;
    }
    function readTo(end, next, style) {
      const found = stream.skipTo(end) && stream.match(end);
      if (!found) stream.skipToEnd();
      return enter(found ? next : state.within, style);
    }
  },
});

const markdownData = defineLanguageFacet({ commentTokens });
const markdown = new Language(
  markdownData,
  parser.configure([
    GFM, parseCode({ htmlParser: html.parser }), { props: [languageDataProp.add({ Document: markdownData })] },
  ]),
);

const headingLevel = (node) => Number(/^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1] ?? 0);

// A heading folds everything up to the next heading of its rank.
const headingFold = foldService.of((state, from, to) => {
  let node = syntaxTree(state).topNode.childAfter(from);
  const level = node && node.from <= to ? headingLevel(node) : 0;
  if (!level) return null;
  let last = node;
  while ((node = node.nextSibling) && !(headingLevel(node) && headingLevel(node) <= level)) last = node;
  return last.to > to ? { from: to, to: last.to } : null;
});

// ---- Lists ----

const ITEM = /^((?:[ \t]*>)*[ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+(?:\[[ xX]\][ \t]+)?)/;
const QUOTE = /^((?:[ \t]*>)+[ \t]?)/;

// Enter goes on with the list or quotation, and ends it on an item without text.
function continueList(view) {
  const { state } = view;
  const { main, ranges } = state.selection;
  if (view.composing || state.readOnly || !main.empty || ranges.length > 1 || inCode(state, main.head)) return false;
  const line = state.doc.lineAt(main.head);
  const found = ITEM.exec(line.text) ?? QUOTE.exec(line.text);
  if (!found || main.head - line.from < found[0].length) return false;
  const [prefix, lead, bullet, number, dot, gap] = found;
  if (!line.text.slice(prefix.length).trim()) {
    const quote = gap ? (QUOTE.exec(lead)?.[0] ?? "") : "";
    view.dispatch({ changes: { from: line.from, to: line.to, insert: quote }, userEvent: "delete" });
    return true;
  }
  const marker = gap ? (bullet ?? `${Number(number) + 1}${dot}`) + gap.replace(/\[[xX]\]/, "[ ]") : "";
  const insert = `\n${lead}${marker}`;
  const selection = { anchor: main.head + insert.length };
  view.dispatch({ changes: { from: main.head, insert }, selection, scrollIntoView: true, userEvent: "input" });
  return true;
}

function inCode(state, position) {
  let node = syntaxTree(state).resolveInner(position, -1);
  while (node && node.name !== "FencedCode" && node.name !== "CodeBlock") node = node.parent;
  return node !== null;
}

// Tab belongs to lists; anywhere else it moves on, and Escape before Tab moves on from a list too.
const onItems = (command) => (view) => {
  const { doc, selection } = view.state;
  const last = doc.lineAt(selection.main.to).number;
  for (let n = doc.lineAt(selection.main.from).number; n <= last; n++) {
    if (ITEM.test(doc.line(n).text)) return command(view);
  }
  return false;
};

const listKeys = keymap.of([
  { key: "Enter", run: continueList },
  { key: "Tab", run: onItems(indentMore), shift: onItems(indentLess) },
]);

export const languages = { markdown: new LanguageSupport(markdown, [headingFold, listKeys]), html: new LanguageSupport(html) };

// ---- Colours ----

export const colours = HighlightStyle.define([
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.comment], color: mark },
  { tag: [tags.url, tags.labelName, tags.string, tags.character, tags.attributeName, tags.tagName], color: muted },
  { tag: tags.heading, color: heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.link, color: heading },
]);
