// Two panes, one text: caret, clicks and scrolling lead from one to the other.

import { expect, test } from "@playwright/test";
import { DESK, editor, open, setText, sheet, text, typeAtEnd } from "./support/app.mjs";

const works = Array.from({ length: 30 }, (_, n) => `### 일감 ${n + 1}\n\n- 하루 ${n + 1}만 건을 처리하는 서버를 만들었다\n- 응답을 줄였다\n`);
const RESUME = `# 이한눈\n\n## 프로젝트\n\n${works.join("\n")}`;

test.use({ viewport: DESK });

test.beforeEach(async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await expect(sheet(page)).toContainText("일감 30");
});


test("a double click on the sheet goes on writing at that word", async ({ page }) => {
  await sheet(page).getByText("하루 3만 건을").dblclick({ position: { x: 4, y: 6 } });
  await page.keyboard.type("날마다");
  await expect.poll(() => text(page)).toContain("- 날마다 3만 건을 처리하는");
});

test("the unit of the caret is marked, and follows it", async ({ page }) => {
  await editor(page).getByText("하루 2만 건을").click();
  await expect(page.locator(".sheet [data-caret]")).toContainText("하루 2만 건을");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".sheet [data-caret]")).toContainText("응답을 줄였다");
  await expect(page.locator(".sheet [data-caret]")).toHaveCount(1);
  // A bar with space between it and the letters.
  const shadow = await page.locator(".sheet [data-caret]").evaluate((node) => getComputedStyle(node).boxShadow);
  expect(shadow).toBe("rgb(255, 255, 255) -9px 0px 0px 0px, rgb(0, 102, 255) -14px 0px 0px -2px");
});

test("the sheet follows the text by meaning", async ({ page }) => {
  await editor(page).hover();
  await page.mouse.wheel(0, 2600);
  const line = () => page.evaluate(() => {
    const root = document.querySelector("[data-editor-host]").shadowRoot;
    const top = root.querySelector(".cm-scroller").getBoundingClientRect().top;
    return [...root.querySelectorAll(".cm-line")].find((node) => node.getBoundingClientRect().bottom > top + 2).textContent;
  });
  const firstUnit = () => page.evaluate(() => {
    const top = document.querySelector(".desk").getBoundingClientRect().top + 8;
    const units = [...document.querySelectorAll(".sheet .unit")];
    return units.find((node) => node.getBoundingClientRect().bottom > top).textContent;
  });
  await expect.poll(async () => {
    const number = /\d+/.exec(await line() + (await firstUnit()))?.[0];
    return number !== undefined && Number(number) > 5;
  }).toBe(true);
  const shown = Number(/일감 (\d+)|하루 (\d+)/.exec(await firstUnit())?.slice(1).find(Boolean) ?? NaN);
  const written = Number(/일감 (\d+)|하루 (\d+)/.exec(await line())?.slice(1).find(Boolean) ?? shown);
  expect(Math.abs(shown - written)).toBeLessThanOrEqual(1);
});

test("the text follows the sheet, and neither fights the person", async ({ page }) => {
  await page.locator(".desk").hover();
  await page.mouse.wheel(0, 1800);
  const scrolled = () => page.evaluate(() => document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-scroller").scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(300);
  const before = await page.locator(".desk").evaluate((desk) => desk.scrollTop);
  await page.waitForTimeout(400);
  expect(await page.locator(".desk").evaluate((desk) => desk.scrollTop)).toBe(before);
});

test("it can be switched off", async ({ page }) => {
  await page.getByRole("button", { name: "메뉴" }).click();
  await page.getByRole("button", { name: "따로", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.locator(".desk").hover();
  await page.mouse.wheel(0, 1800);
  await page.waitForTimeout(400);
  const scrolled = await page.evaluate(() => document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-scroller").scrollTop);
  expect(scrolled).toBe(0);
});

// A panel that is put before its place could make the editor anew, and what is typed meanwhile would go nowhere.
test("the editor stays the one it is when the later part comes", async ({ page }) => {
  await page.route("**/later-*.wasm", async (route) => {
    await new Promise((late) => setTimeout(late, 1500));
    await route.continue().catch(() => {});
  });
  await open(page);
  await page.evaluate(() => (document.querySelector("[data-editor-host]").isTheFirst = true));
  await setText(page, "");
  await typeAtEnd(page, "# 한지우");
  await expect(page.locator(".caret-length")).toBeAttached({ timeout: 15_000 });
  expect(await page.evaluate(() => document.querySelector("[data-editor-host]").isTheFirst)).toBe(true);
  await page.keyboard.type("!");
  expect(await text(page)).toBe("# 한지우!");
});
