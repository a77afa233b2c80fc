// An address that is pasted over words makes a link of them.

import { syntaxTree } from "@codemirror/language";
import { isolateHistory } from "@codemirror/commands";
import { writesHtml } from "./lines.js";

const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;
// What makes a line an item or a heading, the words, the space behind them.
const PARTS = /^((?:\s|(?:#{1,6}|[-*+>]|\d{1,3}[.)])\s)*)(.*?)(\s*)$/;
// Where words are no words: an address, code, another link.
const TAKEN = /^(?:Link|Image|URL|Autolink|LinkReference|InlineCode|FencedCode|CodeBlock|HTMLTag)$/;

// True when a link was made; otherwise the address is to be pasted as any text.
export function linkWords(view, pasted) {
  const { state } = view;
  const { main, ranges } = state.selection;
  const address = pasted.trim();
  const words = state.sliceDoc(main.from, main.to);
  const [, before, core, after] = PARTS.exec(words) ?? [];
  if (state.readOnly || ranges.length > 1 || !ADDRESS.test(address) || !core) return false;
  if (/[[\]]|https?:|mailto:/i.test(core) || isTaken(state, main.from, 1) || isTaken(state, main.to, -1)) return false;
  const target = /[()]/.test(address) ? `<${address}>` : address;
  view.dispatch(state.replaceSelection(`${before}[${core}](${target})${after}`), {
    userEvent: "input.paste.formatted", scrollIntoView: true, annotations: isolateHistory.of("full"),
  });
  return true;
}

function isTaken(state, position, side) {
  let node = syntaxTree(state).resolveInner(position, side);
  while (node && !TAKEN.test(node.name)) node = node.parent;
  return node !== null || writesHtml(state, position);
}
