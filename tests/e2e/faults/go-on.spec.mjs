// Storage that does not work: within two seconds the person knows, and can go on writing, print, and take the text away.

import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { editor, open, ready, saveState, sheet, typeAtEnd } from "../support/app.mjs";
import { FAULTS, NO_VAULT } from "../support/faults.mjs";
import { Profile } from "../support/kill.mjs";
import { readPdf, squeezed } from "../support/pdf.mjs";

const full = FAULTS["is full"].breakIt;
const blocked = FAULTS["is denied"].breakIt;

const SITUATIONS = {
  "storage is filled to the brim": { prepare: [full, NO_VAULT.refuses], words: /가득/ },
  "storage is blocked": { prepare: [blocked, NO_VAULT.refuses], words: /저장하지 못해요/ },
  "only IndexedDB never opens": { prepare: [NO_VAULT["never answers"]], words: /한 곳에만/ },
  "IndexedDB never opens and the shelf is full": { prepare: [full, NO_VAULT["never answers"]], words: /가득/ },
};

for (const [situation, { prepare, words }] of Object.entries(SITUATIONS)) {
  test(`when ${situation}, it is told within 2 s; writing, printing and downloading go on`, async ({ page }) => {
    for (const fault of prepare) await page.addInitScript(fault);
    await open(page);
    await typeAtEnd(page, "# 한지우");
    const last = Date.now();
    await expect(saveState(page)).toHaveText(words, { timeout: 5000 });
    expect(Date.now() - last).toBeLessThan(2000);

    await typeAtEnd(page, "\n\n계속 씁니다");
    await expect(sheet(page)).toContainText("계속 씁니다");
    await expect(saveState(page)).toHaveText(words);

    const downloaded = page.waitForEvent("download");
    await page.locator(".save-state").getByRole("button", { name: "내려받기" }).click();
    expect(readFileSync(await (await downloaded).path(), "utf8")).toBe("# 한지우\n\n계속 씁니다");

    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(squeezed(pages.map(({ text }) => text).join(""))).toContain("계속씁니다");
  });
}

test("a browser whose cookies are blocked starts, says that it will not keep the text, and does not panic", async ({ launchOptions, baseURL }) => {
  const profile = new Profile(launchOptions);
  try {
    profile.prefer({ profile: { default_content_setting_values: { cookies: 2 } } });
    const { page, kill } = await profile.launch();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(baseURL);
    await ready(page);
    expect(await page.evaluate(() => { try { return String(localStorage); } catch (error) { return error.name; } })).toBe("SecurityError");
    await expect(page.locator(".save-state.failed")).toBeVisible({ timeout: 2000 });
    await typeAtEnd(page, "# 한지우");
    await page.waitForTimeout(2500);
    await expect(page.locator(".save-state.failed")).toBeVisible();
    await expect(sheet(page).locator(".name")).toHaveText("한지우");
    await expect(page.locator(".save-state").getByRole("button")).toBeVisible();
    expect(errors).toEqual([]);
    await kill();
  } finally {
    profile.remove();
  }
});

test("what was written in a private window is gone with it, and nobody claims otherwise", async ({ browser, baseURL }) => {
  const visit = async (act) => {
    const context = await browser.newContext({ baseURL, locale: "ko-KR" });
    const page = await context.newPage();
    await open(page);
    await act(page);
    await context.close();
  };
  await visit(async (page) => {
    await typeAtEnd(page, "# 한지우");
    await expect(sheet(page).locator(".name")).toHaveText("한지우");
  });
  await visit(async (page) => {
    await expect(editor(page)).toBeAttached();
    await expect(page.getByRole("heading", { name: "무엇으로 시작할까요?" })).toBeVisible();
    await expect(saveState(page)).toHaveText("");
  });
});
