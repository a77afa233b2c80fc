// What a keystroke costs: the whole page against a page with nothing but the same editor.
//
//   node benches/keystroke.mjs [--dist dist] [--rounds 3] [--keys 40] [--sizes 4,16,64]
//
// Every run has a browser process of its own. Each round measures control, app, control again: the two controls differ
// by nothing, so the difference between them is the error of the method (the A/A check). Chromium only, 1440 × 900,
// nothing throttled. Autosave is on in the app, and the control stores nothing.

import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium, flags } from "../scripts/browser.mjs";
import { previewLatencies, workPerKey } from "./keystroke/measure.mjs";
import { prepare, servePages } from "./keystroke/pages.mjs";
import { PLACE, resume } from "./keystroke/resume.mjs";
import { median, quantile, spread, table } from "./keystroke/stats.mjs";

const RESULT = "target/bench/keystroke.json";

const { values } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    rounds: { type: "string", default: "3" },
    keys: { type: "string", default: "40" },
    sizes: { type: "string", default: "4,16,64" },
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(",").map(Number);
const pace = { keys: Number(values.keys), warmUp: 10, gap: 150 };

const pages = await servePages(values.dist);
const executablePath = (await findChromium()) ?? undefined;
let version;

async function run(kind, kib) {
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    version = browser.version();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ko-KR", timezoneId: "Asia/Seoul" });
    await prepare(page, kind, pages[kind], resume(kib), PLACE);
    const work = await workPerKey(page, pace);
    const leaves = await page.locator(".leaf").count();
    return kind === "app" ? { work, pages: leaves, ...(await previewLatencies(page, pace)) } : { work };
  } finally {
    await browser.close();
  }
}

const loadBefore = loadavg();
const measured = sizes.map((kib) => ({ kib, control: [], app: [], controlAgain: [] }));
for (let round = 0; round < rounds; round++) {
  for (const { kib, ...runs } of measured) {
    runs.control.push(await run("control", kib));
    runs.app.push(await run("app", kib));
    runs.controlAgain.push(await run("control", kib));
    console.error(`round ${round + 1} of ${rounds}, ${kib} KiB done`);
  }
}
await pages.close();
const loadAfter = loadavg();

const works = (runs) => runs.map(({ work }) => work);
const rows = measured.map(({ kib, control, app, controlAgain }) => {
  const extra = app.map(({ work }, n) => work - (control[n].work + controlAgain[n].work) / 2);
  const error = control.map(({ work }, n) => controlAgain[n].work - work);
  const latencies = app.flatMap(({ samples }) => samples);
  return {
    kib,
    pages: app.at(-1).pages,
    editor: spread(works([...control, ...controlAgain])),
    app: spread(works(app)),
    extra: spread(extra),
    error: spread(error),
    p50: median(latencies).toFixed(1),
    p95: quantile(latencies, 0.95).toFixed(1),
    longest: Math.max(...app.map(({ longest }) => longest)),
    n: latencies.length,
  };
});

console.log(`\nChromium ${version}; ${rounds} browser processes a cell, ${pace.keys} keys each, one every ${pace.gap} ms, in the middle of the text.`);
console.log(`Work is main-thread milliseconds per key (median of processes, range). Load ${loadBefore[0].toFixed(2)} before, ${loadAfter[0].toFixed(2)} after.\n`);
console.log(
  table([
    ["KiB", "pages", "editor alone", "whole page", "page − editor", "A/A error", "key→preview p50", "p95", "n", "longest task > 50 ms"],
    ...rows.map((row) => [row.kib, row.pages, row.editor, row.app, row.extra, row.error, row.p50, row.p95, row.n, row.longest || "none"]),
  ]),
);

mkdirSync("target/bench", { recursive: true });
writeFileSync(RESULT, JSON.stringify({ chromium: version, node: process.version, rounds, ...pace, loadBefore, loadAfter, rows, measured }, null, 1));
console.log(`\nRaw samples: ${RESULT}`);
