// Pictures on their way out of the page and back: in a file beside the texts that name them, or within a page.

import { LARGEST, keepAs, takePicture } from "./make.js";
import { load } from "./store.js";
import { unzip, zip } from "./zip.js";

const PICTURE = /(?:^|\/)pictures\/([0-9a-f]{16}\.(?:webp|png|jpg))$/;
const TEXT = /^(?!.*__MACOSX).*\.(?:md|markdown|txt|html?|json)$/i;
// Pictures as other programs export them, beside their pages; some pack that in one archive more.
const OTHER = /^(?!.*__MACOSX).*\.(?:png|jpe?g|webp|gif|avif|bmp|svg|heic|tiff?)$/i;
const ARCHIVE = /\.zip$/i;
// In bytes; the page refuses larger ones, too (src/app/moving/files.rs).
const LARGEST_ARCHIVE = 512 * 1024 * 1024;
const LARGEST_TEXT = 64 * 1024 * 1024;

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

// What is in such a file: { texts: [[path, bytes], …], pictures: [[name, bytes], …], others }, those nearest the root first; others
// has the archive that each other picture lies in, by path.
export async function openZip(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = { texts: [], pictures: [], others: new Map() };
  await read(opened, bytes);
  if (!opened.texts.length) {
    const inner = await unzip(bytes, (path) => (ARCHIVE.test(path) ? LARGEST_ARCHIVE : 0));
    for (const [, archive] of inner) await read(opened, archive);
  }
  const depth = ([path]) => path.split("/").length;
  opened.texts.sort((one, other) => depth(one) - depth(other));
  return opened;
}

async function read({ texts, pictures, others }, archive) {
  const wants = (path) => {
    if (PICTURE.test(path)) return LARGEST;
    if (OTHER.test(path)) others.set(path.normalize(), archive);
    return TEXT.test(path) ? LARGEST_TEXT : 0;
  };
  for (const [path, bytes] of await unzip(archive, wants)) {
    const picture = PICTURE.exec(path);
    if (picture) pictures.push([picture[1], bytes]);
    else texts.push([path, bytes]);
  }
}

// Keeps a picture at this path as a dropped one is kept; its name.
export async function takeFrom({ others }, path) {
  const wanted = path.normalize();
  const found = await unzip(others.get(wanted), (path) => (path.normalize() === wanted ? LARGEST : 0));
  return takePicture(new File([found[0][1]], path, { type: /\.jpe?g$/i.test(path) ? "image/jpeg" : "" }));
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
