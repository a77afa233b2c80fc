// The pages of the rules, as one module a language: target/hannun/rules-LANGUAGE-HASH.js. A module, because after the
// start the page may import but no longer fetch.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readable } from "./rule-page.mjs";

const out = "target/hannun";
mkdirSync(out, { recursive: true });
for (const old of readdirSync(out)) if (/^rules-.*\.js$/.test(old)) rmSync(join(out, old));

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

for (const language of ["ko", "en"]) {
  const ending = `.${language}.md`;
  const pages = {};
  for (const file of files("src/lint/rules").filter((name) => name.endsWith(ending)).sort()) {
    pages[basename(file, ending).replaceAll("_", "-")] = readable(readFileSync(file, "utf8"));
  }
  const code = `export default ${JSON.stringify(pages)};\n`;
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
  writeFileSync(join(out, `rules-${language}-${hash}.js`), code);
}
