// Writes FILE.br and FILE.gz beside each file of a finished dist/ that becomes smaller by it, for servers that send such
// files as they are (hosting/nginx.conf, hosting/Caddyfile): node scripts/precompress.mjs dist

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const WORTH_IT = new Set([".css", ".html", ".js", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"]);

const dist = process.argv[2] ?? "dist";
let [before, after] = [0, 0];
for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, name);
  if (!WORTH_IT.has(extname(name)) || !statSync(path).isFile()) continue;
  const raw = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  const small = brotliCompressSync(raw, { params });
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }));
  before += raw.length;
  after += small.length;
}
console.log(`${before.toLocaleString("en-US")} bytes are ${after.toLocaleString("en-US")} in brotli.`);
