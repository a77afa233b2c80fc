// How long the section and the work at the caret are, in the bar at the bottom.

import { expect, test } from "@playwright/test";
import { DESK, editor, open } from "./support/app.mjs";
import { put } from "./support/marked.mjs";

test.use({ viewport: DESK });

const RESUME = "# 정하람\n\n## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n\n#### 결제 승인\n2023.03 ~ 2024.01\n- 지연 4초 → 1초‸\n\n## 스킬\nKotlin\n";
const counted = (page) => page.locator(".caret-length");

test("follows the caret and what is typed, with and without spaces, against what is recommended", async ({ page }) => {
  await open(page);
  await put(page, RESUME);
  await expect(counted(page).locator(".caret-work .caret-words")).toHaveText("결제 승인 10자 (공백 제외 7자), 권장 700자까지");
  await expect(counted(page).locator(".caret-section")).toContainText(/^경력 \d+자/);
  await page.keyboard.type(" 단축");
  await expect(counted(page).locator(".caret-work .caret-words")).toHaveText(/^결제 승인 13자 \(공백 제외 9자\)/);
  await page.keyboard.press("ControlOrMeta+End");
  await expect(counted(page).locator(".caret-section")).toHaveText("스킬 6자 (공백 제외 6자)");
  await expect(counted(page).locator(".caret-work")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Home");
  await expect(counted(page)).toHaveText("");
});

test("says by how much a work is too long, and moves nothing", async ({ page }) => {
  await open(page);
  await put(page, RESUME.replace("‸", `${"가".repeat(700)}‸`));
  const height = () => page.locator(".status-bar").evaluate((bar) => bar.offsetHeight);
  await expect(counted(page).locator(".caret-work.is-over .caret-words")).toHaveText(/권장보다 10자 많아요$/);
  const before = await height();
  await page.keyboard.press("ControlOrMeta+Home");
  await expect(counted(page)).toHaveText("");
  expect(await height()).toBe(before);
});

test("is short on a phone, and still whole for those who listen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole("button", { name: "편집", exact: true }).click();
  await put(page, RESUME);
  await expect(editor(page)).toBeFocused();
  await expect(counted(page).locator(".caret-short")).toBeVisible();
  await expect(counted(page).locator(".caret-short")).toHaveText("10/700자");
  await expect(counted(page)).toContainText("권장 700자까지");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
