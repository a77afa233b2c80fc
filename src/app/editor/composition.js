// The IME and commands: a command may come in the middle of a syllable, but the text never changes there.

// Leaving the field makes the IME settle its syllable. False when it does not.
export function settle(view) {
  if (view.compositionStarted) {
    view.contentDOM.blur();
    view.focus();
  }
  return !view.composing;
}
