// Makes a picture of a file: as large as a page needs it, and nothing of the file but what is seen. A photo's place and
// camera stay behind, because it is always drawn and encoded anew.

import { keep } from "./store.js";
import { refresh } from "./show.js";

// The longest side, in pixels: twice what a page is wide.
const LONGEST = 1600;
// In bytes.
export const LARGEST = 30 * 1024 * 1024;
const QUALITY = 0.85;
const ENDS = { "image/webp": "webp", "image/png": "png", "image/jpeg": "jpg" };

// Keeps the picture of a file; its name, once it can't be lost any more.
export async function takePicture(file) {
  if (file.size > LARGEST) throw named("TooLarge");
  const bitmap = await decode(file);
  try {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
    const blob = await encode(bitmap, width, height, file.type);
    const bytes = await blob.arrayBuffer();
    const name = `${await digits(bytes)}.${ENDS[blob.type]}`;
    await keep(name, { type: blob.type, width, height, bytes, at: Date.now() });
    refresh(name);
    return name;
  } finally {
    bitmap.close();
  }
}

// Keeps a picture as it is, if its name is the one of its bytes and they are a picture.
export async function keepAs(name, bytes) {
  const type = Object.keys(ENDS).find((type) => name.endsWith(`.${ENDS[type]}`));
  if (!name.startsWith(`${await digits(bytes)}.`)) throw named("Altered");
  const bitmap = await decode(new Blob([bytes], { type }));
  const { width, height } = bitmap;
  bitmap.close();
  await keep(name, { type, width, height, bytes, at: Date.now() });
  refresh(name);
}

async function decode(blob) {
  try {
    return await createImageBitmap(blob);
  } catch {
    throw named("NotPicture");
  }
}

// WebP where the browser writes it. What it can't write it gives back as PNG, which is large for photos.
async function encode(bitmap, width, height, type) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  const as = (kind) => new Promise((made) => canvas.toBlob(made, kind, QUALITY));
  const made = await as("image/webp");
  const blob = made && made.type !== "image/webp" && type === "image/jpeg" ? await as("image/jpeg") : made;
  if (!blob) throw named("NotPicture");
  return blob;
}

// The first half of the first half of the SHA-256: enough for nobody ever to have two pictures of one name.
async function digits(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 8);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const named = (name) => new DOMException(name, name);
