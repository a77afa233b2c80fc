// Gives the pictures on the page their content. The page draws <img data-picture="pictures/NAME"> and knows no more; here they
// get the address of a blob, and their size, so that pages are right before a pixel has come.
//
// What is drawn anew is looked at, and nothing else: a key that draws no picture costs nothing here.

import { load } from "./store.js";

const FOLDER = "pictures/";
// A picture that nobody shows is let go after this time, in milliseconds: undo may bring it back before.
const GRACE = 5000;

// By name: { url, width, height }, or null where there is none.
const known = new Map();
const wanted = new Set();
let sweeping = 0;

export function watch() {
  // Their size is known before they come, so that nothing has to be measured when they have. (The window never hears of it.)
  document.addEventListener("load", (event) => event.target.dataset?.picture && event.stopPropagation(), true);
  const observer = new MutationObserver((records) => {
    let gone = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === "attributes") dress(target);
      for (const node of addedNodes) fill(node);
      gone ||= removedNodes.length > 0;
    }
    if (gone && known.size) sweeping ||= setTimeout(sweep, GRACE);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-picture"] });
  fill(document.body);
}

// A picture is there that may have been missed.
export function refresh(name) {
  if (known.get(name) !== null) return;
  known.delete(name);
  fill(document.body);
}

function fill(node) {
  if (!(node instanceof Element)) return;
  if (node.matches("img[data-picture]")) dress(node);
  for (const image of node.querySelectorAll("img[data-picture]")) dress(image);
}

function dress(image) {
  const address = image.dataset.picture;
  const name = address?.slice(FOLDER.length);
  const picture = known.get(name);
  if (picture === undefined && name) {
    if (!wanted.size) setTimeout(fetchWanted);
    wanted.add(name);
  }
  const place = image.closest(".shot");
  if (picture === null) place?.setAttribute("data-missing", address);
  else place?.removeAttribute("data-missing");
  if (picture) {
    image.width = picture.width;
    image.height = picture.height;
    image.style.setProperty("--ratio", picture.width / picture.height);
    if (image.src !== picture.url) image.src = picture.url;
  } else {
    for (const name of ["width", "height", address ? "src" : ""]) if (name) image.removeAttribute(name);
  }
}

async function fetchWanted() {
  const names = [...wanted];
  // Without the database none is there.
  const found = await load(names).catch(() => new Map());
  wanted.clear();
  for (const name of names) {
    const record = found.get(name);
    const url = record && URL.createObjectURL(new Blob([record.bytes], { type: record.type }));
    known.set(name, record ? { url, width: record.width, height: record.height } : null);
  }
  fill(document.body);
  // All at once are other sizes known: the pages are to be set anew.
  for (const sheet of document.querySelectorAll(".sheet")) sheet.dispatchEvent(new Event("load"));
}

function sweep() {
  sweeping = 0;
  const shown = new Set([...document.querySelectorAll("img[data-picture]")].map(({ dataset }) => dataset.picture.slice(FOLDER.length)));
  for (const [name, picture] of known) {
    if (shown.has(name)) continue;
    if (picture) URL.revokeObjectURL(picture.url);
    known.delete(name);
  }
}
