// What is written is kept, and what the page says about it is true.

import { chromium, expect, test } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editor, notice, open, ready, saveState, sheet, stored, storedTexts, text, typeAtEnd } from "./support/app.mjs";
import { FAULTS } from "./support/faults.mjs";
import { openLibrary } from "./support/library.mjs";

const SAVED = /^저장됨/;
// The other place, IndexedDB, still has it.
const HALFWAY = /한 곳에만/;
const TEXT = "# 한지우\n\n백엔드 엔지니어";

test("says saved only when the text is in the storage", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.lies = [];
    globalThis.said = 0;
    addEventListener("DOMContentLoaded", () =>
      new MutationObserver(() => {
        if (!document.querySelector(".save-state.saved")) return;
        globalThis.said++;
        const texts = Object.keys(localStorage)
          .filter((key) => key.startsWith("hannun/doc/"))
          .map((key) => JSON.parse(localStorage.getItem(key)).text);
        const now = document.querySelector("[data-editor-host]").hannunText();
        if (!texts.includes(now)) globalThis.lies.push(now);
      }).observe(document.querySelector("#app"), { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class"] }),
    );
  });
  await open(page);
  await expect(saveState(page)).toHaveText("");
  for (const words of ["# 한지우", "\n\n백엔드", " 엔지니어"]) {
    await typeAtEnd(page, words);
    await expect(saveState(page)).toHaveText(SAVED);
  }
  expect(await storedTexts(page)).toEqual([TEXT]);
  const { said, lies } = await page.evaluate(() => ({ said: globalThis.said, lies: globalThis.lies }));
  expect(said).toBeGreaterThan(2);
  expect(lies).toEqual([]);
});

test("a reload brings everything back", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await expect(saveState(page)).toHaveText(SAVED);
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe(TEXT);
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  await expect(saveState(page)).toHaveText(SAVED);
});

test("the last keys before a reload are kept", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await page.keyboard.type("!?");
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe(`${TEXT}!?`);
});

test("Ctrl+S saves at once", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, TEXT);
  await page.keyboard.press("ControlOrMeta+s");
  expect(await storedTexts(page)).toEqual([TEXT]);
});

test("a text outlives the browser", async ({ baseURL, launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), "hannun-profile-"));
  const visit = async (act) => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale: "ko-KR" });
    const page = context.pages()[0] ?? (await context.newPage());
    await open(page);
    await act(page);
    await context.close();
  };
  try {
    await visit(async (page) => {
      await typeAtEnd(page, TEXT);
      await expect(saveState(page)).toHaveText(SAVED);
    });
    await visit(async (page) => {
      expect(await text(page)).toBe(TEXT);
      await expect(sheet(page)).toContainText("백엔드 엔지니어");
    });
  } finally {
    rmSync(profile, { recursive: true });
  }
});

for (const [fault, { breakIt }] of Object.entries(FAULTS)) {
  test(`when the storage ${fault}, the person is told and can write on until it works again`, async ({ page }) => {
    await page.addInitScript(breakIt);
    await open(page);
    await typeAtEnd(page, "# 한지우");
    await expect(saveState(page)).toHaveText(HALFWAY, { timeout: 2000 });
    await expect(page.locator(".save-state").getByRole("button", { name: "내려받기" })).toBeVisible();
    await typeAtEnd(page, "\n\n계속 씁니다");
    await expect(sheet(page)).toContainText("계속 씁니다");
    await expect(saveState(page)).toHaveText(HALFWAY);

    await page.evaluate(() => (globalThis.storageWorks = true));
    await typeAtEnd(page, ".");
    await expect(saveState(page)).toHaveText(SAVED);
    expect(await storedTexts(page)).toEqual(["# 한지우\n\n계속 씁니다."]);
  });
}

test("a download that the browser refuses is told, from each place that offers one", async ({ page }) => {
  await page.addInitScript((raw) => {
    localStorage.setItem("hannun/prefs", JSON.stringify({ document: "x" }));
    localStorage.setItem("hannun/doc/x", raw);
    URL.createObjectURL = () => {
      throw new TypeError("refused");
    };
  }, BROKEN["was cut"]);
  await page.addInitScript(FAULTS["is full"].breakIt);
  await open(page);
  const refused = notice(page).getByText("브라우저가 내려받기를 막았어요");
  const dismiss = async () => {
    await notice(page).getByRole("button", { name: "닫기" }).click();
    await expect(refused).toBeHidden();
  };
  await notice(page).getByRole("button", { name: "내려받기" }).click();
  await expect(refused).toBeVisible();
  await dismiss();

  await typeAtEnd(page, "# 한지우");
  await page.locator(".save-state").getByRole("button", { name: "내려받기" }).click();
  await expect(refused).toBeVisible();
  await dismiss();

  await openLibrary(page);
  await page.getByRole("button", { name: "기록 1: 내려받기" }).click();
  await expect(refused).toBeVisible();
});

test("a message about storage clears itself without another key", async ({ page }) => {
  await page.addInitScript(FAULTS["is full"].breakIt);
  await open(page);
  await typeAtEnd(page, "# 한지우");
  await expect(saveState(page)).toHaveText(HALFWAY, { timeout: 2000 });
  await page.evaluate(() => (globalThis.storageWorks = true));
  await expect(saveState(page)).toHaveText(SAVED, { timeout: 8000 });
});

const BROKEN = {
  "was cut": '{"schema":1,"id":"a","text":"반쪽',
  "was altered": JSON.stringify({
    schema: 1, id: "a", rev: 1, base: 0, writer: "w", format: "md", len: 2, crc: "00000000", saved_at: "2026-11-22T12:03:00Z", text: "글자",
  }),
  "is from a newer page": '{"schema":99,"body":"미래"}',
};

for (const [state, raw] of Object.entries(BROKEN)) {
  test(`a record that ${state} is left as it is, and the person is told`, async ({ page }) => {
    await page.addInitScript((given) => {
      localStorage.setItem("hannun/prefs", JSON.stringify({ document: "a" }));
      localStorage.setItem("hannun/doc/a", given);
    }, raw);
    await open(page);
    await expect(notice(page)).toContainText("읽지 못했어요");
    const downloaded = page.waitForEvent("download");
    await notice(page).getByRole("button", { name: "내려받기" }).click();
    await downloaded;
    await typeAtEnd(page, "# 새 글");
    await expect(saveState(page)).toHaveText(SAVED);
    const records = await stored(page);
    expect(records.a).toBe(raw);
    expect(Object.keys(records)).toHaveLength(2);
  });
}

test("a visit that writes nothing stores nothing", async ({ page }) => {
  await open(page);
  await editor(page).focus();
  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
