// A dialog of CodeMirror's own (the number of a line) gives the focus back to the editor when it closes. CodeMirror looks for it in the
// page, where only the host of our shadow root has it.

import { ViewPlugin } from "@codemirror/view";

export const dialogs = ViewPlugin.define((view) => {
  const look = ({ target }) => {
    const dialog = target.closest(".cm-dialog");
    if (dialog) setTimeout(() => dialog.isConnected || view.focus());
  };
  for (const event of ["keydown", "click"]) view.dom.addEventListener(event, look, true);
  return { destroy: () => ["keydown", "click"].forEach((event) => view.dom.removeEventListener(event, look, true)) };
});
