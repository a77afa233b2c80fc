// The part of the vault that remembers: earlier records of documents, each under a number of its own.

import { run } from "./vault.js";

const STORE = "history";

const inHistory = (mode, work) => run(mode, [STORE], (transaction) => work(transaction.objectStore(STORE)));

// Keeps a record: whose it was, which revision, and why.
export const remember = (id, rev, reason, record) =>
  inHistory("readwrite", (history) => history.add({ id, rev, reason, at: new Date().toISOString(), record }));

// Keeps a record that a backup brought, as of then, with the name that it had or null.
export const recall = (id, reason, at, words, record) =>
  inHistory("readwrite", (history) =>
    history.add({ id, rev: 0, reason, at, record, ...(words === null ? {} : { name: words }) }),
  );

// What is kept of a document, oldest first, as [key, reason, at, name, size].
// The records themselves are read one by one.
export const versionsOf = (id) =>
  inHistory("readonly", async (history) => {
    const found = [];
    for (let at = await history.index("id").openCursor(id); at; at = await at.continue()) {
      const { reason, at: moment, name, record } = at.value;
      found.push([at.primaryKey, String(reason), String(moment), name ?? null, String(record).length]);
    }
    return found;
  });

// The record under a key; null when it is gone.
export const version = (key) => inHistory("readonly", async (history) => (await history.get(key))?.record ?? null);

// Gives a kept record a name, or takes it away (null). False when the record is gone.
export const name = (key, words) =>
  inHistory("readwrite", async (history) => {
    const kept = await history.get(key);
    if (!kept) return false;
    const { name: _, ...unnamed } = kept;
    await history.put(words === null ? unnamed : { ...kept, name: words }, key);
    return true;
  });

// Lets records go, but none that was named meanwhile.
export const drop = (keys) =>
  inHistory("readwrite", async (history) => {
    for (const key of keys) {
      const kept = await history.get(key);
      if (kept && kept.name === undefined) await history.delete(key);
    }
  });
