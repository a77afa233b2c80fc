// Pictures for tests: drawn in the page, handed over as dropping and pasting do, and the store of the page read raw.

// Draws a picture in the page and gives it to `act` (`drop` or `paste`, or `dragover` to hold it) at the editor, as files of these
// names; `at` is the place of the pointer.
export async function give(page, act, names, { width = 320, height = 200, type = "image/png", at: [clientX, clientY] = [0, 0] } = {}) {
  await page.evaluate(
    async ({ act, names, width, height, type, ...pointer }) => {
      const data = new DataTransfer();
      for (const [at, name] of names.entries()) {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext("2d");
        context.fillStyle = `hsl(${(globalThis.hue = (globalThis.hue ?? 0) + 37)} 60% 50%)`;
        context.fillRect(0, 0, width, height);
        context.fillStyle = "#fff";
        context.font = `${height / 4}px sans-serif`;
        context.fillText(`${name} ${at}`, 10, height / 2);
        data.items.add(new File([await canvas.convertToBlob({ type })], name, { type }));
      }
      const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
      const about = { bubbles: true, cancelable: true, composed: true };
      // As a browser copies a picture: beside it where it came from.
      if (act === "paste") data.setData("text/html", '<img src="https://a.example/x.png">');
      if (act === "paste") target.dispatchEvent(new ClipboardEvent("paste", { ...about, clipboardData: data }));
      else target.dispatchEvent(new DragEvent(act, { ...about, ...pointer, dataTransfer: data }));
    },
    { act, names, width, height, type, clientX, clientY },
  );
}

// What is kept, by name: { type, width, height, bytes, digest } with the bytes in hexadecimal digits.
export function kept(page) {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "hannun-pictures")) return {};
    const answer = (request) => new Promise((found, failed) => ((request.onsuccess = () => found(request.result)), (request.onerror = () => failed(request.error))));
    const database = await answer(indexedDB.open("hannun-pictures"));
    try {
      const store = database.transaction("pictures").objectStore("pictures");
      const [names, records] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const about = async ({ type, width, height, bytes }) => ({ type, width, height, size: bytes.byteLength, digest: hex(await crypto.subtle.digest("SHA-256", bytes)) });
      return Object.fromEntries(await Promise.all(names.map(async (name, at) => [name, await about(records[at])])));
    } finally {
      database.close();
    }
  });
}

// The names of the pictures in a text.
export const named = (text) => [...text.matchAll(/pictures\/([0-9a-f]{16}\.(?:webp|png|jpg))/g)].map(([, name]) => name);
