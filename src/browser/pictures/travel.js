// Pictures on their way out of the page and back: in a file beside the texts that name them, or within a page.

import { keepAs } from "./make.js";
import { load } from "./store.js";
import { unzip, zip } from "./zip.js";

const PICTURE = /(?:^|\/)pictures\/([0-9a-f]{16}\.(?:webp|png|jpg))$/;
const TEXT = /^(?!.*__MACOSX).*\.(?:md|markdown|txt|html?|json)$/i;
// In bytes.
const LARGEST_TEXT = 64 * 1024 * 1024;
const LARGEST_PICTURE = 30 * 1024 * 1024;

// Downloads texts, [[path, text], …], and the pictures of these names as one file. How many pictures were missing.
export async function downloadZip(fileName, texts, names) {
  const records = await load(names);
  const encoder = new TextEncoder();
  const files = texts.map(([path, text]) => [path, encoder.encode(text)]);
  for (const [name, { bytes }] of records) files.push([`pictures/${name}`, new Uint8Array(bytes)]);
  const url = URL.createObjectURL(zip(files));
  Object.assign(document.createElement("a"), { href: url, download: fileName }).click();
  URL.revokeObjectURL(url);
  return names.length - records.size;
}

// What is in such a file: { texts: [[path, bytes], …], pictures: [[name, bytes], …] }, those nearest the root first.
export async function openZip(file) {
  const wants = (path) => (PICTURE.test(path) ? LARGEST_PICTURE : TEXT.test(path) ? LARGEST_TEXT : 0);
  const files = await unzip(new Uint8Array(await file.arrayBuffer()), wants);
  const depth = ([path]) => path.split("/").length;
  files.sort((one, other) => depth(one) - depth(other));
  const pictures = files.filter(([path]) => PICTURE.test(path)).map(([path, bytes]) => [PICTURE.exec(path)[1], bytes]);
  return { texts: files.filter(([path]) => !PICTURE.test(path)), pictures };
}

// Keeps the pictures of an opened file. How many could not be kept.
export async function keepPictures({ pictures }) {
  let failed = 0;
  for (const [name, bytes] of pictures) await keepAs(name, bytes.buffer).catch(() => failed++);
  return failed;
}

// Pictures for a page that asks nobody: [[name, data: address, width, height], …].
export async function asData(names) {
  const records = await load(names);
  return Promise.all(
    [...records].map(async ([name, { type, width, height, bytes }]) => [name, await dataOf(new Blob([bytes], { type })), width, height]),
  );
}

const dataOf = (blob) =>
  new Promise((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
