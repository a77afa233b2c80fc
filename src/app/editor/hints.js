// Hints where they stand: underlines, marks in the gutter, a tooltip with what can be done, F8 to walk.
// The texts and the decisions come from the page; here they only get a place, which follows every edit.

import { forEachDiagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { Prec } from "@codemirror/state";
import { EditorView, ViewPlugin, closeHoverTooltips, hasHoverTooltips, keymap } from "@codemirror/view";

function closeCard(view) {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}

// What F8 shows stays until something is written; a mark in the gutter would show the same hint beside it once more.
const oneCard = ViewPlugin.define((view) => {
  const close = ({ target }) => void (target.closest(".cm-lint-marker") && closeCard(view));
  view.scrollDOM.addEventListener("mouseover", close);
  return { destroy: () => view.scrollDOM.removeEventListener("mouseover", close) };
});

// Where F8 has led, Tab goes on into the card: in a list it would nest the item, and Enter then write over the words.
function intoCard(view) {
  const { from, to } = view.state.selection.main;
  let led = false;
  forEachDiagnostic(view.state, (_, start, end) => (led ||= from < to && start === from && end === to));
  const button = led && hasHoverTooltips(view.state) ? view.dom.querySelector(".hint-card button") : null;
  button?.focus();
  return Boolean(button);
}

export const hintExtensions = [
  lintGutter(),
  oneCard,
  // It would lie over the panel that the person goes to.
  EditorView.domEventHandlers({
    blur: ({ relatedTarget }, view) => void (relatedTarget && !view.dom.contains(relatedTarget) && closeCard(view)),
  }),
  keymap.of([
    { key: "F8", run: nextDiagnostic },
    { key: "Shift-F8", run: previousDiagnostic },
    { key: "Escape", run: closeCard },
  ]),
  Prec.high(keymap.of([{ key: "Tab", run: intoCard }])),
];

// hints: [{ id, from, to, severity, title, message, why, actions: [{ name, act }] }]; `act(id, name)` is told which action.
export function showHints(view, hints, act) {
  const { length } = view.state.doc;
  const diagnostics = hints
    .filter(({ to }) => to <= length)
    .map(({ id, from, to, severity, title, message, why, actions }) => ({
      id, from, to, severity, message,
      renderMessage: () => card(view, [title, message, why], actions, (what) => act(id, what)),
    }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

// Where a hint stands now, or null when its words are gone.
export function placeOfHint(view, id) {
  let place = null;
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (diagnostic.id === id) place ??= { from, to };
  });
  return place;
}

// With buttons of its own: those of CodeMirror call each an "Action", in English.
function card(view, [title, message, why], actions, act) {
  const node = document.createElement("div");
  node.className = "hint-card";
  const add = (tag, className, text) => {
    const part = document.createElement(tag);
    part.className = className;
    part.textContent = text;
    node.append(part);
    return part;
  };
  for (const [name, text] of [["hint-title", title], ["hint-message", message], ["hint-why", why]]) {
    if (text) add("p", name, text);
  }
  node.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    view.focus();
    closeCard(view);
  });
  for (const { name, act: what } of actions) {
    const button = add("button", "cm-diagnosticAction", name);
    button.type = "button";
    // A press leaves the focus in the text; a key that came to the button goes back there, because the button may go.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (button.matches(":focus")) view.focus();
      act(what);
    });
  }
  return node;
}

const wave = (color) => ({
  backgroundImage: "none",
  paddingBottom: "0",
  textDecoration: `underline wavy 1px ${color}`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "4px",
});
const dot = (color) => ({ content: '""', width: "8px", height: "8px", margin: "0.5em auto 0", borderRadius: "50%", background: color, forcedColorAdjust: "none" });

export const hintTheme = EditorView.theme({
  ".cm-lintRange-error": wave("var(--hint-error, #e5484d)"),
  ".cm-lintRange-warning": wave("var(--hint-warning, #f0a020)"),
  ".cm-lintRange-info": wave("var(--hint-info, #5b8def)"),
  ".cm-lintRange-active": { backgroundColor: "var(--editor-selection, #cfe2ff)" },
  ".cm-gutter-lint": { width: "16px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 2px" },
  ".cm-lint-marker-error": dot("var(--hint-error, #e5484d)"),
  ".cm-lint-marker-warning": dot("var(--hint-warning, #f0a020)"),
  ".cm-lint-marker-info": dot("var(--hint-info, #5b8def)"),
  ".cm-tooltip": {
    maxWidth: "min(440px, 90vw)", color: "var(--editor-ink, #171719)", background: "var(--editor-ground, #fff)",
    border: "1px solid color-mix(in srgb, currentColor 16%, transparent)", borderRadius: "10px",
    boxShadow: "0 8px 24px rgb(0 0 0 / 14%)", fontFamily: "var(--font, system-ui, sans-serif)", fontSize: "13px",
  },
  ".cm-diagnostic": { padding: "10px 12px", borderLeft: "none", whiteSpace: "normal" },
  ".cm-diagnostic + .cm-diagnostic": { borderTop: "1px solid color-mix(in srgb, currentColor 12%, transparent)" },
  ".hint-card p": { margin: "0 0 4px", lineHeight: "1.5", wordBreak: "keep-all", overflowWrap: "anywhere" },
  ".hint-card .hint-title": { fontWeight: "600" },
  ".hint-card .hint-why": { color: "var(--editor-muted, #70737c)" },
  ".cm-diagnosticAction": {
    margin: "4px 6px 0 0", padding: "4px 10px", minHeight: "var(--target, 32px)", minWidth: "var(--target, 32px)", color: "inherit", background: "transparent",
    border: "1px solid color-mix(in srgb, currentColor 22%, transparent)", borderRadius: "8px", font: "inherit",
    fontSize: "12px", cursor: "pointer",
  },
  ".cm-diagnosticAction:hover": { background: "color-mix(in srgb, currentColor 7%, transparent)" },
});
