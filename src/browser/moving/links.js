// Which file of the disk a document goes into, kept beyond the visit: { handle, known, manner, at } under the document's id.
// Of what the file holds only a digest is kept. The browser asks the person again before the file is written for the first
// time in a visit.

import { answer, database } from "../database.js";

const run = database("hannun-files", "links");

// A link that was not used for so long is let go. In milliseconds.
const HALF_A_YEAR = 183 * 24 * 60 * 60 * 1000;

// Those of this visit, by document: what this page knows of a file is known once.
const present = new Map();

// Writes a link down. A browser that keeps nothing forgets it with the page, and then the file is opened anew.
export async function keepLink(link) {
  const { document, handle, known, manner } = link;
  present.set(document, link);
  await run("readwrite", async (store) => {
    await forgetOld(store);
    await answer(store.put({ handle, known, manner, at: Date.now() }, document));
  }).catch(() => {});
}

// The document goes into no file any more. A link that can't be let go is back at the next visit, where nothing is written
// before the person asks for it and the browser has asked the person.
export async function dropLink(document) {
  present.delete(document);
  await run("readwrite", (store) => answer(store.delete(document))).catch(() => {});
}

// The link of a document, or null.
export async function findLink(document) {
  if (present.has(document)) return present.get(document);
  const record = await run("readonly", (store) => answer(store.get(document))).catch(() => null);
  // Meanwhile the document may have got one.
  if (!present.has(document) && record) present.set(document, { document, ...record });
  return present.get(document) ?? null;
}

// How many there are.
export const countLinks = () => run("readonly", (store) => answer(store.count()));

async function forgetOld(store) {
  const [names, records] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  const old = names.filter((_, at) => Date.now() - records[at].at > HALF_A_YEAR);
  await Promise.all(old.map((name) => answer(store.delete(name))));
}
