// All measurements in one table: what the benches left in target/bench/, beside what is aimed at. Writes it there as
// report.json, too. What was not measured is said to be missing.
//
//   node benches/report.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { median, table } from "./keystroke/stats.mjs";

const FOLDER = "target/bench";

function read(name) {
  try {
    return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

const ms = (value, digits = 1) => `${value.toFixed(digits)} ms`;
const times = (value) => `${value.toFixed(2)} ×`;
const kilobytes = (value) => `${(value / 1000).toFixed(0)} KB`;
const rows = [];
const row = (what, value, aim = "") => rows.push({ what, value, aim });

function report(name, add) {
  const result = read(name);
  if (result) add(result);
  else row(name, "not measured");
}

report("analysis", ({ sizes }) => {
  for (const { bytes, parser_ms, analysis_ms, hints_ms, ratio } of sizes) {
    const kib = Math.round(bytes / 1024);
    row(`analysis, ${kib} KiB`, `${ms(analysis_ms, 2)}, ${times(ratio)} the parser's ${ms(parser_ms, 2)}`, kib === 16 ? "≤ 6 ×" : "");
    row(`hints, ${kib} KiB`, `${ms(hints_ms, 2)}, with the analysis ${times((analysis_ms + hints_ms) / analysis_ms)}`, "≤ 3 ×");
  }
});
report("keystroke", ({ rows: measured, measured: raw }) => {
  for (const { kib, p50, p95 } of measured) {
    const { control, app, controlAgain } = raw.find((size) => size.kib === kib);
    const editor = median([...control, ...controlAgain].map(({ work }) => work));
    const page = median(app.map(({ work }) => work));
    row(`key, ${kib} KiB`, `${ms(page)}, ${times(page / editor)} the editor's ${ms(editor)}`, { 16: "≤ 2 ×", 64: "≤ 3.5 ×" }[kib] ?? "");
    row(`key → preview, ${kib} KiB`, `${p50} ms, 95th percentile ${p95} ms`);
  }
});
report("size", ({ first, aim }) => row("first load, brotli", kilobytes(first), `≤ ${kilobytes(aim)}`));
report("load", ({ shown_ms, live_ms, editable_ms }) => {
  row("résumé shown as it last stood, slow connection", ms(shown_ms, 0), "≤ 2000 ms");
  row("résumé drawn by the program, slow connection", ms(live_ms, 0));
  row("editor there, slow connection", ms(editable_ms, 0));
});
report("start", ({ rows: kinds }) => {
  for (const { name, shown_ms } of kinds) row(`start, ${name}`, ms(shown_ms, 0), "as with one");
});
report("memory", ({ edits, before, after }) => {
  const growth = (name) => `+${(((after[name] - before[name]) / before[name]) * 100).toFixed(1)} %`;
  row(`after ${edits} edits`, `memory ${growth("memory")} (heap ${growth("heap")}, kept by the page ${growth("kept")}, WASM ${growth("wasm")}), nodes ${growth("nodes")}`, "≤ 10 %");
});

console.log(`\n${table([["", "measured", "aim"], ...rows.map(({ what, value, aim }) => [what, value, aim])])}`);
writeFileSync(`${FOLDER}/report.json`, JSON.stringify(rows, null, 1));
console.log(`\nThe same as JSON: ${FOLDER}/report.json; method and limits: docs/performance.md`);
