// For eyes that need more: more contrast, the system's own colours, nothing that moves.

import { expect, test } from "@playwright/test";
import { DESK, open, setText, sheet } from "./support/app.mjs";

test.use({ viewport: DESK });

const TEXT = "# 한지우\n\n## 경력\n### 가온누리소프트 (2021.06 ~ 현재)\n- server를 개발함\n";

// The contrast of two colours, as WCAG reckons it. A colour without its own ground takes that of what lies under it.
const contrasts = (page, selectors, property = "color") =>
  page.evaluate(
    ([selectors, property]) => {
      const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
      const light = (colour) => {
        const [r, g, b] = parts(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (node) => {
        const own = node ? getComputedStyle(node).backgroundColor : "rgb(255, 255, 255)";
        return !node || (parts(own)[3] ?? 1) > 0 ? own : ground(node.parentElement ?? node.getRootNode().host);
      };
      return selectors.map((selector) => {
        const node = document.querySelector(selector) ?? document.querySelector("[data-editor-host]").shadowRoot.querySelector(selector);
        const under = property === "color" ? ground(node) : ground(node.parentElement);
        const [a, b] = [light(getComputedStyle(node)[property]), light(under)].sort((a, b) => b - a);
        return Math.round(((a + 0.05) / (b + 0.05)) * 10) / 10;
      });
    },
    [selectors, property],
  );

for (const colorScheme of ["light", "dark"]) {
  test(`more contrast is more contrast, ${colorScheme}`, async ({ page }) => {
    const quiet = [".format-auto", ".status-promise", ".cm-lineNumbers .cm-gutterElement:last-child", ".document-title .icon"];
    const framed = [".glance-button", ".toolbar .icon-button"];
    await page.emulateMedia({ colorScheme });
    await open(page);
    await setText(page, TEXT);
    const usual = await contrasts(page, quiet);
    expect(Math.min(...usual)).toBeGreaterThanOrEqual(4.5);
    await page.emulateMedia({ colorScheme, contrast: "more" });
    // 7 is what WCAG asks of those who ask for more.
    expect(Math.min(...(await contrasts(page, quiet)))).toBeGreaterThanOrEqual(7);
    expect(Math.min(...(await contrasts(page, framed, "borderTopColor")))).toBeGreaterThanOrEqual(3);
  });
}

test("in the system's colours it is seen what is chosen and where one thing ends", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await open(page);
  await setText(page, TEXT);
  await expect(page.locator(".save-state.saved")).toBeVisible({ timeout: 10_000 });
  const look = (selector) =>
    page.locator(selector).first().evaluate((node) => {
      const { backgroundColor, borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(node);
      return { backgroundColor, framed: borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0, ringed: outlineStyle !== "none" };
    });
  const chosen = await look(".toolbar .segmented [aria-pressed=true]");
  expect(chosen.backgroundColor).not.toBe((await look(".toolbar .segmented [aria-pressed=false]")).backgroundColor);
  await page.locator(".toolbar [popovertarget=menu]").click();
  expect((await look(".menu")).framed).toBe(true);
  await page.keyboard.press("Escape");
  await page.locator(".glance-button").click();
  const pressed = await look(".glance-button");
  expect(pressed.backgroundColor).not.toBe((await look(".hints-button")).backgroundColor);
  await page.keyboard.press("Tab");
  const ringed = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== "none");
  expect(ringed).toBe(true);
  // What is said by a colour alone keeps it.
  const dot = await page.locator(".save-state").evaluate((node) => getComputedStyle(node, "::before").backgroundColor);
  expect(dot).toBe("rgb(30, 212, 90)");
});

test("in the system's colours a hint's mark in the margin is seen, and each name of the command that is chosen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  await open(page);
  await setText(page, `${TEXT}- 비용을 월 12.5$ 줄임\n`);
  await expect(page.locator(".cm-lint-marker").first()).toBeVisible();
  expect(Math.min(...(await contrasts(page, [".cm-lint-marker"], "backgroundColor")))).toBeGreaterThan(1.5);
  await page.keyboard.press("ControlOrMeta+k");
  const chosen = '.palette-option[aria-selected="true"]';
  await expect(page.locator(`${chosen} .palette-other`)).toBeVisible();
  expect(Math.min(...(await contrasts(page, [`${chosen} .palette-other`])))).toBeGreaterThanOrEqual(4.5);
});

test("in the first look code and marked words are read, too", async ({ page }) => {
  await open(page);
  await setText(page, `${TEXT}- \`Kafka\` 소비자를 나누어 <mark>지연</mark>을 줄임\n\n\`\`\`\nlet a = 1;\n\`\`\`\n`);
  await page.keyboard.press("F9");
  await expect(page.locator(".aside")).toBeVisible();
  expect(Math.min(...(await contrasts(page, [".sheet li code", ".sheet mark", ".sheet pre"])))).toBeGreaterThanOrEqual(4.5);
});

test("in the system's colours bullets are seen, and where a page ends", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await open(page);
  await setText(page, `${TEXT}\n#### 주문 처리\n- 재고 **42분 → 6분**\n  - 안쪽\n`);
  await expect(sheet(page).locator("ul ul > li")).toBeAttached();
  const ground = (selector) => sheet(page).locator(selector).first().evaluate((node) => getComputedStyle(node, "::before").backgroundColor);
  const ink = await sheet(page).locator("li").first().evaluate((node) => getComputedStyle(node).color);
  for (const shape of [".project", "ul > li", "ul ul > li"]) expect(await ground(shape), shape).toBe(ink);
  const leaf = page.locator(".leaf").first();
  await expect(leaf).toHaveCSS("outline-style", "solid");
  await page.emulateMedia({ media: "print", forcedColors: "active" });
  await expect(leaf).toHaveCSS("outline-style", "none");
});

test("nothing moves for those who want it still", async ({ page }) => {
  const moving = () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await page.locator(".tour-offer .button").click();
  await page.locator(".tour .primary").click();
  expect(await moving()).toBe(0);
  await page.keyboard.press("Escape");
  await setText(page, TEXT);
  await expect(sheet(page)).toContainText("가온누리소프트");
  await page.locator(".document-title").click();
  expect(await moving()).toBe(0);
  await page.keyboard.press("Escape");
  await page.setInputFiles("input[type=file]", { name: "a.png", mimeType: "image/png", buffer: Buffer.from("x") });
  await expect(page.locator(".snackbar")).toBeVisible();
  expect(await moving()).toBe(0);
});
