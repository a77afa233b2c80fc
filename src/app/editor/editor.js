// The writing surface: CodeMirror 6 behind one small class, mounted in a shadow root, where its styles are adopted
// sheets and the page's policy needs no 'unsafe-inline'. Positions are UTF-16 units; a line break counts as one.
// Hangul is typed through an IME, and every decoration or change near an unfinished syllable can break it. So there
// is no bracket matching, no active-line mark, and nothing here changes the text while a syllable is being composed.

import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from "@codemirror/commands";
import {
  HighlightStyle, Language, LanguageSupport, StreamLanguage, defineLanguageFacet, foldGutter, foldKeymap,
  foldService, languageDataProp, syntaxHighlighting, syntaxTree,
} from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { GFM, parseCode, parser } from "@lezer/markdown";
import { hintExtensions, hintTheme, placeOfHint, showHints } from "./hints.js";

export class Editor {
  #host; #view; #options; #format; #language = new Compartment(); #lock = new Compartment(); #locked = false; #wasComposing = false; #waiting = null; #telling = 0; #scrolling = 0; #pasted = null;

  // options: { doc, format: "markdown" | "html", label, placeholder, phrases, onChange(text), onComposition(bool),
  //   onHint(id, action), onPaste(text), onCaret(position), onScroll(position) }
  // `phrases` translates CodeMirror's own words; without it they are Korean, and `{}` leaves them English.
  constructor(host, options) {
    this.#host = host;
    this.#options = options;
    this.#format = options.format;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [hostStyle];
    // Should CodeMirror not start, a text field put into the host instead is seen through this slot.
    root.replaceChildren(document.createElement("slot"));
    this.#view = new EditorView({ parent: root, root, state: this.#begin(options.doc ?? "") });
    this.#view.scrollDOM.addEventListener("scroll", () => this.#tellScroll(), { passive: true });
    host.hannunText = () => this.text();
  }

  // A state that knows nothing of any text before.
  #begin(doc, selection) {
    const { label, phrases, placeholder: words } = this.#options;
    const extensions = [
      this.#language.of(languages[this.#format]),
      this.#lock.of(locked(this.#locked)),
      lineNumbers(), foldGutter(), history(), search({ top: true }),
      keymap.of([...searchKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.clipboardInputFilter.of(wellFormed),
      // An error in a callback must reach the page, which knows how to rescue the text.
      EditorView.exceptionSink.of((error) => globalThis.reportError(error)),
      EditorView.contentAttributes.of({ "aria-label": label ?? "", lang: "ko", autocapitalize: "off" }),
      EditorState.phrases.of(phrases ?? korean),
      placeholder(words ?? ""),
      theme,
      hintExtensions,
      hintTheme,
      syntaxHighlighting(colours),
      EditorView.updateListener.of((update) => this.#updated(update)),
      // A turn later, when CodeMirror too has seen the end.
      EditorView.domEventObservers({ compositionend: () => void setTimeout(() => this.#noteComposition()) }),
    ];
    return EditorState.create({ doc: wellFormed(doc), selection, extensions });
  }

  // Goes on with another text: nothing of the one before is left, neither its undo nor its hints. Nobody is told of a
  // change, because none was made. `place` is what `place()` once gave.
  load(text, { anchor, head, top }) {
    this.settle();
    this.#waiting = null;
    this.#pasted = null;
    const length = wellFormed(text).length;
    const inside = (position) => Math.min(position, length);
    this.#view.setState(this.#begin(text, { anchor: inside(anchor), head: inside(head) }));
    this.#view.dispatch({ effects: EditorView.scrollIntoView(inside(top), { y: "start", yMargin: 0 }) });
  }

  // Where the person is: the selection, and the position of the first line in view.
  place() {
    const { anchor, head } = this.#view.state.selection.main;
    const { scrollDOM, documentPadding } = this.#view;
    const top = scrollDOM.scrollTop <= documentPadding.top ? 0
      : this.#view.lineBlockAtHeight(scrollDOM.scrollTop - documentPadding.top).from;
    return [anchor, head, top];
  }

  // A text that may be read but not written.
  setLocked(on) {
    this.#locked = on;
    this.#view.dispatch({ effects: this.#lock.reconfigure(locked(on)) });
  }

  // Makes the IME settle the syllable that is being composed. False when it does not.
  settle() { return this.#finishComposition(); }

  text() { return this.#view.state.doc.toString(); }

  // Replaces one range as one step of undo. False, and nothing done, when the range no longer exists.
  replace(from, to, insert) {
    if (from > to || to > this.#view.state.doc.length) return false;
    return this.#change({ from, to, insert: wellFormed(insert) }, "input.fix");
  }

  // Makes several edits, [[from, to, insert], …] in order of place, as one step of undo.
  edit(edits) {
    if (edits.some(([from, to]) => from > to || to > this.#view.state.doc.length)) return false;
    return this.#change(edits.map(([from, to, insert]) => ({ from, to, insert: wellFormed(insert) })), "input.fix");
  }

  // Replaces what was pasted last, wherever it has moved, as long as it is still there.
  replacePasted(insert) {
    return this.#pasted !== null && this.replace(this.#pasted.from, this.#pasted.to, insert);
  }

  // Near an unfinished syllable nothing may be marked: then the hints wait for its end.
  setHints(hints) {
    this.#waiting = hints;
    if (!this.composing) this.#showHints();
  }

  // False when the words of the hint are gone.
  selectHint(id) {
    const place = placeOfHint(this.#view, id);
    if (place) {
      this.select(place.from, place.to, { scroll: true });
      this.focus();
    }
    return place !== null;
  }

  // Replaces the whole text as one step of undo. Only what differs is touched, so that caret and scroll stay.
  setText(text) {
    const changes = this.#difference(text);
    return changes === null || this.#change(changes, "input.restore");
  }

  // Shows what another tab has written, also where nothing may be written here. No step of undo: it was not done here.
  follow(text) {
    const changes = this.#difference(text);
    if (changes === null) return true;
    if (!this.#finishComposition()) return false;
    this.#view.dispatch({ changes, annotations: Transaction.addToHistory.of(false) });
    return true;
  }

  setFormat(format) {
    this.#format = format;
    if (!this.composing) this.#applyFormat();
  }

  select(from, to, { scroll = false } = {}) {
    if (!this.#finishComposition()) return;
    const inside = (position) => Math.max(0, Math.min(position, this.#view.state.doc.length));
    this.#view.dispatch({
      selection: { anchor: inside(from), head: inside(to) },
      effects: scroll ? EditorView.scrollIntoView(inside(from), { y: "center" }) : [],
    });
  }

  // Scrolls so that a position is in the first line in view.
  show(position) {
    const inside = Math.max(0, Math.min(position, this.#view.state.doc.length));
    this.#view.dispatch({ effects: EditorView.scrollIntoView(inside, { y: "start", yMargin: 0 }) });
  }

  focus() { this.#view.focus(); }

  get composing() { return this.#view.composing; }

  destroy() {
    this.#options = {}; // nobody listens any more
    clearTimeout(this.#telling);
    delete this.#host.hannunText;
    this.#view.destroy();
  }

  #change(changes, userEvent) {
    if (this.#locked || !this.#finishComposition()) return false;
    this.#view.dispatch({ changes, userEvent, annotations: isolateHistory.of("full") });
    return true;
  }

  // What has to be changed to have `text`; null when that is nothing.
  #difference(text) {
    const old = this.text();
    const now = wellFormed(text);
    const shorter = Math.min(old.length, now.length);
    let head = 0;
    while (head < shorter && old[head] === now[head]) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
    if (head === old.length && head === now.length) return null;
    return { from: head, to: old.length - tail, insert: now.slice(head, now.length - tail) };
  }

  // Leaving the field makes the IME settle its syllable; only then may the text change from outside.
  #finishComposition() {
    if (this.composing) {
      this.#view.contentDOM.blur();
      this.#view.focus();
    }
    return !this.composing;
  }

  // The first line in view follows a scroll once a frame.
  #tellScroll() {
    if (this.#scrolling) return;
    this.#scrolling = requestAnimationFrame(() => {
      this.#scrolling = 0;
      this.#options.onScroll?.(this.place()[2]);
    });
  }

  // The caret's place is told when it rests: a key must not wait for whoever listens.
  #tellCaret() {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#options.onCaret?.(this.#view.state.selection.main.head), 120);
  }

  #updated(update) {
    this.#noteComposition();
    if (update.selectionSet || update.docChanged) this.#tellCaret();
    if (!update.docChanged) return;
    this.#notePaste(update);
    this.#options.onChange?.(update.state.doc.toString());
  }

  #notePaste(update) {
    if (update.transactions.some((transaction) => transaction.isUserEvent("input.paste"))) {
      update.changes.iterChanges((_, __, from, to) => (this.#pasted = { from, to }));
      const { from, to } = this.#pasted;
      // A turn later: a listener must not change the text.
      setTimeout(() => this.#options.onPaste?.(update.state.sliceDoc(from, to)));
    } else if (this.#pasted) {
      this.#pasted = { from: update.changes.mapPos(this.#pasted.from), to: update.changes.mapPos(this.#pasted.to) };
    }
  }

  #showHints() {
    if (!this.#waiting) return;
    const hints = this.#waiting;
    this.#waiting = null;
    showHints(this.#view, hints, (id, action) => this.#options.onHint?.(id, action));
  }

  #noteComposition() {
    if (this.composing === this.#wasComposing) return;
    this.#wasComposing = this.composing;
    if (!this.composing) {
      this.#applyFormat();
      // Not from inside an update.
      setTimeout(() => this.composing || this.#showHints());
    }
    this.#options.onComposition?.(this.composing);
  }

  // New colours redraw every line, so a change of format waits for the end of a composition.
  #applyFormat() {
    const language = languages[this.#format];
    if (this.#language.get(this.#view.state) === language) return;
    this.#view.dispatch({ effects: this.#language.reconfigure(language) });
  }
}

function locked(on) {
  return [EditorState.readOnly.of(on), EditorView.editable.of(!on), EditorView.contentAttributes.of(on ? { tabindex: "0", "aria-readonly": "true" } : {})];
}

// What may enter: line breaks are LF and no half of a surrogate pair, so that the editor, Rust and the store agree.
function wellFormed(text) {
  return text.replace(/\r\n?/g, "\n").replace(/\p{Surrogate}/gu, "\uFFFD");
}

// ---- Languages ----

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

const languages = { markdown: new LanguageSupport(markdown, [headingFold, listKeys]), html: new LanguageSupport(html) };

// ---- Looks ----

// Only custom properties of the page reach into the shadow root, so they are the whole theme.
const ink = "var(--editor-ink, #171719)";
const muted = "var(--editor-muted, #70737c)";
const heading = "var(--editor-heading, #0054d1)";
const mark = "var(--editor-mark, #989ba2)";
const ground = "var(--editor-ground, #fff)";
const rule = "1px solid color-mix(in srgb, currentColor 16%, transparent)";
const monospace =
  "D2Coding, ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', monospace";

const colours = HighlightStyle.define([
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.comment], color: mark },
  { tag: [tags.url, tags.labelName, tags.string, tags.character, tags.attributeName, tags.tagName], color: muted },
  { tag: tags.heading, color: heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.link, color: heading },
]);

const theme = EditorView.theme({
  "&": { height: "100%", color: ink, backgroundColor: ground, fontSize: "var(--editor-size, 15px)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: `var(--editor-font, ${monospace})`, lineHeight: "var(--editor-leading, 1.6)" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--editor-caret, #0066ff)" },
  ".cm-line": { padding: "0 16px 0 4px" },
  ".cm-line::selection, .cm-line ::selection": { backgroundColor: "var(--editor-selection, #cfe2ff)" },
  ".cm-placeholder": { color: mark },
  ".cm-gutters": { color: "var(--editor-gutter, #aeb0b6)", backgroundColor: "transparent", border: "none" },
  ".cm-foldPlaceholder": { color: muted, backgroundColor: "transparent", border: rule },
  ".cm-panels": { color: ink, backgroundColor: ground, fontFamily: "system-ui, sans-serif" },
  ".cm-panels.cm-panels-top": { borderBottom: rule },
  ".cm-textfield, .cm-button": { font: "inherit", color: ink, background: ground, border: rule, borderRadius: "6px" },
  ".cm-panel.cm-search [name=close]": { color: ink },
});

const hostStyle = new CSSStyleSheet();
hostStyle.replaceSync(":host { display: block } @media print { :host { display: none !important } }");

const korean = {
  Find: "찾기", Replace: "바꿀 말", next: "다음", previous: "이전", all: "모두 선택", "match case": "대소문자 구분",
  regexp: "정규식", "by word": "단어 단위", replace: "바꾸기", "replace all": "모두 바꾸기", close: "닫기",
  "current match": "찾은 곳", "on line": "줄", "replaced match on line $": "$번째 줄을 바꿨어요",
  "replaced $ matches": "$곳을 바꿨어요", "Go to line": "줄로 이동", go: "이동", "Fold line": "접기", "Unfold line": "펼치기",
  "Folded lines": "접은 줄", "Unfolded lines": "펼친 줄", to: "~", "folded code": "접힌 글", unfold: "펼치기",
  "Selection deleted": "선택한 글을 지웠어요", "Control character": "제어 문자",
};
