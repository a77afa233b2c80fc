// How many places the search finds and which of them is selected, beside its choices; that there is none is said, too.

import { getSearchQuery, searchPanelOpen } from "@codemirror/search";
import { EditorView, ViewPlugin } from "@codemirror/view";

// More are not counted: no key waits for them.
const MOST = 999;

function words(state) {
  const query = getSearchQuery(state);
  if (!query.valid) return "";
  const { from, to } = state.selection.main;
  const cursor = query.getCursor(state);
  let [all, at] = [0, 0];
  for (let step = cursor.next(); !step.done && all < MOST; step = cursor.next()) {
    all += 1;
    if (step.value.from === from && step.value.to === to) at = all;
  }
  if (all === 0) return state.phrase("nothing found");
  return `${at ? `${at} / ` : ""}${all}${all < MOST ? "" : "+"}`;
}

// CodeMirror looks at its fields when a key is let go: what a mouse pastes or drops, a voice says or a keyboard on the screen
// writes comes without one.
const heed = ({ target }) => target.matches("input:not([type])") && target.dispatchEvent(new Event("change"));

const count = ViewPlugin.define((view) => {
  const place = document.createElement("span");
  place.className = "cm-found";
  place.setAttribute("role", "status");
  // When CodeMirror has made the panel.
  const show = () => view.requestMeasure({
    key: place,
    read: () => view.dom.querySelector(".cm-search"),
    write: (panel) => {
      if (panel && place.parentNode !== panel) {
        panel.append(place);
        panel.addEventListener("input", heed);
      }
      if (panel) place.textContent = words(view.state);
    },
  });
  return {
    update({ state, startState, docChanged, selectionSet }) {
      const changed = docChanged || selectionSet || getSearchQuery(state) !== getSearchQuery(startState);
      if (searchPanelOpen(state) && (changed || !searchPanelOpen(startState))) show();
    },
  };
});

const look = EditorView.theme({
  ".cm-found": { order: 2, alignSelf: "center", marginLeft: "auto", fontSize: "13px", fontVariantNumeric: "tabular-nums" },
});

export const found = [count, look];
