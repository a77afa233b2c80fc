// Lets go of pictures that no text names any more: no document, none in the bin, no version, nothing that can't be read.
// Looked for when the page has been open for a while, and only among those that were kept a week ago: what was taken out by
// mistake may come back by undo.

import { ages, drop } from "./store.js";

// In milliseconds.
const WEEK = 7 * 24 * 60 * 60 * 1000;
const LATER = 60_000;

// What can't be told or dropped now stays for the next visit.
export const sweepLater = () => setTimeout(() => sweepPictures().catch(() => {}), LATER);

// How many were let go.
export async function sweepPictures(now = Date.now()) {
  const old = [...(await ages())].filter(([, at]) => now - at > WEEK);
  if (!old.length) return 0;
  const texts = await everything();
  const unnamed = old.filter(([name]) => !texts.some((text) => text.includes(name)));
  for (const [name, at] of unnamed) await drop(name, at);
  return unnamed.length;
}

// All that is stored, as it is stored. Without one of the two places nothing can be told, and nothing is let go.
async function everything() {
  const vault = await globalThis.hannunVault;
  const shelved = Object.keys(localStorage).map((key) => localStorage.getItem(key) ?? "");
  const stores = ["docs", "history", "quarantine"];
  const vaulted = await vault.run("readonly", stores, (transaction) =>
    Promise.all(stores.map((name) => transaction.objectStore(name).getAll())),
  );
  return [...shelved, ...vaulted.flat().map((record) => (typeof record === "string" ? record : JSON.stringify(record)))];
}
