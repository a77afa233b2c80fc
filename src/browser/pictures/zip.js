// Files in one: a text and its pictures. Written without packing, because pictures are packed already; read as other
// programs write it.

import { inflate } from "../moving/pack.js";

const UTF8 = 0x0800;
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
// 1 January 1980: the same files are the same bytes.
const DAY = 0x0021;
// More files than any backup has.
const MOST = 20_000;

// entries: [[path, bytes], …]
export function zip(entries) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [path, bytes] of entries) {
    const name = new TextEncoder().encode(path);
    // Version, flags, method, time, day, checksum, packed, unpacked, length of the name.
    const about = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2]];
    const local = fields([[LOCAL, 4], ...about, [0, 2]]);
    directory.push(fields([[ENTRY, 4], [20, 2], ...about, [0, 4], [0, 4], [0, 4], [at, 4]]), name);
    parts.push(local, name, bytes);
    at += local.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([[END, 4], [0, 4], [entries.length, 2], [entries.length, 2], [size, 4], [at, 4], [0, 2]]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

// The files that `wants(path)` a number of bytes at most of: [[path, bytes], …]. What is damaged or larger throws.
export async function unzip(bytes, wants) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 0x10100 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("no zip");
  const count = view.getUint16(end + 10, true);
  if (count > MOST) throw new Error("too many files");
  const found = [];
  for (let n = 0, at = view.getUint32(end + 16, true); n < count; n++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("no directory");
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packed, size] = [16, 20, 24].map((place) => view.getUint32(at + place, true));
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const start = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    at += 46 + nameLength + extra + comment;
    const most = wants(path);
    if (!most) continue;
    if (flags & 1 || size > most || view.getUint32(start, true) !== LOCAL) throw new Error("unreadable");
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const raw = bytes.slice(from, from + packed);
    const content = method === 0 ? raw : method === 8 ? await inflate(raw, most) : null;
    if (!content || content.length !== size || crc32(content) !== crc) throw new Error("damaged");
    found.push([path, content]);
  }
  return found;
}

function fields(list) {
  const bytes = new Uint8Array(list.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of list) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

let table = null;

function crc32(bytes) {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = (n >>> 1) ^ (n & 1 ? 0xedb88320 : 0);
    return n;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}
