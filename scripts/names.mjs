// Between the WASM and its JavaScript, wasm-bindgen gives everything a name with a hash of 16 digits, written in both.
// Nothing else reads these names, and digits of a hash don't compress: a number does as well, and saves 7 KB (brotli) of
// the first load.
//
//   node scripts/names.mjs FOLDER    (with NAME.js and NAME_bg.wasm, as wasm-bindgen leaves them)

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = /__wb\w+_[0-9a-f]{16}/g;
const IMPORTS = 2;

const folder = process.argv[2];
const wasm = join(folder, readdirSync(folder).find((file) => file.endsWith("_bg.wasm")));
const glue = wasm.replace("_bg.wasm", ".js");

const code = readFileSync(glue, "utf8");
const names = [...new Set(code.match(NAME))].sort();
const short = new Map(names.map((name, at) => [name, `__w${at}`]));
if (/__w\d/.test(code)) throw new Error(`Some name in ${glue} looks like those that it shall get.`);
const renamed = withImports(readFileSync(wasm), (name) => short.get(name) ?? name);
writeFileSync(glue, code.replace(NAME, (name) => short.get(name)));
writeFileSync(wasm, renamed);

// The module with each import's name replaced; everything else byte for byte.
function withImports(bytes, rename) {
  const out = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = unsigned(bytes, at + 1);
    const section = bytes.subarray(start, start + size);
    const content = id === IMPORTS ? imports(section, rename) : section;
    out.push(Buffer.from([id]), leb(content.length), content);
    at = start + size;
  }
  return Buffer.concat(out);
}

function imports(section, rename) {
  let [count, at] = unsigned(section, 0);
  const out = [leb(count)];
  const text = () => {
    const [length, start] = unsigned(section, at);
    at = start + length;
    return section.toString("utf8", start, at);
  };
  const put = (name) => out.push(leb(Buffer.byteLength(name)), Buffer.from(name));
  while (count-- > 0) {
    put(text());
    put(rename(text()));
    const start = at;
    at = afterDescription(section, at);
    out.push(section.subarray(start, at));
  }
  return Buffer.concat(out);
}

// Behind what an import is: a function, a table, a memory, a global or a tag.
function afterDescription(section, at) {
  const limits = (from) => {
    const [, least] = unsigned(section, from + 1);
    return section[from] & 1 ? unsigned(section, least)[1] : least;
  };
  switch (section[at]) {
    case 0:
      return unsigned(section, at + 1)[1];
    case 1:
      return limits(at + 2);
    case 2:
      return limits(at + 1);
    case 3:
      return at + 3;
    case 4:
      return unsigned(section, at + 2)[1];
    default:
      throw new Error(`an import of the unknown kind ${section[at]}`);
  }
}

function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}
