// Files of the person's own disk, where the browser lets a page keep them open (File System Access).
//
// A link is { document, handle, known, manner }: which document goes into the file, the digest of its bytes as this page
// last read or wrote them, and how it is written. Whatever else is found there is somebody else's work and is not written over.

import { dropLink, findLink, keepLink } from "./links.js";

const KINDS = { "text/markdown": [".md", ".markdown"], "text/html": [".html", ".htm"], "text/plain": [".txt"] };

// Lets the person choose a file: [link, name, bytes].
export async function openFile() {
  const [handle] = await showOpenFilePicker({ types: [{ accept: KINDS }], excludeAcceptAllOption: true });
  const bytes = await read(handle);
  return [{ handle, known: await digest(bytes) }, handle.name, bytes];
}

// Lets the person name a new file, and writes it: [link, name]. What stood there is what the person agreed to replace.
export async function newFile(suggestedName, bytes) {
  const handle = await showSaveFilePicker({ suggestedName });
  const link = { handle, known: await digest(await read(handle)) };
  await write(link, bytes);
  return [link, handle.name];
}

// From now on, and after this visit, the document goes into the file; the one before does not any more.
export async function tie(link, document, manner) {
  if (link.document && link.document !== document) await dropLink(link.document);
  Object.assign(link, { document, manner });
  await keepLink(link);
}

// The document goes its own way.
export const part = (document) => dropLink(document);

// The file of a document from an earlier visit: [link, name, manner], or null.
export async function recall(document) {
  const link = await findLink(document);
  return link && [link, link.handle.name, link.manner];
}

// Writes the file. Returns null, or what stands there when it is not what was known: then nothing is written.
export async function write(link, bytes) {
  if ((await link.handle.requestPermission({ mode: "readwrite" })) !== "granted") {
    throw new DOMException("not permitted", "NotAllowedError");
  }
  const there = await read(link.handle);
  if ((await digest(there)) !== link.known) return there;
  const stream = await link.handle.createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    // What came first says more.
    await stream.abort().catch(() => {});
    throw error;
  }
  await accept(link, bytes);
  if ((await digest(await read(link.handle))) !== link.known) throw new Error("read back something else");
  return null;
}

// The person has seen what stands there.
export async function accept(link, seen) {
  link.known = await digest(seen);
  if (link.document) await keepLink(link);
}

const read = async (handle) => new Uint8Array(await (await handle.getFile()).arrayBuffer());

const digest = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
