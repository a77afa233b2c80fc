// What is seen on a phone, on paper, and before the editor has come.

import { expect, test } from "@playwright/test";
import { DESK, open, pick, ready, saveState, sheet, typeAtEnd } from "./support/app.mjs";
import { FAULTS } from "./support/faults.mjs";
import { readPdf, squeezed } from "./support/pdf.mjs";

const WORDS = ["가온누리소프트", "예약서버분리", "다솜대학교", "한결같이"];
const TEXT = `# 한지우\nhannun@example.kr\n\n## 경력\n\n### ${WORDS[0]} | 백엔드 (2021.06 ~ 현재)\n\n#### ${WORDS[1]}\n- ${WORDS[3]} 실패율 4% → 0.2%\n\n## 학력\n\n### ${WORDS[2]} (2013.03 ~ 2019.02)\n`;
const LONG = TEXT + Array.from({ length: 90 }, (_, n) => `\n- 일${n}번째로 한 일과 그 결과\n`).join("");

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("one view is shown at a time, and a switch changes it", async ({ page }) => {
    await open(page);
    const [edit, preview] = ["편집", "미리보기"].map((name) => page.getByRole("button", { name, exact: true }));
    await edit.tap();
    await expect(page.locator(".edit-pane")).toBeVisible();
    await expect(page.locator(".preview-pane")).toBeHidden();
    await expect(page.getByRole("separator")).toBeHidden();
    await typeAtEnd(page, "# 한지우");
    await preview.tap();
    await expect(preview).toHaveAttribute("aria-pressed", "true");
    await expect(edit).toHaveAttribute("aria-pressed", "false");
    await expect(page.locator(".edit-pane")).toBeHidden();
    await expect(sheet(page)).toBeInViewport();
    // Both are reached by keys, and what each shows is a region of its name.
    await preview.focus();
    await page.keyboard.press("Shift+Tab");
    await expect(edit).toBeFocused();
    await page.keyboard.press("Space");
    await expect(page.getByRole("region", { name: "편집", exact: true })).toHaveId(await edit.getAttribute("aria-controls"));
    await expect(page.locator(".edit-pane")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  // Links of the résumé are the author's, and may stand in the middle of a line.
  async function smallTargets(page) {
    const found = [];
    for (const target of await page.locator("button:visible").all()) {
      const { width, height } = await target.boundingBox();
      const name = (await target.getAttribute("aria-label")) ?? (await target.textContent());
      if (Math.min(width, height) < 44) found.push(`${name}: ${width} × ${height}`);
    }
    return found;
  }

  test("every target of bars, start and menu is as large as a finger", async ({ page }) => {
    await open(page);
    expect(await smallTargets(page)).toEqual([]);
    await page.locator("[popovertarget=menu]").tap();
    await expect(page.locator("#menu")).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test("every target of a message is as large as a finger", async ({ page }) => {
    await open(page);
    await pick(page, "a.md", TEXT);
    await expect(page.locator(".snackbar-close")).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test("the way out of a failed save is as large as a finger", async ({ page }) => {
    await page.addInitScript(FAULTS["is full"].breakIt);
    await open(page);
    await pick(page, "a.md", TEXT);
    await expect(page.locator(".save-state:is(.failed, .halfway)")).toBeVisible();
    await page.locator(".snackbar-close").click();
    expect(await smallTargets(page)).toEqual([]);
  });

  test("the whole width of the sheet fits", async ({ page }) => {
    await open(page);
    await pick(page, "a.md", TEXT);
    await expect(sheet(page)).toBeVisible();
    const { x, width } = await sheet(page).boundingBox();
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
  });
});

test.describe("on paper", () => {
  test.use({ viewport: DESK, colorScheme: "dark" });

  test("there is the sheet and nothing else, white in dark mode too", async ({ page }) => {
    await open(page);
    await pick(page, "a.md", TEXT);
    await expect(sheet(page)).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(sheet(page)).toBeVisible();
    for (const chrome of [".toolbar", ".status-bar", ".edit-pane", ".divider", ".snackbar-place"]) {
      await expect(page.locator(chrome), chrome).toBeHidden();
    }
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    const grounds = await page.evaluate(() => {
      const found = [];
      for (let node = document.querySelector(".sheet"); node; node = node.parentElement) found.push(getComputedStyle(node).backgroundColor);
      return found;
    });
    expect(grounds.filter((ground) => !["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(ground))).toEqual([]);
  });

  test("the PDF holds the words of the sheet once and none of the page, in embedded fonts", async ({ page }) => {
    await open(page);
    await pick(page, "a.md", LONG);
    await expect(sheet(page)).toContainText("일89번째로");
    await page.evaluate(() => document.fonts.ready);
    const { pages, fonts } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const text = squeezed(pages.map((one) => one.text).join(""));
    const count = (words) => text.split(words).length - 1;
    for (const word of [...WORDS, "한지우", "일0번째로", "일44번째로", "일89번째로"]) expect(count(word), word).toBe(1);
    for (const word of ["내려받기", "저장됨", "브라우저", "Markdown"]) expect(count(word), word).toBe(0);
    expect(fonts.length).toBeGreaterThan(0);
    // Without a map to Unicode a parser would find no words.
    expect(fonts.filter(({ embedded, mapped }) => !embedded || !mapped)).toEqual([]);
  });

  test("the first look is printed as it is shown, for a rehearsal, and closed it leaves the paper as it was", async ({ page }) => {
    await open(page);
    await pick(page, "a.md", TEXT);
    await expect(page.locator(".hints-button")).toContainText(/[1-9]/);
    const colours = async () => {
      await page.emulateMedia({ media: "print" });
      const found = await sheet(page).evaluate((sheet) =>
        [".company", "li"].map((name) => getComputedStyle(sheet.querySelector(name)).color),
      );
      await page.emulateMedia({ media: null });
      return found;
    };
    const usual = await colours();
    await page.locator(".glance-button").click();
    await expect(page.locator(".aside")).toBeVisible();
    const [company, item] = await colours();
    expect(company).toBe("rgb(23, 23, 25)");
    expect(item).toBe("rgb(102, 102, 102)");
    await page.locator(".glance-button").click();
    await expect(page.locator(".aside")).toBeHidden();
    expect(await colours()).toEqual(usual);
  });
});

test("a stored résumé is read before the editor has come", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, "# 한지우\n\n처음부터 보이는 글");
  await expect(saveState(page)).toHaveText(/^저장됨/);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/editor-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await expect(sheet(page)).toContainText("처음부터 보이는 글");
  await expect(page.locator(".editor-waiting")).toContainText("처음부터 보이는 글");
  await expect(page.locator(".cm-content")).toHaveCount(0);
  release();
  await ready(page);
  await expect(page.locator(".cm-content")).toContainText("처음부터 보이는 글");
});

test("a key sets up no listener of the window anew", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.listened = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, ...rest) {
      if ((this ?? globalThis) === globalThis) globalThis.listened.push(name);
      return add.call(this, name, ...rest);
    };
  });
  await open(page);
  await typeAtEnd(page, "# 한지우\n\n## 경력\n");
  // Everything has come, and hints and saving have had their turn.
  await expect(page.locator(".save-state")).toHaveText(/^저장됨/);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => globalThis.listened.splice(0))).toContain("keydown");
  for (const letter of "abcde") {
    await page.keyboard.press(letter);
    await page.waitForTimeout(60);
  }
  await expect(page.locator(".sheet")).toContainText("abcde");
  expect(await page.evaluate(() => globalThis.listened)).toEqual([]);
});
