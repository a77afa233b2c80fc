// Which versions of the page lie here, and which tab has which. A tab keeps the version that it was opened with, also when a newer
// one has taken over: what names its content may come from any version, all else only from the tab's own.

// A tab that is just opening is not in the browser's list yet. In milliseconds.
const OPENING = 60 * 1000;

const tabsOf = ({ scope }) => caches.open(`hannun-tabs ${scope}`);
const keyOf = ({ scope }, id) => new URL(`tab/${id}`, scope).href;

// What is known without the disk, which may be full. A worker that was stopped meanwhile looks there.
const known = new Map();

// Remembers that this tab's page comes from `name`; an empty one means the host.
export async function opened(versions, id, name) {
  known.set(id, name);
  const note = new Response(JSON.stringify({ name, at: Date.now() }));
  await tabsOf(versions).then((tabs) => tabs.put(keyOf(versions, id), note)).catch(() => {});
}

// The name of the cache that this tab's page came from; nothing when it came from the host.
export async function versionOf(versions, id) {
  if (known.has(id)) return known.get(id);
  const note = await (await tabsOf(versions)).match(keyOf(versions, id));
  return note ? (await note.json()).name : "";
}

// A file that names its content, from whichever version has it.
export async function fromAny(versions, address) {
  for (const name of await kept(versions)) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return null;
}

// Takes away what came before this version, unless a tab still has it.
export async function tidy(versions) {
  const tabs = await tabsOf(versions);
  const open = new Set((await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => keyOf(versions, id)));
  const used = new Set();
  for (const { url } of await tabs.keys()) {
    const { name, at } = await (await tabs.match(url)).json();
    if (open.has(url) || Date.now() - at < OPENING) used.add(name);
    else await tabs.delete(url);
  }
  // In the order in which they were made: one that is later than this is a version on its way.
  const names = await kept(versions);
  const before = names.slice(0, names.indexOf(versions.mine)).filter((name) => !used.has(name));
  const faces = (await caches.keys()).filter((name) => name.startsWith(`hannun-fonts ${versions.scope} `) && name !== versions.fonts);
  await Promise.all([...before, ...faces].map((name) => caches.delete(name)));
}

// Other pages of this origin have caches, too.
async function kept({ scope }) {
  return (await caches.keys()).filter((name) => name.startsWith(`hannun ${scope} `));
}
