// Pictures come to stand where they are dropped: while they are held over the text a mark shows the place, and the caret is put there
// when they fall. The page itself takes them in at the caret (src/app/import, src/app/pictures); it keeps the events from the editor,
// so this listens at the window, too.

import { EditorView, ViewPlugin } from "@codemirror/view";
import { settle } from "./composition.js";

// A text among them opens beside this one, and then no picture is put in.
function onlyPictures(event) {
  const items = [...(event.dataTransfer?.items ?? [])];
  return items.length > 0 && items.every(({ kind, type }) => kind === "file" && type.startsWith("image/"));
}

class Drops {
  #view; #mark = null; #ended = new AbortController();

  constructor(view) {
    this.#view = view;
    const on = (name, act) => addEventListener(name, act, { capture: true, signal: this.#ended.signal });
    on("dragover", (event) => this.#show(this.#placeUnder(event)));
    on("dragleave", (event) => event.relatedTarget ?? this.#show(null));
    on("drop", (event) => this.#drop(this.#placeUnder(event)));
  }

  destroy() {
    this.#show(null);
    this.#ended.abort();
  }

  // The position under the pointer; null where there is no text, and where nothing may be written.
  #placeUnder(event) {
    if (this.#view.state.readOnly || !onlyPictures(event)) return null;
    const { left, right, top, bottom } = this.#view.scrollDOM.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    return x >= left && x < right && y >= top && y < bottom ? this.#view.posAtCoords({ x, y }, false) : null;
  }

  #drop(position) {
    this.#show(null);
    if (position !== null && settle(this.#view)) this.#view.dispatch({ selection: { anchor: position } });
  }

  // The page's curtain would hide the text; its style sheet asks the root whether it may.
  #show(position) {
    const place = position === null ? null : this.#view.coordsAtPos(position);
    document.documentElement.toggleAttribute("data-placing", place !== null);
    if (place === null) {
      this.#mark?.remove();
      this.#mark = null;
      return;
    }
    if (!this.#mark) {
      this.#mark = document.createElement("div");
      this.#mark.className = "cm-drop-place";
      this.#view.dom.append(this.#mark);
    }
    const { left, top } = this.#view.dom.getBoundingClientRect();
    const { style } = this.#mark;
    [style.left, style.top, style.height] = [place.left - left, place.top - top, place.bottom - place.top].map((size) => `${size}px`);
  }
}

export const drops = [
  ViewPlugin.fromClass(Drops),
  EditorView.theme({
    ".cm-drop-place": { position: "absolute", width: "3px", marginLeft: "-1px", borderRadius: "2px", background: "var(--blue, #0066ff)", pointerEvents: "none" },
  }),
];
