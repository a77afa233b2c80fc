// Two tabs on one document, both written in without a break: every marker that was typed is in one of the kept texts.
// HANNUN_SECONDS sets for how long (`make kills`: 60).

import { expect, test } from "@playwright/test";
import { open, saved, text, typeAtEnd } from "../support/app.mjs";
import { storedTexts, vaultTexts } from "../support/stores.mjs";
import { BLIND, DEAF, NO_LOCKS, bar } from "../support/tabs.mjs";

const SECONDS = Number(process.env.HANNUN_SECONDS ?? 6);

// Types a marker where the tab may be written in; false when it may not. As fast as keys come, without a pause.
const type = (page, marker) =>
  page.evaluate((words) => {
    const content = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    if (content.isContentEditable === false) return false;
    return globalThis.editor.replace(globalThis.editor.text().length, globalThis.editor.text().length, words);
  }, marker);

// Both tabs write for a while; every `change` ms the one that may not takes over, if it can.
async function writeAtOnce(page, other, change) {
  const typed = [];
  const tabs = { 가: page, 나: other };
  const start = Date.now();
  let changed = start;
  while (Date.now() - start < SECONDS * 1000) {
    for (const [name, tab] of Object.entries(tabs)) {
      const marker = `<${name}${typed.length}>`;
      if (await type(tab, marker)) typed.push(marker);
    }
    if (Date.now() - changed > change) {
      changed = Date.now();
      for (const tab of [page, other]) {
        const button = bar(tab).getByRole("button", { name: "여기서 편집하기" });
        // Not waited for: both go on while the document is handed over.
        if (await button.count()) await button.dispatchEvent("click");
      }
    }
    await page.waitForTimeout(20);
  }
  return typed;
}

async function lost(page, typed) {
  const kept = [...(await storedTexts(page)), ...(await vaultTexts(page))];
  return typed.filter((marker) => !kept.some((words) => words.includes(marker)));
}

for (const [way, prepare] of Object.entries({ "handing the document over": undefined, "without locks": NO_LOCKS })) {
  test(`two tabs write for ${SECONDS} s, ${way}: every marker is in a kept text, and no text is a mix`, async ({ page, context }) => {
    test.setTimeout(60_000 + SECONDS * 2000);
    if (prepare) await context.addInitScript(prepare);
    await open(page);
    await typeAtEnd(page, "# 한지우\n\n");
    await saved(page);
    const other = await context.newPage();
    await open(other);
    const typed = await writeAtOnce(page, other, 900);
    expect(typed.length).toBeGreaterThan(SECONDS * 5);
    for (const name of prepare ? ["가", "나"] : ["가"]) expect(typed.filter((marker) => marker.includes(name)).length).toBeGreaterThan(3);
    await expect.poll(() => lost(page, typed), { timeout: 15_000 }).toEqual([]);
    // Both shown texts are among them, each marker is whole, and those of one tab stand in the order in which they were typed.
    const kept = await storedTexts(page);
    for (const tab of [page, other]) await expect.poll(async () => kept.includes(await text(tab)) || (await storedTexts(page)).includes(await text(tab))).toBe(true);
    for (const words of kept) {
      const numbers = [...words.replace("# 한지우\n\n", "").matchAll(/<[가나](\d+)>/g)].map(([, number]) => Number(number));
      expect(words.replace("# 한지우\n\n", "").replace(/<[가나]\d+>/g, "")).toBe("");
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    test.info().annotations.push({ type: "markers", description: `${typed.length} in ${kept.length} texts` });
    if (process.env.HANNUN_SECONDS) console.log(`${typed.length} markers typed in ${SECONDS} s, all in ${kept.length} kept texts`);
  });
}

test("tabs that can't see each other's records lose markers: the tests above can fail", async ({ page, context }) => {
  test.setTimeout(60_000 + SECONDS * 2000);
  for (const fault of [NO_LOCKS, DEAF, BLIND]) await context.addInitScript(fault);
  await open(page);
  await typeAtEnd(page, "# 한지우\n\n");
  await saved(page);
  const other = await context.newPage();
  await open(other);
  const typed = await writeAtOnce(page, other, 900);
  await page.waitForTimeout(1500);
  // One of them writes last, in both places.
  await type(page, "<가>");
  await page.waitForTimeout(1500);
  // Read past the blindfold.
  const shelved = await page.evaluate(() => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("hannun/doc/")).map(([, raw]) => raw));
  const kept = [...shelved, ...(await vaultTexts(page))];
  expect(typed.filter((marker) => !kept.some((words) => words.includes(marker))).length).toBeGreaterThan(0);
});
