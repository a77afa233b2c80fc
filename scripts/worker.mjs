// The service worker for a finished dist/: worker/, with the list of all files that the page consists of and their digests.
// Run directly, it gives a folder a worker anew: node scripts/worker.mjs dist

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { HASHED } from "./headers.mjs";

const NAME = "worker.js";
// For hosts and home screens, not for the page.
const APART = new Set([NAME, "_headers", "hannun.webmanifest"]);

const digest = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
const short = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

export function addWorker(dist) {
  const names = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const listed = names.filter((name) => !APART.has(name) && !name.startsWith(".") && !/\.(br|gz)$/.test(name)).sort();
  // The page comes last: where it is, all else is.
  const last = (name) => Number(name === "index.html");
  const files = listed
    .sort((a, b) => last(a) - last(b))
    .map((name) => [last(name) ? "./" : `./${name}`, digest(readFileSync(join(dist, name)))]);
  const { outputFiles } = buildSync({
    entryPoints: [`worker/${NAME}`],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: {
      VERSION: JSON.stringify(short(JSON.stringify(files))),
      FONTS: JSON.stringify(short(readdirSync(join(dist, "fonts")).sort().join())),
      FILES: JSON.stringify(files),
      HASHED_NAME: JSON.stringify(HASHED.source),
    },
  });
  writeFileSync(join(dist, NAME), outputFiles[0].text);
}

if (realpathSync(process.argv[1]) === import.meta.filename) addWorker(process.argv[2]);
