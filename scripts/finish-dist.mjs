// Trunk's last step: what it cannot do itself to the page it built. In TRUNK_STAGING_DIR, for every profile,
// - adds the editor's bundles: known to boot.mjs by data-editor, with those that it needs by data-editor-modules; the one
//   with its extras is asked for by the editor;
// - adds the vault's bundle, known to boot.mjs by data-vault;
// - adds the later part of the WASM, known by data-later, its style sheets, known by data-later-sheets, its modules, known
//   by data-later-modules, and program.mjs, which joins it to the first;
// - adds the bundle that moves texts in and out, known by data-moving too;
// - adds the page that gets one picture from another place, known by data-picture;
// - adds the pages of the rules, loaded when the first is opened;
// - tells boot.mjs the WASM's digest, because browsers ignore it on the preload link where Trunk puts it, and its size,
//   so that the progress shown is true on hosts that compress;
// - in a release, takes the comments out of the scripts, and forbids the page everything it does not need. (`trunk serve`
//   needs its own inline script.)
// - in a release, adds the service worker, which boot.mjs starts through the bundle known by data-offline, and _headers for
//   hosts that read it.

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { headers } from "./headers.mjs";
import { addLater } from "./later.mjs";
import { addPicture } from "./picture.mjs";
import { PAGE_POLICY } from "./policy.mjs";
import { addWorker } from "./worker.mjs";

const { TRUNK_STAGING_DIR: dist, TRUNK_PROFILE: profile } = process.env;
if (!dist) throw new Error("scripts/finish-dist.mjs is run by Trunk; use make dist.");

const page = join(dist, "index.html");
let html = readFileSync(page, "utf8");

function replace(pattern, change) {
  if (!pattern.test(html)) throw new Error(`index.html has no ${pattern}, which scripts/finish-dist.mjs needs.`);
  html = html.replace(pattern, change);
}

function digest(file) {
  return `sha384-${createHash("sha384").update(readFileSync(join(dist, file))).digest("base64")}`;
}

// The sheets of the later part leave the page, which then knows only where they are.
function laterSheets() {
  const names = [...readFileSync("index.html", "utf8").matchAll(/href="styles\/later\/([\w-]+)\.css"/g)].map(([, name]) => name);
  return names.map((name) => {
    const file = readdirSync(dist).find((file) => new RegExp(`^${name}-[0-9a-f]+\\.css$`).test(file));
    replace(new RegExp(`<link[^>]*href="?\\./${file}[^>]*>`), "");
    return file;
  });
}

const vouched = (files) => files.map((file) => `./${file} ${digest(file)}`).join(" ");

const modules = readdirSync("target/hannun").filter((file) => file.endsWith(".js"));
for (const file of modules) copyFileSync(join("target/hannun", file), join(dist, file));
const [editor, codemirror, extras, moving, offline, vault] = ["editor", "codemirror", "extras", "moving", "offline", "vault"].map((name) =>
  modules.find((file) => file.startsWith(`${name}-`)),
);
const sheets = laterSheets();
const rules = modules.filter((file) => file.startsWith("rules-"));
const wasm = readdirSync(dist).find((file) => file.endsWith(".wasm"));
const later = addLater(dist, profile === "release");
copyFileSync("program.mjs", join(dist, "__wasm_split.js"));
const picture = addPicture(dist, digest);

if (profile === "release") {
  for (const file of ["boot.mjs", "glimpse.mjs", "__wasm_split.js", "rescue.mjs"].map((name) => join(dist, name))) {
    writeFileSync(file, transformSync(readFileSync(file, "utf8"), { minify: true, format: "esm", target: "es2022", charset: "utf8" }).code);
  }
}

replace(/<link[^>]* as="?fetch\b[^>]*>/, (link) => link.replace(/ integrity="?[^\s">]+"?/, ""));
replace(
  /(?<=<script[^>]*? id="?boot"?)(?=[\s>])/,
  ` data-editor="./${editor}" data-editor-modules="${vouched([codemirror, editor])}" data-vault="./${vault}" data-moving="./${moving}" data-picture="./${picture}"${profile === "release" ? ` data-offline="./${offline}"` : ""}${rules.map((file) => ` data-rules-${file.split("-")[1]}="./${file}"`).join("")} data-wasm-size="${statSync(join(dist, wasm)).size}" data-wasm-integrity="${digest(wasm)}" data-later="./${later}" data-later-integrity="${digest(later)}" data-later-sheets="${vouched(sheets)}" data-later-modules="${vouched([extras, moving])}"`,
);
replace(
  /(?<=<meta charset="?utf-8"?\s*\/?>)/i,
  (profile === "release" ? `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">` : "") +
    `<link rel="modulepreload" href="./${vault}" integrity="${digest(vault)}">`,
);

writeFileSync(page, html);
if (profile === "release") {
  writeFileSync(join(dist, "_headers"), headers(readdirSync(dist)));
  // The last of all: it lists what is there.
  addWorker(dist);
}
