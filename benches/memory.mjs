// Whether memory grows with the number of edits: a thousand of them, then a garbage collection.
//
//   node benches/memory.mjs [--dist dist] [--edits 1000] [--kib 16]
//
// An edit is a letter typed in the middle of the text, or the same letter taken away again, so that the text at the end is that
// of the beginning: what is more then, is kept for nothing. Before counting, a hundred edits fill what is filled once. Measured
// are JavaScript's heap, the code that V8 compiles apart from what the page keeps, the memory of the WASM (which never shrinks
// and is no part of that heap), both together, nodes and listeners. Nothing is asserted.

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium, flags } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { prepare } from "./keystroke/pages.mjs";
import { PLACE, resume } from "./keystroke/resume.mjs";
import { table } from "./keystroke/stats.mjs";
import { heapParts } from "./memory/heap.mjs";

const RESULT = "target/bench/memory.json";
const WARM_UP = 100;
// Hints come after 300 ms without a key, versions and saves meanwhile: now and then all of them get their turn.
const REST = { every: 25, ms: 600 };

const { values } = parseArgs({
  options: { dist: { type: "string", default: "dist" }, edits: { type: "string", default: "1000" }, kib: { type: "string", default: "16" } },
});
const server = await serve({ root: values.dist });
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: flags });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ko-KR", timezoneId: "Asia/Seoul" });
await page.addInitScript(keepMemory);
await prepare(page, "app", server.url, resume(Number(values.kib)), PLACE);
const session = await page.context().newCDPSession(page);

async function edit(count) {
  for (let n = 0; n < count; n++) {
    await page.keyboard.press(n % 2 ? "Backspace" : "q");
    if ((n + 1) % REST.every === 0) await page.waitForTimeout(REST.ms);
  }
  await page.waitForTimeout(2000);
}

async function look() {
  await session.send("HeapProfiler.enable");
  // What the first collection frees, the second one finds.
  for (let n = 0; n < 3; n++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() => globalThis.wasmMemory.buffer.byteLength);
  return { memory: usedSize + wasm, heap: usedSize, ...(await heapParts(session)), wasm, nodes, listeners: jsEventListeners };
}

// Runs in the page: leaves the memory of the program in `globalThis.wasmMemory`.
function keepMemory() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    globalThis.wasmMemory ??= (made.instance ?? made).exports.memory;
    return made;
  };
}

await edit(WARM_UP);
const before = await look();
await edit(Number(values.edits));
const after = await look();
await browser.close();
await server.close();

const more = (name) => `${(((after[name] - before[name]) / before[name]) * 100).toFixed(1)} %`;
const kib = (bytes) => (bytes / 1024).toFixed(0);
console.log(`\n${values.edits} edits in a résumé of ${values.kib} KiB, then a garbage collection.\n`);
console.log(
  table([
    ["", "before", "after", "more"],
    ["memory of the page, KiB", kib(before.memory), kib(after.memory), more("memory")],
    ["JavaScript heap", kib(before.heap), kib(after.heap), more("heap")],
    ["… of it compiled code", kib(before.compiled), kib(after.compiled), more("compiled")],
    ["… of it kept by the page", kib(before.kept), kib(after.kept), more("kept")],
    ["WASM memory", kib(before.wasm), kib(after.wasm), more("wasm")],
    ["nodes", before.nodes, after.nodes, more("nodes")],
    ["listeners", before.listeners, after.listeners, more("listeners")],
  ]),
);
mkdirSync("target/bench", { recursive: true });
writeFileSync(RESULT, JSON.stringify({ edits: Number(values.edits), before, after }, null, 1));
console.log(`\nRaw numbers: ${RESULT}`);
