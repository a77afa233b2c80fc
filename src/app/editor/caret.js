// What makes the editor lower, a keyboard on the screen above all, does not hide the caret.

import { EditorView, ViewPlugin } from "@codemirror/view";

export const caretInView = ViewPlugin.define((view) => {
  let before = view.scrollDOM.clientHeight;
  const watch = new ResizeObserver(() => {
    const height = view.scrollDOM.clientHeight;
    const was = before;
    before = height;
    if (height >= was || !view.hasFocus || view.composing) return;
    const { head } = view.state.selection.main;
    const { top } = view.scrollDOM.getBoundingClientRect();
    const bottom = (view.coordsAtPos(head)?.bottom ?? 0) - top;
    // Who has scrolled the caret out of view reads something else.
    if (bottom > height && bottom <= was) view.dispatch({ effects: EditorView.scrollIntoView(head, { yMargin: 16 }) });
  });
  watch.observe(view.scrollDOM);
  return { destroy: () => watch.disconnect() };
});
