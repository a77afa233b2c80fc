// The writing surface: CodeMirror 6 behind one small class, mounted in a shadow root, where its styles are adopted
// sheets and the page's policy needs no 'unsafe-inline'. Positions are UTF-16 units; a line break counts as one.
// Hangul is typed through an IME, and every decoration or change near an unfinished syllable can break it. So there
// is no bracket matching, no active-line mark, and nothing here changes the text while a syllable is being composed.
// This file is what writing needs at once; search, folding, languages and hints come a moment later (extras.js).

import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { ground, ink, mark, muted } from "./ink.js";

export class Editor {
  #host; #view; #options; #format; #locked = false; #wasComposing = false; #waiting = null; #pasted = null; #telling = 0; #scrolling = 0; #touched = 0;
  #html = null; #plainly = false; #extras = null; #phrases = {}; #language = new Compartment(); #comfort = new Compartment(); #lock = new Compartment(); #wrap = new Compartment(); #long = false;

  // options: { doc, format: "markdown" | "html", label, placeholder, language: "ko" | "en", onChange(text), onComposition(bool),
  //   onHint(id, action), onFormatted(html, plain) → Markdown or nothing,
  //   onPaste(text, html if it had formatting), onCaret(position), onScroll(position) }
  // `language` is that of the page, for CodeMirror's own words; without it they are Korean.
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
    // To the page the host is what has the focus: whoever gives it back means the text.
    host.focus = () => this.focus();
    loadExtras().then((extras) => this.#receive(extras), () => {}); // who waits for them, tells
  }

  // A state that knows nothing of any text before.
  #begin(doc, selection) {
    const { label, placeholder: words } = this.#options;
    const extensions = [
      this.#language.of(this.#extras?.languages[this.#format] ?? []),
      this.#lock.of(locked(this.#locked)),
      lineNumbers(),
      this.#comfort.of(this.#extras?.comfort ?? roomForGutters),
      history(),
      keymap.of([...historyKeymap, ...defaultKeymap]),
      this.#wrap.of(this.#long ? [] : EditorView.lineWrapping),
      EditorView.clipboardInputFilter.of(composed),
      // An error in a callback must reach the page, which knows how to rescue the text.
      EditorView.exceptionSink.of((error) => globalThis.reportError(error)),
      EditorView.contentAttributes.of({ "aria-label": label ?? "", lang: "ko", autocapitalize: "off", tabindex: "0" }),
      EditorState.phrases.of(this.#phrases),
      placeholder(words ?? ""),
      theme,
      EditorView.updateListener.of((update) => this.#updated(update)),
      EditorView.domEventHandlers({ paste: (event) => this.#pasteFormatted(event) }),
      // Ctrl+Shift+V means the letters alone, whatever the keyboard types with it.
      EditorView.domEventObservers({
        keydown: (event) => void (this.#plainly = event.shiftKey && event.code === "KeyV"),
        keyup: () => void (this.#plainly = false),
      }),
      // A field that gets the focus back (a dialog closed) has its caret at the start for a moment, and a key can come in
      // that moment. A touch puts the caret itself.
      EditorView.domEventObservers({
        touchstart: () => void (this.#touched = Date.now()),
        focus: (_, view) => void (Date.now() - this.#touched > 300 && view.focus()),
      }),
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
    // The beginning shows the margin above it, too.
    if (top === 0) this.#view.scrollDOM.scrollTop = 0;
    else this.#view.dispatch({ effects: EditorView.scrollIntoView(inside(top), { y: "start", yMargin: 0 }) });
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
    if (on === this.#locked) return;
    this.#locked = on;
    // What can't be edited any more loses the focus, and with it the keyboard's place on the page.
    const focused = this.#view.hasFocus;
    this.#view.dispatch({ effects: this.#lock.reconfigure(locked(on)) });
    if (focused) this.#view.focus();
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

  // Does what has a name (commands.js). False when it can't be done now; what writes asks itself whether it may.
  run(name) {
    const command = this.#extras?.commands[name];
    return this.#finishComposition() && Boolean(command?.(this.#view));
  }

  // Near an unfinished syllable nothing may be marked: then the hints wait for its end.
  setHints(hints) {
    this.#waiting = hints;
    if (!this.composing) this.#showHints();
  }

  // False when the words of the hint are gone.
  selectHint(id) {
    const place = this.#extras?.placeOfHint(this.#view, id) ?? null;
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

  // Whether long lines go on to the right. Also called when letters have another size, which nothing else tells.
  setLongLines(on) {
    this.#view.requestMeasure();
    // Lines are drawn anew, so not while a syllable is being composed.
    if (on === this.#long || !this.#finishComposition()) return;
    this.#long = on;
    this.#view.dispatch({ effects: this.#wrap.reconfigure(on ? [] : EditorView.lineWrapping) });
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
    delete this.#host.focus;
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

  // The formatting of other programs becomes Markdown, and an address over words their link. True when it has: then
  // CodeMirror leaves the event alone.
  #pasteFormatted(event) {
    this.#html = null;
    const data = event.clipboardData;
    // A paste may come in the middle of a syllable, and Chromium does not end that by itself: keys would go on being the IME's.
    if (!this.#finishComposition() || !data || this.#locked || this.#plainly || this.#format !== "markdown") return false;
    const plain = data.getData("text/plain");
    const html = data.getData("text/html");
    if (this.#extras?.linkWords(this.#view, plain)) return true;
    const { state } = this.#view;
    const shown = data.types.includes("vscode-editor-data") ? "" : html;
    const markdown = (shown && this.#options.onFormatted?.(html, plain)) || null;
    const words = markdown ? (this.#extras?.setApart(state, markdown) ?? markdown) : this.#extras?.furtherItems(state, plain);
    this.#html = (!markdown && shown) || null; // for whoever knows later what to make of it
    if (words == null) return false;
    event.preventDefault();
    this.#view.dispatch(state.replaceSelection(composed(words)), {
      userEvent: markdown ? "input.paste.formatted" : "input.paste",
      annotations: isolateHistory.of("full"),
      scrollIntoView: true,
    });
    return true;
  }

  #notePaste(update) {
    const pasted = update.transactions.find((transaction) => transaction.isUserEvent("input.paste"));
    if (pasted) {
      update.changes.iterChanges((_, __, from, to) => (this.#pasted = { from, to }));
      if (pasted.isUserEvent("input.paste.formatted")) return;
      const { from, to } = this.#pasted;
      const html = this.#html ?? undefined;
      // A turn later: a listener must not change the text.
      setTimeout(() => this.#options.onPaste?.(update.state.sliceDoc(from, to), html));
    } else if (this.#pasted) {
      // Undone and done again it is all there; but what is typed right behind it is no part of it.
      const again = update.transactions.some((transaction) => transaction.isUserEvent("redo")) ? 1 : -1;
      this.#pasted = { from: update.changes.mapPos(this.#pasted.from), to: update.changes.mapPos(this.#pasted.to, again) };
    }
  }

  #showHints() {
    if (!this.#waiting || !this.#extras) return;
    const hints = this.#waiting;
    this.#waiting = null;
    this.#extras.showHints(this.#view, hints, (id, action) => this.#options.onHint?.(id, action));
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

  #receive(extras) {
    this.#extras = extras;
    // Into the object that the state has: for another one CodeMirror would draw everything anew, and forget where it was.
    Object.assign(this.#phrases, extras.phrases[this.#options.language ?? "ko"]);
    if (!this.composing) this.#applyFormat();
    if (!this.composing) this.#showHints();
  }

  // New colours redraw every line, so they wait for the end of a composition: a change of format, and the extras.
  #applyFormat() {
    if (!this.#extras) return;
    const { languages, comfort } = this.#extras;
    const language = languages[this.#format];
    const effects = [];
    if (this.#language.get(this.#view.state) !== language) effects.push(this.#language.reconfigure(language));
    if (this.#comfort.get(this.#view.state) !== comfort) effects.push(this.#comfort.reconfigure(comfort));
    if (effects.length) this.#view.dispatch({ effects });
  }
}

let loading = null;

// The extras, fetched once for all editors; after a failure the next call tries again.
export function loadExtras() {
  loading ??= import("./extras.js");
  loading.catch(() => (loading = null));
  return loading;
}

function locked(on) {
  return [EditorState.readOnly.of(on), EditorView.editable.of(!on), EditorView.contentAttributes.of(on ? { "aria-readonly": "true" } : {})];
}

// Hangul that macOS hands over in its parts (NFD) is composed, as it is when it is typed. A file's mark of its bytes is no letter:
// before `# ` nobody would see why that is no heading.
function composed(text) {
  return wellFormed(text.replace(/^\uFEFF/, "").replace(/[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/g, (parts) => parts.normalize("NFC")));
}

// What may enter: line breaks are LF and no half of a surrogate pair, so that the editor, Rust and the store agree.
function wellFormed(text) {
  return text.replace(/\r\n?/g, "\n").replace(/\p{Surrogate}/gu, "\uFFFD");
}

// ---- Looks ----

const rule = "1px solid color-mix(in srgb, currentColor 16%, transparent)";
const monospace =
  "D2Coding, ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', monospace";

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
  ".cm-panels": { color: ink, backgroundColor: ground, fontFamily: "var(--font, sans-serif)" },
  ".cm-panels.cm-panels-top": { borderBottom: rule },
  ".cm-textfield, .cm-button": { font: "inherit", color: ink, background: ground, border: rule, borderRadius: "6px" },
  ".cm-panel.cm-search [name=close]": { color: ink },
});

// Until the gutters of the extras are there, so that the text does not jump.
const roomForGutters = EditorView.theme({ ".cm-gutters": { paddingInlineEnd: "26.7px" } });

const hostStyle = new CSSStyleSheet();
hostStyle.replaceSync(":host { display: block } @media print { :host { display: none !important } }");
