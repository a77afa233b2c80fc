// Bundles what is JavaScript into ES modules, target/hannun/NAME-HASH.js. Trunk does not resolve npm packages, and it
// would not put a hash of the content into the name, without which a host could serve yesterday's module.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const out = "target/hannun";
const modules = { editor: "src/app/editor/editor.js", vault: "src/browser/vault.js", moving: "src/browser/moving/index.js" };

mkdirSync(out, { recursive: true });
for (const [name, entry] of Object.entries(modules)) {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
  for (const old of readdirSync(out)) if (old.startsWith(`${name}-`) && old.endsWith(".js")) rmSync(join(out, old));
  writeFileSync(join(out, `${name}-${hash}.js`), code);
}
