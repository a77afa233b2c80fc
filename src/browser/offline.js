// Keeps the page for when there is no network, and knows when a newer one lies ready. Loaded when everything else is there,
// so that the first start is not slower.

// Beside the page. Its name never changes: a browser recognises the worker by its address.
const WORKER = "./worker.js";
// A tab that stays open asks for a newer page when it comes into view, but not more often than this. In milliseconds.
const BETWEEN = 60 * 60 * 1000;

export async function keep() {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register(address(), { updateViaCache: "none" });
  askNowAndThen(registration);
  watch(registration);
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ fonts: fonts() });
}

// The page's policy allows this one, which gives out one address, whatever it is asked for.
function address() {
  if (!globalThis.trustedTypes) return WORKER;
  return trustedTypes.createPolicy("hannun-worker", { createScriptURL: () => WORKER }).createScriptURL("");
}

// The pieces of the typeface on this page: they came before there was a worker that could have kept them.
function fonts() {
  return performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".woff2"));
}

function askNowAndThen(registration) {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < BETWEEN) return;
    asked = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => {});
  });
}

// A worker that waits has a newer page complete. One that took over was let in by another tab; this tab is as old as before.
function watch(registration) {
  let controlled = Boolean(navigator.serviceWorker.controller);
  const look = () => registration.waiting && controlled && tell(registration);
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (controlled) tell(registration);
    controlled = true;
  });
  look();
}

function tell(registration) {
  globalThis.hannunRenew = () => renew(registration);
  dispatchEvent(new Event("hannun:renewal"));
}

// Only this tab opens the newer page. The others keep theirs, and the worker keeps the files for them.
async function renew({ waiting }) {
  if (waiting) {
    const taken = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    waiting.postMessage({ renew: true });
    await taken;
  }
  location.reload();
}
