// How long the start takes with many documents, against one: from the navigation to the frame that shows the preview.
//
//   node benches/start.mjs [--dist dist] [--rounds 10] [--documents 200] [--kib 20]
//
// Each kind has a browser profile of its own, filled before (localStorage and IndexedDB as the page itself leaves them), and
// the file cache warm. The two are measured in turn, with the same document open; a second profile with one document tells the
// error of the method (A/A). Nothing is asserted.

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { crc32 } from "node:zlib";
import { chromium } from "@playwright/test";
import { findChromium, flags } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { resume } from "./keystroke/resume.mjs";
import { median, spread, table } from "./keystroke/stats.mjs";

const RESULT = "target/bench/start.json";

const { values } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    rounds: { type: "string", default: "10" },
    documents: { type: "string", default: "200" },
    kib: { type: "string", default: "20" },
  },
});
const text = resume(Number(values.kib));
const server = await serve({ root: values.dist });
const executablePath = (await findChromium()) ?? undefined;

function record(n) {
  const own = text.replace("haram.jeong", `haram.jeong${n}`);
  return JSON.stringify({
    schema: 2, id: `d${n}`, rev: 1, base: 0, writer: "bench", format: "md", chosen: false,
    len: own.length, crc: crc32(own).toString(16).padStart(8, "0"), saved_at: "2026-11-22T12:03:00Z", text: own,
  });
}

async function profile(count) {
  const browser = await chromium.launch({ executablePath, args: flags });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ko-KR", timezoneId: "Asia/Seoul" });
  await page.goto(`${server.url}boot.mjs`);
  const refused = await page.evaluate(fill, Array.from({ length: count }, (_, n) => [`d${n}`, record(n)]));
  // Warm, and looked after once.
  await visit(page);
  await page.waitForTimeout(8000);
  return { browser, page, refused };
}

// Runs in the page. Tells how many records localStorage had no room for.
async function fill(records) {
  let refused = 0;
  localStorage.setItem("hannun/prefs", JSON.stringify({ document: "d0" }));
  for (const [id, value] of records) {
    try {
      localStorage.setItem(`hannun/doc/${id}`, value);
    } catch {
      refused++;
    }
  }
  const opening = indexedDB.open("hannun", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("docs");
    opening.result.createObjectStore("history", { autoIncrement: true });
    opening.result.createObjectStore("quarantine", { autoIncrement: true });
  };
  await new Promise((opened) => (opening.onsuccess = opened));
  const transaction = opening.result.transaction("docs", "readwrite");
  for (const [id, value] of records) transaction.objectStore("docs").put(value, id);
  await new Promise((done) => (transaction.oncomplete = done));
  opening.result.close();
  return refused;
}

async function visit(page) {
  await page.goto("about:blank");
  await page.goto(server.url);
  const shown = await page.evaluate(
    () =>
      new Promise((seen) => {
        const look = () => (document.querySelector(".app:not(.glimpse) .sheet .unit") ? requestAnimationFrame(() => seen(performance.now())) : setTimeout(look, 1));
        look();
      }),
  );
  await page.waitForFunction(() => document.querySelector("[data-editor-host]")?.shadowRoot?.querySelector(".cm-content"));
  const editable = await page.evaluate(() => performance.now());
  return { shown, editable };
}

async function listed(page, count) {
  await page.waitForTimeout(1000);
  return page.evaluate(async (wanted) => {
    const start = performance.now();
    document.querySelector("button.document-title").click();
    while (document.querySelectorAll(".library-open").length < wanted) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, count);
}

const many = Number(values.documents);
const kinds = [
  { name: "1 document", count: 1 },
  { name: `${many} documents`, count: many },
  { name: "1 document again", count: 1 },
];
for (const kind of kinds) Object.assign(kind, await profile(kind.count), { shown: [], editable: [], listed: [] });
for (let round = 0; round < Number(values.rounds); round++) {
  for (const kind of kinds) {
    const { shown, editable } = await visit(kind.page);
    kind.shown.push(shown);
    kind.editable.push(editable);
    kind.listed.push(await listed(kind.page, kind.count));
  }
}
console.log(`\n${values.rounds} starts each, ${values.kib} KiB a document; milliseconds, median (range).`);
console.log(`localStorage had no room for ${kinds[1].refused} of ${many}; they lie in IndexedDB alone.\n`);
console.log(
  table([
    ["", "preview shown", "editor there", "list opened"],
    ...kinds.map((kind) => [kind.name, spread(kind.shown, 0), spread(kind.editable, 0), spread(kind.listed, 0)]),
  ]),
);
for (const { browser } of kinds) await browser.close();
await server.close();

mkdirSync("target/bench", { recursive: true });
const rows = kinds.map(({ name, count, shown, editable, listed }) => ({ name, count, shown_ms: median(shown), editable_ms: median(editable), shown, editable, listed }));
writeFileSync(RESULT, JSON.stringify({ kib: Number(values.kib), rows }, null, 1));
console.log(`\nRaw samples: ${RESULT}`);
