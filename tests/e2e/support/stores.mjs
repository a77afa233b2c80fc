// The two places where texts are kept, read raw, past the page's own code: the shelf (localStorage) and the vault
// (IndexedDB).

export { stored, storedTexts } from "./app.mjs";

// Everything in one store of the database; nothing when there is no database.
export function inVault(page, store) {
  return page.evaluate(
    async (name) => {
      if (!(await indexedDB.databases()).some((database) => database.name === "hannun")) return [];
      const answer = (request) =>
        new Promise((found, failed) => {
          request.onsuccess = () => found(request.result);
          request.onerror = () => failed(request.error);
        });
      const database = await answer(indexedDB.open("hannun"));
      try {
        return await answer(database.transaction(name).objectStore(name).getAll());
      } finally {
        database.close();
      }
    },
    store,
  );
}

export const vaultRecords = async (page) => (await inVault(page, "docs")).map((record) => JSON.parse(record));

export const vaultTexts = async (page) => (await vaultRecords(page)).map((record) => record.text);

// Puts keys into localStorage once, when the page is opened for the first time; a reload finds what the page made of it.
export async function shelve(page, entries) {
  await page.addInitScript((pairs) => {
    if (sessionStorage.getItem("shelved")) return;
    sessionStorage.setItem("shelved", "1");
    for (const [key, value] of Object.entries(pairs)) localStorage.setItem(key, value);
  }, entries);
}

// CRC-32 as the records have it.
function checksum(text) {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

// A whole record, as the page would have written it.
export function record(id, text, { rev = 1, saved_at = "2026-11-22T12:03:00Z" } = {}) {
  return JSON.stringify({
    schema: 1, id, rev, base: rev - 1, writer: "test", format: "md", chosen: false,
    len: text.length, crc: checksum(text), saved_at, text,
  });
}
