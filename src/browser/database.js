// A small database of its own for one kind of thing, so that no tab with an older page can stand in the way of another
// kind of store. What is written has been on the disk before anybody hears of it, as the texts in the vault; without idb,
// which would become a part of the first load by being shared.

// Long enough for a large picture on a slow disk. In milliseconds.
const PATIENCE = 10_000;

// The database `name` with its only store: run(mode, work) waits for what `work(store)` does and until it is written.
export function database(name, storeName) {
  let connection = null;

  // A connection may have died, and is opened once more; no room stays no room.
  return async function run(mode, work) {
    try {
      return await attempt(mode, work);
    } catch (error) {
      connection?.then((open) => open.close(), () => {});
      connection = null;
      if (error.name === "QuotaExceededError" || error.name === "TimeoutError") throw error;
      return attempt(mode, work);
    }
  };

  async function attempt(mode, work) {
    const transaction = (await inTime(connect())).transaction(storeName, mode, { durability: "strict" });
    const done = new Promise((complete, failed) => {
      transaction.oncomplete = complete;
      transaction.onabort = () => failed(transaction.error ?? new DOMException("aborted", "AbortError"));
    });
    // A failure of the work itself comes first and says more.
    done.catch(() => {});
    const [result] = await inTime(Promise.all([work(transaction.objectStore(storeName)), done]));
    return result;
  }

  function connect() {
    connection ??= new Promise((opened, failed) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onerror = () => failed(request.error);
      request.onsuccess = () => {
        const open = request.result;
        const forget = () => (open.close(), (connection = null));
        open.onversionchange = forget;
        open.onclose = forget;
        opened(open);
      };
    });
    return connection;
  }
}

// What a request of a store brings.
export const answer = (request) =>
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
