// How long the first picture takes on a slow connection and a slow processor, with nothing in the cache.
//
//   node benches/load.mjs [--dist dist] [--rounds 5] [--kib 16]
//
// 1.6 Mbit/s down, 150 ms a round trip, the processor slowed four times: what Lighthouse calls a slow phone. One document is
// stored, and what the page keeps of it when it is left, as in the browser of somebody who comes back after the cache was
// cleared. The clock runs from the navigation to the frame that shows the résumé as it last stood, to the frame in which the
// program has drawn it, and to the moment when the editor can be written in. Nothing is asserted.

import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { crc32 } from "node:zlib";
import { chromium } from "@playwright/test";
import { findChromium, flags } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { resume } from "./keystroke/resume.mjs";
import { median, spread, table } from "./keystroke/stats.mjs";

const RESULT = "target/bench/load.json";
const BYTES_PER_SECOND = 1_600_000 / 8;
const ROUND_TRIP_MS = 150;
const SLOWER = 4;

const { values } = parseArgs({
  options: { dist: { type: "string", default: "dist" }, rounds: { type: "string", default: "5" }, kib: { type: "string", default: "16" } },
});
const server = await serve({ root: values.dist });
const origin = new URL(server.url).origin;
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: flags });

async function load({ slow, localStorage, leave }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 }, locale: "ko-KR", timezoneId: "Asia/Seoul", serviceWorkers: "block",
    storageState: { cookies: [], origins: [{ origin, localStorage }] },
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (slow) {
    await session.send("Network.emulateNetworkConditions", {
      offline: false, latency: ROUND_TRIP_MS, downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  let bytes = 0;
  session.on("Network.dataReceived", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(server.url, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.seen?.shown, null, { timeout: 60_000, polling: 50 });
  const bytesShown = bytes;
  await page.waitForFunction(() => globalThis.seen?.editable, null, { timeout: 60_000, polling: 50 });
  const { shown, live, editable } = await page.evaluate(() => globalThis.seen);
  const kept = leave && (await left(page));
  await context.close();
  return { shown, live, editable, kib: bytesShown / 1024, kept };
}

// What localStorage holds when a page has been open for a while and is left.
async function left(page) {
  await page.waitForFunction(() => localStorage.getItem("hannun/glimpse"), null, { timeout: 20_000, polling: 200 });
  return page.evaluate(() => Object.entries(localStorage).map(([name, value]) => ({ name, value })));
}

// What localStorage holds for one saved document.
function stored() {
  const text = resume(Number(values.kib));
  const record = {
    schema: 2, id: "d0", rev: 1, base: 0, writer: "bench", format: "md", chosen: false,
    len: text.length, crc: crc32(text).toString(16).padStart(8, "0"), saved_at: "2026-11-22T12:03:00Z", text,
  };
  return [
    { name: "hannun/prefs", value: JSON.stringify({ document: "d0" }) },
    { name: "hannun/doc/d0", value: JSON.stringify(record) },
  ];
}

// Runs in the page. Times are in milliseconds from the navigation.
function watch() {
  globalThis.seen = {};
  const look = () => {
    if (!seen.shown && document.querySelector(".sheet .unit")) seen.shown = performance.now();
    if (!seen.live && document.querySelector(".app:not(.glimpse) .sheet .unit")) seen.live = performance.now();
    if (document.querySelector("[data-editor-host]")?.shadowRoot?.querySelector(".cm-content")) seen.editable = performance.now();
    if (!seen.editable) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// The server compresses a file when it is first asked for.
const { kept } = await load({ slow: false, localStorage: stored(), leave: true });
const loadBefore = loadavg();
const runs = [];
for (let round = 0; round < Number(values.rounds); round++) runs.push(await load({ slow: true, localStorage: kept }));
await browser.close();
await server.close();

const of = (name) => runs.map((run) => run[name]);
console.log(`\n${values.rounds} first loads of a stored résumé of ${values.kib} KiB; 1.6 Mbit/s, ${ROUND_TRIP_MS} ms, processor ${SLOWER} times slower; load ${loadBefore[0].toFixed(2)}.`);
console.log("Milliseconds from the navigation, median (range).\n");
console.log(
  table([
    ["résumé shown", "drawn by the program", "editor there", "KiB received when shown"],
    [spread(of("shown"), 0), spread(of("live"), 0), spread(of("editable"), 0), median(of("kib")).toFixed(0)],
  ]),
);
mkdirSync("target/bench", { recursive: true });
writeFileSync(RESULT, JSON.stringify({ loadBefore, rows: runs, shown_ms: median(of("shown")), live_ms: median(of("live")), editable_ms: median(of("editable")) }, null, 1));
console.log(`\nRaw samples: ${RESULT}`);
