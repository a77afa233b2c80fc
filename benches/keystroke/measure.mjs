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
  for (let n = 0; n < warmUp + keys; n++) {
    await page.keyboard.press(letter(n));
    await page.waitForFunction((count) => globalThis.latencies.length === count, n + 1, { polling: 50, timeout: 5000 });
    await pause(gap);
  }
  const { latencies, longest } = await page.evaluate(() => ({ latencies, longest: globalThis.longestTask() }));
  return { samples: latencies.slice(warmUp), longest };
}

// Runs in the page.
function watchSheet(start) {
  let word = start;
  let pressed = null;
  let longest = 0;
  globalThis.latencies = [];
  globalThis.longestTask = () => longest;
  addEventListener(
    "keydown",
    (event) => {
      word += event.key;
      pressed = event.timeStamp;
    },
    true,
  );
  // A turn after the frame's callbacks: the frame has been handed over.
  const afterFrame = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(0);
    });
  const sheet = document.querySelector(".sheet");
  new MutationObserver(() => {
    if (pressed === null || !sheet.textContent.includes(word)) return;
    const since = pressed;
    pressed = null;
    afterFrame(() => latencies.push(performance.now() - since));
  }).observe(sheet, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
}
