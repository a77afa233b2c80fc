// The way to a picture of another place. This page may ask nobody, so another one of the same host does, for one picture, when the
// person says so there (picture/). It is opened without a way back to this window, and told the address over a line of its own;
// what it hands back is taken as a dropped file is.

import { LARGEST } from "./make.js";

const PLACE = ".picture[data-far]";
const PLACES = `.desk .sheet ${PLACE}`;
const BUTTON = "picture-get";
// So many pages may be open and answered at once.
const MOST = 10;

// What a button says, and its name with {words}.
let words = null;
const lines = [];

// From now on each place on the sheet has a button, in these words.
export function offerPictures(label, name) {
  const first = !words;
  words = { label, name };
  for (const button of document.getElementsByClassName(BUTTON)) call(button);
  if (!first) return;
  const observer = new MutationObserver((records) => {
    // Nodes are used again for what comes in their place.
    for (const button of [...document.getElementsByClassName(BUTTON)]) if (!call(button)) button.remove();
    for (const { target, type, addedNodes } of records) for (const node of type === "attributes" ? [target] : addedNodes) fill(node);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-far"] });
  fill(document.body);
}

function fill(node) {
  if (!(node instanceof Element)) return;
  if (node.matches(PLACES)) put(node);
  for (const place of node.querySelectorAll(PLACES)) put(place);
}

// Beside a place that stands alone: in the middle of words, or in a chip, it would cover them.
function put(place) {
  const around = place.closest("figure") ?? (place.closest("a") ?? place).parentElement;
  if (around.matches(".chip") || placeIn(around) !== place || around.querySelector(`:scope > .${BUTTON}`)) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: BUTTON });
  button.addEventListener("click", (event) => {
    // The sheet would take it for a click on itself.
    event.stopPropagation();
    tell({ address: placeIn(button.parentElement).dataset.far });
  });
  around.append(button);
  call(button);
}

// The only thing in a node, but for a list below it, if that is a place.
function placeIn(node) {
  const inside = [...node.childNodes].filter((child) => !child.matches?.(`ul, ol, .cut, .${BUTTON}`) && (child.nodeType !== 3 || child.data.trim()));
  const [only] = inside;
  return inside.length === 1 && only.nodeType === 1 ? (only.matches(PLACES) ? only : only.querySelector(`:scope > ${PLACE}`)) : null;
}

// Gives it its name; its words are an attribute, because the text of the sheet is the person's alone. False when it has no place any more.
function call(button) {
  const place = placeIn(button.parentElement);
  if (!place) return false;
  button.dataset.label = words.label;
  button.setAttribute("aria-label", words.name.replace("{words}", place.textContent.trim() || place.dataset.host));
  return true;
}

// The program hears of it (browser/moving/pictures.rs).
const tell = (detail) => dispatchEvent(new CustomEvent("hannun:picture", { detail }));

// Opens the page that asks. What comes is for this document.
export function askForPicture(address, document) {
  const token = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const line = new BroadcastChannel(`hannun-picture ${token}`);
  line.addEventListener("message", ({ data: { ask, bytes, type, failed } }) => {
    if (ask) line.postMessage({ address, most: LARGEST });
    if (failed) tell({ address, failed });
    const reply = (became) => line.postMessage({ became });
    if (bytes) tell({ address, document, file: new File([bytes], fileName(address), { type }), reply });
  });
  lines.push(line);
  if (lines.length > MOST) lines.shift().close();
  const { lang, dataset: { theme = "system" } } = globalThis.document.documentElement;
  open(`${globalThis.document.getElementById("boot").dataset.picture}#${lang}-${theme}-${token}`, "_blank", "noopener");
}

const fileName = (address) => /([^/?#]*)(?:[?#]|$)/.exec(address)[1] || new URL(address).host;
