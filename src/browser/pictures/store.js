// Pictures, in a database of their own. A record is { type, width, height, bytes, at: when it was kept last }, under the
// name of its file.

import { answer, database } from "../database.js";

const run = database("hannun-pictures", "pictures");

// Fulfilled when the picture can't be lost any more.
export const keep = (name, record) => run("readwrite", (store) => answer(store.put(record, name)));

// The records of those that are there, by name.
export const load = (names) =>
  run("readonly", async (store) => {
    const found = await Promise.all(names.map((name) => answer(store.get(name))));
    return new Map(names.map((name, at) => [name, found[at]]).filter(([, record]) => record));
  });

// When each was kept last, by name.
export const ages = () =>
  run("readonly", async (store) => {
    const [names, records] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    return new Map(names.map((name, at) => [name, records[at].at]));
  });

// How many there are, and their bytes.
export const stock = () =>
  run("readonly", async (store) => {
    const records = await answer(store.getAll());
    return [records.length, records.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)];
  });

// Lets go of a picture, unless it was kept again meanwhile.
export const drop = (name, at) =>
  run("readwrite", async (store) => {
    const record = await answer(store.get(name));
    if (record?.at === at) await answer(store.delete(name));
  });
