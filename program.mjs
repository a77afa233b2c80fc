// The program's bytes: fetched, vouched for, and its later part joined to the first.
// Served as __wasm_split.js, because that is the name under which the WASM imports what fetches its parts.

const { later, laterIntegrity, laterSheets } = document.getElementById("boot").dataset;

// Compiles while it downloads, but hands the module out only when its bytes are those that were built.
export async function download(url, integrity, onBytes = () => {}) {
  // The browser's own check would hold the answer back to the last byte, and with it all progress. It is the way
  // where crypto is missing: on a page served without https.
  const response = await fetch(url, crypto.subtle ? {} : { integrity });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const compiled = WebAssembly.compileStreaming(response.clone()).catch(() => null);
  const bytes = await read(response, onBytes);
  if (crypto.subtle) await verify(bytes, integrity);
  // A host that sends the wrong type cannot be compiled from its stream.
  return (await compiled) ?? WebAssembly.compile(bytes);
}

async function read(response, onBytes) {
  const parts = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part; !(part = await reader.read()).done; ) {
    parts.push(part.value);
    received += part.value.length;
    onBytes(received);
  }
  return new Blob(parts).arrayBuffer();
}

async function verify(bytes, integrity) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity) {
    throw new Error("The downloaded program is not the one that was built.");
  }
}

// What the first part exports, given when the first screen has all that it needs: until then the line is its own.
export let startLater;
const started = new Promise((start) => (startLater = start));

// Fulfilled when the whole program is here.
let complete;
export const whole = new Promise((done) => (complete = done));

// Called by the WASM. `callback` lies in the table that both parts share; it is told whether the later part works now.
export async function __wasm_split_load_later(callback, data) {
  const program = await started;
  let here = false;
  try {
    const sheets = pairs(laterSheets).map(([href, integrity]) => addSheet(href, integrity));
    const modules = [globalThis.hannunEditor?.loadExtras?.(), globalThis.hannunMoving()];
    const [module] = await Promise.all([download(later, laterIntegrity), ...modules, ...sheets]);
    await WebAssembly.instantiate(module, { __wasm_split: program });
    here = true;
    complete();
  } catch (error) {
    console.error(error);
  }
  program.__indirect_function_table.get(callback)(data, here);
}

// What imports a module cannot say its digest; a preload that stands before the import can.
export function vouchFor(modules) {
  for (const [href, integrity] of pairs(modules)) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href, integrity }));
  }
}

function pairs(list) {
  return [...list.matchAll(/(\S+) (\S+)/g)].map(([, href, integrity]) => [href, integrity]);
}

// Before the sheet for print, which has the last word.
async function addSheet(href, integrity) {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href, integrity });
  await new Promise((loaded, failed) => {
    sheet.onload = loaded;
    sheet.onerror = () => (sheet.remove(), failed(new Error(`${href} is missing or not the one that was built.`)));
    document.querySelector('link[rel="stylesheet"][href*="print-"]').before(sheet);
  });
}
