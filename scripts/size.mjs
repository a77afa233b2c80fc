// What the first load costs, file by file, and whether it stays within the budget. `make dist` ends with it.
//
//   node scripts/size.mjs [dist]
//
// The first load is what the browser fetches until a stored résumé is shown and its editor can be written in: the page,
// its style sheets, what it preloads, and what boot.mjs asks for by name. Fonts are apart. All sizes are those of
// brotli at its best, which scripts/serve.mjs and good hosts send.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// In bytes. What grows beyond it belongs in the later part (CONTRIBUTING.md).
const BUDGET = 524_000;
// Where it shall go.
const AIM = 330_000;

// Asked for after the first screen, or not at all.
const LATER = /^(later-.*\.wasm|extras-.*\.js|moving-.*\.js|offline-.*\.js|worker\.js|rules-.*\.js|(picture|frame)-.*)$/;
const sheets = readdirSync("styles/later").map((name) => name.replace(".css", ""));
const CODE = new Set([".html", ".css", ".js", ".mjs", ".wasm"]);

const dist = process.argv[2] ?? "dist";
const files = readdirSync(dist)
  .filter((file) => CODE.has(extname(file)))
  .map((file) => ({ file, size: compressed(readFileSync(join(dist, file))), later: LATER.test(file) || sheets.includes(file.replace(/-[0-9a-f]+\.css$/, "")) }))
  .sort((a, b) => b.size - a.size);

const first = files.filter(({ later }) => !later);
const total = print("First load", first);
print("Later", files.filter(({ later }) => later));

mkdirSync("target/bench", { recursive: true });
writeFileSync("target/bench/size.json", JSON.stringify({ first: total, budget: BUDGET, aim: AIM, files }, null, 1));

console.log(`\nbudget ${grouped(BUDGET)}, aim ${grouped(AIM)}`);
// With the standard library as it comes, the page is larger, and that is nobody's fault (small-std.sh).
if (total > BUDGET && process.env.HANNUN_SMALL_STD) {
  console.error(`\n✗ The first load is ${grouped(total - BUDGET)} bytes over its budget of ${grouped(BUDGET)}.`);
  console.error("  Put what the first screen does not need into the later part: CONTRIBUTING.md says how.");
  process.exitCode = 1;
}

function print(title, files) {
  const sum = files.reduce((sum, { size }) => sum + size, 0);
  console.log(`\n${title}: ${grouped(sum)} bytes`);
  for (const { file, size } of files) console.log(`  ${grouped(size).padStart(9)}  ${file.replace(/-[0-9a-f]{16}/, "")}`);
  return sum;
}

function compressed(raw) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return brotliCompressSync(raw, { params }).length;
}

function grouped(number) {
  return number.toLocaleString("en-US");
}
