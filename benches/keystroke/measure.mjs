// What one keystroke costs, measured in two ways that do not disturb each other.

import { setTimeout as pause } from "node:timers/promises";

const LETTERS = "apilatencykafkaredisquerybatch";
const letter = (n) => LETTERS[n % LETTERS.length];

// Milliseconds of main-thread work per key: whatever ran between the first key and the pause after the last.
export async function workPerKey(page, { keys, warmUp, gap }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const taskSeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const type = async (count) => {
    for (let n = 0; n < count; n++) {
      await page.keyboard.press(letter(n));
      await pause(gap);
    }
  };
  await type(warmUp);
  // The pause after the last warm-up key belongs to the warm-up, that after the last counted key to the count.
  const before = await taskSeconds();
  await type(keys);
  const after = await taskSeconds();
  await session.detach();
  return ((after - before) * 1000) / keys;
}

// Milliseconds from each key to the frame in which the sheet holds what it wrote. The word grows by one letter a key,
// so that only the newest text holds it whole.
export async function previewLatencies(page, { keys, warmUp, gap }) {
  const start = "qzq";
  await page.keyboard.type(` ${start}`);
  await page.waitForFunction((word) => document.querySelector(".sheet").textContent.includes(word), start);
  await page.evaluate(watchSheet, start);
  const samples = [];
  for (let n = 0; n < warmUp + keys; n++) {
    const seen = page.evaluate((key) => globalThis.awaitKey(key), letter(n));
    await page.keyboard.press(letter(n));
    const milliseconds = await seen;
    if (n >= warmUp) samples.push(milliseconds);
    await pause(gap);
  }
  const longest = await page.evaluate(() => globalThis.longestTask());
  return { samples, longest };
}

// Runs in the page.
function watchSheet(start) {
  let word = start;
  let pressed = 0;
  let shown = () => {};
  let longest = 0;
  addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  const sheet = document.querySelector(".sheet");
  new MutationObserver(() => {
    if (sheet.textContent.includes(word)) shown();
  }).observe(sheet, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });

  // A turn after the frame's callbacks: the frame has been handed over.
  const afterFrame = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(0);
    });
  globalThis.awaitKey = (key) =>
    new Promise((resolve) => {
      word += key;
      shown = () => {
        shown = () => {};
        afterFrame(() => resolve(performance.now() - pressed));
      };
    });
  globalThis.longestTask = () => longest;
}
