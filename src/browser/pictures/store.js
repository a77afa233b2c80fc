// Pictures, in a database of their own: no tab that has an older page open can stand in the way of another kind of store.
// A record is { type, width, height, bytes, at: when it was kept last }, under the name of its file. What is kept has been on the disk before anybody
// hears of it, as the texts in the vault; without idb, which would become a part of the first load by being shared.

const NAME = "hannun-pictures";
const STORE = "pictures";
// Long enough for a large picture on a slow disk. In milliseconds.
const PATIENCE = 10_000;

let connection = null;

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

// Lets go of a picture, unless it was kept again meanwhile.
export const drop = (name, at) =>
  run("readwrite", async (store) => {
    const record = await answer(store.get(name));
    if (record?.at === at) await answer(store.delete(name));
  });

// A connection may have died, and is opened once more; no room stays no room.
async function run(mode, work) {
  try {
    return await attempt(mode, work);
  } catch (error) {
    connection?.then((database) => database.close(), () => {});
    connection = null;
    if (error.name === "QuotaExceededError" || error.name === "TimeoutError") throw error;
    return attempt(mode, work);
  }
}

async function attempt(mode, work) {
  const transaction = (await inTime(connect())).transaction(STORE, mode, { durability: "strict" });
  const done = new Promise((complete, failed) => {
    transaction.oncomplete = complete;
    transaction.onabort = () => failed(transaction.error ?? new DOMException("aborted", "AbortError"));
  });
  // A failure of the work itself comes first and says more.
  done.catch(() => {});
  const [result] = await inTime(Promise.all([work(transaction.objectStore(STORE)), done]));
  return result;
}

function connect() {
  connection ??= new Promise((open, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const forget = () => (database.close(), (connection = null));
      database.onversionchange = forget;
      database.onclose = forget;
      open(database);
    };
  });
  return connection;
}

const answer = (request) =>
  new Promise((found, failed) => {
    request.onsuccess = () => found(request.result);
    // The transaction says why.
    request.onerror = () => request.error.name === "AbortError" || failed(request.error);
  });

function inTime(promise) {
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new DOMException("IndexedDB does not answer", "TimeoutError")), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
