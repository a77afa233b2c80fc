// Starts the app: the WASM first, then the editor. Whatever fails, the reader's text stays within reach.
// The URLs stand in the script tag's data attributes, written there by Trunk and scripts/finish-dist.mjs.

// Not loaded only when needed: by then there may be no network.
import { rescue } from "./rescue.mjs";

const { js, wasm, wasmSize, wasmIntegrity: integrity, editor, vault, moving, rulesKo, rulesEn } = document.getElementById("boot").dataset;

// The pages of the rules in one language, fetched when the first is opened.
globalThis.hannunRulePages = async (language) => (await import(language === "ko" ? rulesKo : rulesEn)).default;

// What moves texts in and out, when it is first needed.
globalThis.hannunMoving = () => import(moving);

// The second place where texts are kept; null when the module can't be had in time. In milliseconds.
const loading = import(vault).catch(() => null);
globalThis.hannunVault = Promise.race([loading, new Promise((late) => setTimeout(late, 3000, null))]);
loading.then(() => (globalThis.hannunVault = loading));

// After a panic, or a trap that no panic announced, the app's memory cannot be trusted any more.
const rescueFromTrap = (error) => error instanceof WebAssembly.RuntimeError && rescue(error);
addEventListener("hannun:panic", ({ detail }) => rescue(detail));
addEventListener("error", ({ error }) => rescueFromTrap(error));
addEventListener("unhandledrejection", ({ reason }) => rescueFromTrap(reason));

try {
  const [{ default: init }, module] = await Promise.all([import(js), download(wasm)]);
  await init({ module_or_path: module });
  forbidConnections();
  await announceEditor();
} catch (error) {
  rescue(error);
}

// Compiles while it downloads, but hands the module out only when its bytes are those that were built.
async function download(url) {
  // The browser's own check would hold the answer back to the last byte, and with it all progress. It is the way
  // where crypto is missing: on a page served without https.
  const response = await fetch(url, crypto.subtle ? {} : { integrity });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const compiled = WebAssembly.compileStreaming(response.clone()).catch(() => null);
  const bytes = await readWithProgress(response);
  if (crypto.subtle) await verify(bytes);
  // A host that sends the wrong type cannot be compiled from its stream.
  return (await compiled) ?? WebAssembly.compile(bytes);
}

async function readWithProgress(response) {
  const bar = document.getElementById("boot-progress");
  const parts = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part; !(part = await reader.read()).done; ) {
    parts.push(part.value);
    received += part.value.length;
    // Not Content-Length: that counts compressed bytes.
    if (bar && wasmSize) bar.value = received / wasmSize;
  }
  return new Blob(parts).arrayBuffer();
}

async function verify(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity) {
    throw new Error("The downloaded program is not the one that was built.");
  }
}

// Everything is here now. A second policy, which can only tighten the first, keeps the text from being sent anywhere.
function forbidConnections() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}

// The app mounts the editor when it hears this, or a plain text field when there is none.
async function announceEditor() {
  globalThis.hannunEditor = await import(editor).catch(() => null);
  dispatchEvent(new Event("hannun:editor"));
}
