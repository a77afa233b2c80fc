// Starts the app: the first part of the WASM, then the editor, then the rest. Whatever fails, the reader's text stays
// within reach.
// The URLs stand in the script tag's data attributes, written there by Trunk and scripts/finish-dist.mjs.

import { draw, keep as keepGlimpse } from "./glimpse.mjs";
// Not loaded only when needed: by then there may be no network.
import { rescue } from "./rescue.mjs";
// program.mjs, under the name that the WASM knows.
import { download, startLater, vouchFor, whole } from "./__wasm_split.js";

const { js, wasm, wasmSize, wasmIntegrity, editor, editorModules, laterModules, vault, moving, offline, rulesKo, rulesEn } = document.getElementById("boot").dataset;

// In milliseconds: how long the vault is waited for, and when a browser that knows no idle moments is taken to have one.
const VAULT_PATIENCE = 3000;
const IDLE = 1000;

const app = document.getElementById("app");
draw(app);

// The pages of the rules in one language, fetched when the first is opened.
globalThis.hannunRulePages = async (language) => (await import(language === "ko" ? rulesKo : rulesEn)).default;

// What moves texts in and out, when it is first needed.
globalThis.hannunMoving = () => import(moving);

// The second place where texts are kept; null when the module can't be had in time.
const loading = import(vault).catch(() => null);
globalThis.hannunVault = Promise.race([loading, new Promise((late) => setTimeout(late, VAULT_PATIENCE, null))]);
loading.then(() => (globalThis.hannunVault = loading));

// After a panic, or a trap that no panic announced, the app's memory cannot be trusted any more.
const rescueFromTrap = (error) => error instanceof WebAssembly.RuntimeError && rescue(error);
addEventListener("hannun:panic", ({ detail }) => rescue(detail));
addEventListener("error", ({ error }) => rescueFromTrap(error));
addEventListener("unhandledrejection", ({ reason }) => rescueFromTrap(reason));

// In sessionStorage: this tab has opened another page in the place of one whose files were gone.
const REPLACED = "hannun/replaced";

try {
  const [{ default: init }, module] = await Promise.all([import(js), download(wasm, wasmIntegrity, showProgress)]);
  // Not sooner: on a slow connection the editor would keep the first picture waiting.
  vouchFor(editorModules);
  const program = await init({ module_or_path: module });
  await announceEditor();
  startLater(program);
  whole.then(() => {
    forbidConnections();
    keepGlimpse(app);
    // Only a page that is published has a worker.
    if (offline) whenIdle(() => import(offline).then(({ keep }) => keep()).catch(() => {}));
  });
  forgetReplaced();
} catch (error) {
  if (await replaced()) location.reload();
  else rescue(error);
}

// A page from before a deployment asks for files that are gone. True when the host has another page by now. To open that
// is tried once, because a host may go back and forth between two.
async function replaced() {
  try {
    const response = await fetch(location.href, { cache: "reload", signal: AbortSignal.timeout(3000) });
    const page = response.ok ? await response.text() : "";
    const other = /id="?boot\b/.test(page) && !(page.includes(js) && page.includes(wasm));
    if (!other || sessionStorage.getItem(REPLACED)) return false;
    sessionStorage.setItem(REPLACED, "1");
    return true;
  } catch {
    // No network, or no storage to remember the attempt in.
    return false;
  }
}

function forgetReplaced() {
  try {
    sessionStorage.removeItem(REPLACED);
  } catch {
    // Without storage nothing was remembered.
  }
}

function whenIdle(act) {
  if (globalThis.requestIdleCallback) requestIdleCallback(act);
  else setTimeout(act, IDLE);
}

function showProgress(received) {
  const bar = document.getElementById("boot-progress");
  // Not Content-Length: that counts compressed bytes.
  if (bar && wasmSize) bar.value = received / wasmSize;
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
  globalThis.hannunEditor = await import(editor).catch((error) => (console.error(error), null));
  vouchFor(laterModules);
  dispatchEvent(new Event("hannun:editor"));
}
