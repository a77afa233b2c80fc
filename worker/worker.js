// The service worker: keeps a whole version of the page, and answers with it. A version is complete or it does not count:
// each file is checked against its digest, so that a deployment that is only half there is not taken.
// It asks nobody but the host it came from.
// scripts/worker.mjs puts in VERSION, FILES ([address, digest], relative; "./" is the page), FONTS and HASHED_NAME.

import { fromAny, opened, tidy, versionOf } from "./versions.js";

const FONT = /\/fonts\/[^/]+\.(?:woff2|js)$/;
// A name with a hash of the content means the same for ever.
const HASHED = new RegExp(HASHED_NAME);

const { scope } = registration;
const absolute = (address) => new URL(address, scope).href;
const page = absolute("./");
const files = new Map(FILES.map(([address, digest]) => [absolute(address), digest]));
const versions = { scope, mine: `hannun ${scope} ${VERSION}`, fonts: `hannun-fonts ${scope} ${FONTS}` };

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(tidy(versions).then(() => clients.claim())));

async function install() {
  const cache = await caches.open(versions.mine);
  // One after the other: a person may be writing, on a slow connection.
  for (const [address, integrity] of files) {
    const here = HASHED.test(address) && (await fromAny(versions, address));
    await cache.put(address, here || (await download(address, integrity)));
  }
}

// What has a hash in its name was loaded a moment ago and lies in the browser's own cache; the rest is asked for anew.
async function download(address, integrity) {
  const response = await fetch(address, { integrity, cache: HASHED.test(address) ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // A redirected answer may not be given to a navigation.
  return response.redirected ? new Response(response.body, { headers: { "Content-Type": response.headers.get("Content-Type") } }) : response;
}

addEventListener("fetch", (event) => {
  const { request } = event;
  // Whoever wants it fresh gets the host's: boot.mjs looks there whether the page has been replaced.
  if (request.method !== "GET" || ["reload", "no-store"].includes(request.cache)) return;
  const address = addressOf(request.url);
  if (request.mode === "navigate") {
    if (address === page) event.respondWith(openPage(event));
    // The page that gets a picture, from the version of the tab that opens it: its name says which it is.
    else if (address.startsWith(scope) && HASHED.test(address)) event.respondWith(fromAny(versions, address).then((kept) => kept ?? fetch(request)));
  } else if (address.startsWith(scope) && FONT.test(address)) {
    event.respondWith(font(address));
  } else if (address.startsWith(scope) && (files.has(address) || HASHED.test(address))) {
    event.respondWith(file(event, address));
  }
});

function addressOf(url) {
  const bare = url.split(/[?#]/, 1)[0];
  return bare === absolute("./index.html") ? page : bare;
}

async function openPage(event) {
  const kept = await (await caches.open(versions.mine)).match(page);
  await opened(versions, event.resultingClientId, kept ? versions.mine : "");
  if (kept) return kept;
  // What got lost is fetched again; when the host has another version by now, that one's worker is on its way.
  event.waitUntil(install().catch(() => {}));
  return fetch(event.request);
}

async function file({ request, clientId }, address) {
  const hashed = HASHED.test(address);
  const version = await versionOf(versions, clientId);
  if (!hashed && !version) return fetch(request);
  const kept = hashed ? await fromAny(versions, address) : await (await caches.open(version)).match(address);
  if (kept) return kept;
  // Should a file of this version have got lost, the host gives the page from the next time on, and all that belongs to it.
  if (files.has(address)) await (await caches.open(versions.mine)).delete(page);
  return fetch(request);
}

async function font(address) {
  const cache = await caches.open(versions.fonts);
  const kept = await cache.match(address);
  if (kept) return kept;
  const response = await fetch(address);
  // A full disk is no reason to go without letters.
  if (response.ok) await cache.put(address, response.clone()).catch(() => {});
  return response;
}

addEventListener("message", (event) => {
  if (event.data.renew) skipWaiting();
  const fonts = (event.data.fonts ?? []).filter((address) => address.startsWith(scope) && FONT.test(address));
  event.waitUntil(Promise.allSettled(fonts.map(font)));
});
