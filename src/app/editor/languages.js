// The languages that are written, with what depends on their grammar: folding, lists and colours.

import {
  HighlightStyle, Language, LanguageSupport, StreamLanguage, defineLanguageFacet, foldService, languageDataProp,
  syntaxTree,
} from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { GFM, parseCode, parser } from "@lezer/markdown";
import { heading, mark, muted } from "./ink.js";
import { lists } from "./lists.js";

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

// What a generator keeps above the text, between two lines of ---: rules and headings to Markdown, and neither to a reader.
// As the reading of the text has it (markup/front_matter.rs): what is no front matter there is shown, and not greyed here.
const FIRST = /^---[ \t]*$/;
const LAST = /^(?:---|\.\.\.)[ \t]*$/;
const KEY = /^(?:[\w-]+:(?: |$)|\{".*\}[ \t]*$)/;
const FIELD = /^(?:[\w-]+:(?: |$)|\{".*\}[ \t]*$|[ \t]+\S|- |#|[ \t]*$)/;
const frontMatter = {
  defineNodes: [{ name: "FrontMatter", block: true, style: tags.comment }],
  parseBlock: [{
    name: "FrontMatter",
    before: "HorizontalRule",
    parse(context, line) {
      if (context.lineStart > 0 || !FIRST.test(line.text) || !KEY.test(context.peekLine())) return false;
      while (context.nextLine() && FIELD.test(line.text)) continue;
      if (LAST.test(line.text)) {
        context.addElement(context.elt("FrontMatter", 0, context.lineStart + line.text.length));
        context.nextLine();
      }
      return true;
    },
  }],
};

const markdownData = defineLanguageFacet({ commentTokens });
const markdown = new Language(
  markdownData,
  parser.configure([
    GFM, frontMatter, parseCode({ htmlParser: html.parser }), { props: [languageDataProp.add({ Document: markdownData })] },
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

export const languages = { markdown: new LanguageSupport(markdown, [headingFold, lists]), html: new LanguageSupport(html) };

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
