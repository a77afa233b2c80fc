// Wanted Sans, as its package publishes it: one variable font in 92 pieces, of which a page loads only those with
// letters it shows. Each piece is written a second time as a module, for files that carry it along
// (src/browser/moving/typeface.js). Written to target/hannun/, from where Trunk takes fonts.css and fonts/.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PIECE = /url\("\.\/woff2\/([^"]+)\.woff2"\) format\("woff2-variations"\)/g;

const source = join(dirname(createRequire(import.meta.url).resolve("wanted-sans/package.json")), "fonts");
const split = join(source, "webfonts/variable/split");
const out = "target/hannun";

rmSync(join(out, "fonts"), { recursive: true, force: true });
mkdirSync(join(out, "fonts"), { recursive: true });

let pieces = 0;
// A hash in the name lets a host keep each piece for ever.
const css = readFileSync(join(split, "WantedSansVariable.css"), "utf8").replace(PIECE, (_, name) => {
  const font = readFileSync(join(split, "woff2", `${name}.woff2`));
  const file = `${name}-${createHash("sha256").update(font).digest("hex").slice(0, 16)}`;
  writeFileSync(join(out, "fonts", `${file}.woff2`), font);
  writeFileSync(join(out, "fonts", `${file}.js`), `export default "${font.toString("base64")}";\n`);
  pieces++;
  return `url("./fonts/${file}.woff2") format("woff2")`;
});
if (pieces !== css.match(/@font-face/g)?.length || !css.includes("font-display: swap")) {
  throw new Error("The style sheet of the package wanted-sans has changed its form; scripts/fonts.mjs must follow.");
}

writeFileSync(join(out, "fonts.css"), css);
// The licence asks to travel with the fonts, unchanged.
cpSync(join(source, "OFL.txt"), join(out, "fonts/OFL.txt"));
