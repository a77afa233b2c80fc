// A static server as a plain host would be one: files, the right types, brotli, caching, and nothing else.
//
//   node scripts/serve.mjs dist --port 8080 --base /some/folder/

import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { FOR_EVER, HASHED, NEVER } from "./headers.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const ALREADY_COMPRESSED = new Set([".png", ".woff2"]);

const brotli = promisify(brotliCompress);

// Serves `root` below `base` on this machine only. Port 0 takes any that is free. A `plain` one does not compress, which
// takes seconds. `more` gives the headers that a file has besides.
export async function serve({ root, port = 0, base = "/", plain = false, more = () => ({}) }) {
  const files = new FileCache(resolve(root), plain);
  const server = createServer((request, response) => {
    answer(files, base, more, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((listening, failed) => server.once("error", failed).listen(port, "localhost", listening));
  await files.warm();
  return {
    url: `http://localhost:${server.address().port}${base}`,
    close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())),
  };
}

async function answer(files, base, more, request, response) {
  const refuse = (status, headers = {}) => response.writeHead(status, headers).end(`${status}\n`);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, { Allow: "GET, HEAD" });
  const path = decodedPath(request.url);
  if (path === null) return refuse(400);
  // Relative URLs in the page need the slash at the end of its folder.
  if (`${path}/` === base) return refuse(301, { Location: base });
  if (!path.startsWith(base)) return refuse(404);
  const file = await files.get(path.slice(base.length) || "index.html");
  if (!file) return refuse(404);

  const small = file.compressed && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const body = small ? await file.compressed : file.raw;
  const headers = {
    "Cache-Control": HASHED.test(path) ? FOR_EVER : NEVER,
    "Content-Type": file.type,
    "ETag": file.tag,
    "Vary": "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    ...more(path.slice(base.length)),
  };
  if (request.headers["if-none-match"] === file.tag) return response.writeHead(304, headers).end();
  response.writeHead(200, {
    ...headers,
    ...(small ? { "Content-Encoding": "br" } : {}),
    "Content-Length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function decodedPath(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
}

// Each file is read and compressed once, and again when it has changed on disk.
class FileCache {
  #root;
  #plain;
  #entries = new Map();

  constructor(root, plain) {
    this.#root = root;
    this.#plain = plain;
  }

  async warm() {
    const all = await readdir(this.#root, { recursive: true });
    await Promise.all(all.map((name) => this.get(name)));
  }

  async get(name) {
    const path = resolve(this.#root, name);
    // A name with ".." must not lead out of the folder.
    if (!path.startsWith(this.#root + sep)) return null;
    const about = await stat(path).catch(() => null);
    if (!about?.isFile()) return null;
    const known = this.#entries.get(path);
    if (known?.changed === about.mtimeMs) return known;

    const raw = await readFile(path);
    const entry = {
      changed: about.mtimeMs,
      raw,
      compressed: this.#plain || ALREADY_COMPRESSED.has(extname(path)) ? null : compress(raw),
      type: TYPES[extname(path)] ?? "application/octet-stream",
      tag: `W/"${createHash("sha256").update(raw).digest("base64url").slice(0, 22)}"`,
    };
    this.#entries.set(path, entry);
    return entry;
  }
}

function compress(raw) {
  return brotli(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string", default: "8080" }, base: { type: "string", default: "/" } },
  });
  const root = positionals[0] ?? "dist";
  if (!(await stat(join(root, "index.html")).catch(() => null))) {
    console.error(`There is no page in ${root}/ yet. Build it first: make dist`);
    process.exit(1);
  }
  const { url } = await serve({ root, port: Number(values.port), base: values.base }).catch((error) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${values.port} is taken by another program. Choose another: make serve PORT=8081`
        : `The server did not start: ${error.message}`,
    );
    process.exit(1);
  });
  console.log(`한눈 is at ${url}   (Ctrl-C stops it)`);
}

if (realpathSync(process.argv[1]) === import.meta.filename) await main();
