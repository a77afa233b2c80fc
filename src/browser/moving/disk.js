// Files of the person's own disk, where the browser lets a page keep them open (File System Access).
//
// A link is { handle, known }: the file, and its bytes as this page last read or wrote them. Whatever else is found there
// is somebody else's work and is not written over.

const KINDS = { "text/markdown": [".md", ".markdown"], "text/html": [".html", ".htm"], "text/plain": [".txt"] };

// Lets the person choose a file: [link, name, bytes].
export async function openFile() {
  const [handle] = await showOpenFilePicker({ types: [{ accept: KINDS }], excludeAcceptAllOption: true });
  const known = await read(handle);
  return [{ handle, known }, handle.name, known];
}

// Lets the person name a new file, and writes it: [link, name]. What stood there is what the person agreed to replace.
export async function newFile(suggestedName, bytes) {
  const handle = await showSaveFilePicker({ suggestedName });
  const link = { handle, known: await read(handle) };
  await write(link, bytes);
  return [link, handle.name];
}

// Writes the file. Returns null, or what stands there when it is not what was known: then nothing is written.
export async function write(link, bytes) {
  if ((await link.handle.requestPermission({ mode: "readwrite" })) !== "granted") {
    throw new DOMException("not permitted", "NotAllowedError");
  }
  const there = await read(link.handle);
  if (!same(there, link.known)) return there;
  const stream = await link.handle.createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  link.known = bytes;
  if (!same(await read(link.handle), bytes)) throw new Error("read back something else");
  return null;
}

// The person has seen what stands there.
export function accept(link, seen) {
  link.known = seen;
}

const read = async (handle) => new Uint8Array(await (await handle.getFile()).arrayBuffer());

const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
