// The second place where texts are kept, in IndexedDB. localStorage answers at once, but a browser that is killed may
// lose what it wrote there in its last minute; a strict transaction here is on the disk when it is complete.
//
// JavaScript, because web-sys offers neither `durability` nor locks, and because idb takes 2 KB where a crate takes 20.
// Records are the same strings as in localStorage. Nothing here looks into them: that is the page's part.

import { openDB } from "idb";

export * from "./history.js";

const NAME = "hannun";
const VERSION = 2;
// A browser may never answer; the page must not wait for ever. In milliseconds.
const PATIENCE = 1500;

let connection = null;

// The ids alone.
export const ids = () =>
  run("readonly", ["docs"], async (transaction) => (await transaction.objectStore("docs").getAllKeys()).map(String));

// One record, or null.
export const get = (id) =>
  run("readonly", ["docs"], async (transaction) => {
    const record = await transaction.objectStore("docs").get(id);
    return record === undefined ? null : String(record);
  });

// Puts a record where nothing stands, or `known`, or itself. Anything else is somebody's work: it stays and is returned.
export const put = (id, record, known) =>
  run("readwrite", ["docs"], async (transaction) => {
    const docs = transaction.objectStore("docs");
    const there = await docs.get(id);
    if (there !== undefined && there !== known && there !== record) return String(there);
    if (there !== record) await docs.put(record, id);
    return null;
  });

// Keeps what can't be read, untouched.
export const quarantine = (record) =>
  run("readwrite", ["quarantine"], async (transaction) => {
    const shelf = transaction.objectStore("quarantine");
    if (!(await shelf.getAll()).includes(record)) await shelf.add(record);
  });

// What lies in quarantine.
export const quarantined = () =>
  run("readonly", ["quarantine"], async (transaction) =>
    (await transaction.objectStore("quarantine").getAll()).map(String),
  );

// Takes a document out for good: `record`, which holds no text any more, where `known` stood, and nothing in the history.
export const purge = (id, record, known) =>
  run("readwrite", ["docs", "history"], async (transaction) => {
    const docs = transaction.objectStore("docs");
    const there = await docs.get(id);
    if (there !== undefined && there !== known && there !== record) return String(there);
    if (record === null) await docs.delete(id);
    else await docs.put(record, id);
    const history = transaction.objectStore("history");
    for (let at = await history.index("id").openCursor(id); at; at = await at.continue()) await at.delete();
    return null;
  });

// How the browser keeps this page's storage: [kept for good, bytes used].
export const keeping = async () => {
  const [persisted, estimate] = await Promise.all([navigator.storage?.persisted?.(), navigator.storage?.estimate?.()]);
  return [persisted ?? false, estimate?.usage ?? 0, estimate?.quota ?? 0];
};

// Asks the browser not to clear this page's storage when room gets short; true when it agrees.
export const persist = async () => (await navigator.storage?.persist?.()) ?? false;

// One transaction, complete or an error. A connection that has died is opened once more.
export async function run(mode, stores, work) {
  try {
    return await attempt(mode, stores, work);
  } catch (error) {
    forget();
    if (error.name === "TimeoutError" || error.name === "QuotaExceededError") throw error;
    return attempt(mode, stores, work);
  }
}

async function attempt(mode, stores, work) {
  const transaction = (await inTime(connect())).transaction(stores, mode, { durability: "strict" });
  const done = transaction.done;
  // Awaited below; a failure of the work itself comes first and says more.
  done.catch(() => {});
  const result = await inTime(Promise.resolve(work(transaction)));
  await inTime(done);
  return result;
}

function connect() {
  connection ??= openDB(NAME, VERSION, {
    // From any older version on; what lies in the stores stays there.
    upgrade(database, from, to, transaction) {
      if (from < 1) {
        database.createObjectStore("docs");
        database.createObjectStore("history", { autoIncrement: true });
        database.createObjectStore("quarantine", { autoIncrement: true });
      }
      if (from < 2) transaction.objectStore("history").createIndex("id", "id");
    },
    // A newer page wants to change the stores: it must not wait for this one.
    blocking: forget,
    terminated: () => (connection = null),
  });
  return connection;
}

function forget() {
  // One that never opened needs no closing.
  connection?.then((database) => database.close()).catch(() => {});
  connection = null;
}

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("IndexedDB does not answer", "TimeoutError")), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
