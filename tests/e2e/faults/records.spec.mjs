// Records that are not as they were written: nothing is lost, nothing is overwritten, and the others open.

import { expect, test } from "@playwright/test";
import { notice, open, ready, saved, text, typeAtEnd } from "../support/app.mjs";
import { record, shelve, stored, vaultRecords } from "../support/stores.mjs";

const WHOLE = record("cut", "# 강서윤\n\n프런트엔드 엔지니어 · 결제 화면을 새로 만들었습니다");
const flip = (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

const DAMAGES = {
  ...Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`cut-at-${n + 1}-16`, WHOLE.slice(0, (WHOLE.length * (n + 1)) >> 4)])),
  "text-bit": flip(WHOLE, WHOLE.indexOf("프런트엔드")),
  "checksum-bit": flip(WHOLE, WHOLE.indexOf('"crc":"') + 7),
  "length-bit": flip(WHOLE, WHOLE.indexOf('"len":') + 6),
  "array": "[]",
  "number": "7",
  "null": "null",
  "undefined": "undefined",
  "object": "[object Object]",
  "text-is-a-number": WHOLE.replace(/"text":".*"/, '"text":5'),
  "empty": "",
};

test("damaged records stay as they are, and the whole one beside them opens", async ({ page }) => {
  const entries = Object.fromEntries(Object.entries(DAMAGES).map(([name, raw]) => [`hannun/doc/${name}`, raw]));
  await shelve(page, { ...entries, "hannun/doc/good": record("good", "# 한지우") });
  await open(page);
  expect(await text(page)).toBe("# 한지우");
  await typeAtEnd(page, "!");
  await saved(page);
  const after = await stored(page);
  for (const [name, raw] of Object.entries(DAMAGES)) expect(after[name], name).toBe(raw);
  expect(JSON.parse(after.good).text).toBe("# 한지우!");
  expect(Object.keys(after)).toHaveLength(Object.keys(DAMAGES).length + 1);
  expect((await vaultRecords(page)).map(({ id }) => id)).toEqual(["good"]);
});

for (const name of ["cut-at-8-16", "text-bit", "null", "undefined"]) {
  test(`when the document last used is damaged (${name}), the person is told and nothing is written over it`, async ({ page }) => {
    await shelve(page, { "hannun/doc/cut": DAMAGES[name], "hannun/prefs": JSON.stringify({ document: "cut" }) });
    await open(page);
    await expect(notice(page)).toContainText("읽지 못했어요");
    await expect(notice(page).getByRole("button", { name: "내려받기" })).toBeVisible();
    await typeAtEnd(page, "# 새 글");
    await saved(page);
    await page.reload();
    await ready(page);
    expect((await stored(page)).cut).toBe(DAMAGES[name]);
    expect(await vaultRecords(page)).toHaveLength(1);
  });
}
