import { setTimeout as pause } from "node:timers/promises";
const LETTERS = "apilatencykafkaredisquerybatch";
const letter = (n) => LETTERS[n % LETTERS.length];
export async function workPerKey(page, { keys, warmUp, gap }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const get = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map((m) => [m.name, m.value]));
  const type = async (count) => { for (let n = 0; n < count; n++) { await page.keyboard.press(letter(n)); await pause(gap); } };
  await type(warmUp);
  const before = await get();
  await type(keys);
  const after = await get();
  await session.detach();
  const d = (k) => ((after[k] - before[k]) * 1000) / keys;
  workPerKey.parts = { task: d("TaskDuration"), script: d("ScriptDuration"), layout: d("LayoutDuration"), style: d("RecalcStyleDuration"), layouts: (after.LayoutCount - before.LayoutCount) / keys, styles: (after.RecalcStyleCount - before.RecalcStyleCount) / keys };
  return d("TaskDuration");
}
