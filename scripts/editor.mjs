// Bundles the editor into one ES module, target/hannun/editor-HASH.js. Trunk does not resolve npm packages, and it
// would not put a hash of the content into the name, without which a host could serve yesterday's editor.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const out = "target/hannun";

const { outputFiles } = await build({
  entryPoints: ["src/app/editor/editor.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  write: false,
});
const code = outputFiles[0].contents;
const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);

mkdirSync(out, { recursive: true });
for (const old of readdirSync(out)) if (/^editor-.*\.js$/.test(old)) rmSync(join(out, old));
writeFileSync(join(out, `editor-${hash}.js`), code);
