// Bundles what is JavaScript into ES modules, target/hannun/NAME-HASH.js. Trunk does not resolve npm packages, and it
// would not put a hash of the content into the name, without which a host could serve yesterday's module.
// The editor comes in three: editor and codemirror, with which one can write, and extras, which comes a moment later.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { vocabulary } from "./vocabulary.mjs";

const out = "target/hannun";

const { outputFiles } = await build({
  entryPoints: {
    editor: "src/app/editor/editor.js", vault: "src/browser/vault.js", moving: "src/browser/moving/index.js", offline: "src/browser/offline.js",
    // They share nothing with the others: a page without an origin could not import it.
    picture: "picture/page.js", frame: "picture/frame.js",
  },
  outdir: out,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  entryNames: "[name]-[hash]",
  // What editor and extras share.
  chunkNames: "[name]-[hash]",
  plugins: [vocabulary],
  write: false,
});

mkdirSync(out, { recursive: true });
for (const old of readdirSync(out)) if (/^(editor|codemirror|extras|vault|moving|offline|picture|frame)-.*\.js$/.test(old)) rmSync(join(out, old));

// esbuild's hashes are shorter than those of all other files. A file gets its name when those that it imports have theirs.
const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
while (files.size) {
  const [name, code] = [...files].find(([name, code]) => [...files.keys()].every((other) => other === name || !code.includes(other)));
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const stem = name.split("-")[0].replace("chunk", "codemirror");
  const named = `${stem}-${hash}.js`;
  writeFileSync(join(out, named), code);
  files.delete(name);
  for (const [other, text] of files) files.set(other, text.replaceAll(name, named));
}
