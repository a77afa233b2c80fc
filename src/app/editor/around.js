// A bracket, a quote or a mark that is typed over selected words goes around them; the words stay selected. Without a
// selection signs are what they are: nothing is closed by itself, because that gets in the way of Hangul.

import { hasNextSnippetField, insertBracket } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { writesHtml } from "./lines.js";

// What Markdown marks with; to HTML they are letters.
const MARKS = ["`", "*", "_"];
// Korean quotes with the last of them.
const SIGNS = [...MARKS, "(", "[", "{", "'", '"', "“", "‘", "「", "『", "《", "〈", "【"];
// A selected sign is to be replaced: a dash by an asterisk, one quote by another.
const WORDS = /[\p{L}\p{N}]/u;

export const around = [
  EditorState.languageData.of(() => [{ closeBrackets: { brackets: SIGNS } }]),
  EditorView.inputHandler.of((view, from, to, sign) => {
    const { state } = view;
    const { main, ranges } = state.selection;
    if (!SIGNS.includes(sign) || from !== main.from || to !== main.to || state.readOnly || view.compositionStarted) return false;
    // What stands in a place of a form is an example: `(주)` begins there as anywhere.
    if (hasNextSnippetField(state) || !ranges.every((range) => WORDS.test(state.sliceDoc(range.from, range.to)))) return false;
    if (MARKS.includes(sign) && writesHtml(state, from)) return false;
    const wrapped = insertBracket(state, sign);
    if (wrapped) view.dispatch(wrapped);
    return wrapped !== null;
  }),
];
