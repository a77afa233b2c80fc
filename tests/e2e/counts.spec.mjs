// One thing has one number, wherever it is told; what is counted otherwise says so.

import { expect, test } from "@playwright/test";
import { DESK, notice, open, saved, setText, sheet } from "./support/app.mjs";
import { act, openLibrary, rows } from "./support/library.mjs";

test.use({ viewport: DESK });

// With marks that no reader sees, a repeated word that hides another hint, and pages enough for a hint about them.
const WORK = (n) => `### 가나다커머스${n} | 백엔드 (20${10 + n}.01 ~ 20${10 + n}.12)\n\n- **비용**을 월 월 0.4$ 입니다. [기록](https://hannun.example/${n})\n- 주문 서버를 둘로 나눔 🚀\n\n`;
const RESUME = `# 이한눈\n\n<div>hannun@example.kr</div>\n\n## 경력\n\n${Array.from({ length: 9 }, (_, n) => WORK(n)).join("")}${"긴 소개를 여러 줄로 써서 쪽을 넘깁니다.\n\n".repeat(120)}`;

const menu = async (page, name) => {
  await page.getByRole("button", { name: "메뉴" }).click();
  await page.getByRole("button", { name, exact: true }).click();
};
const digits = (words) => Number(/[\d,]+/.exec(words)[0].replaceAll(",", ""));

test("a text is as long in every list as in the bar below it", async ({ page }) => {
  await open(page);
  await setText(page, "# 이한눈\n");
  await saved(page);
  await setText(page, RESUME);
  await saved(page);
  const long = /^[\d,]+자/.exec(await page.locator(".status-count").textContent())[0];
  expect(digits(long)).toBeLessThan([...RESUME].length);

  await openLibrary(page);
  await expect(rows(page).locator(".library-about")).toContainText(` · ${long}`);
  await act(page, "이한눈 이력서", "복제");
  await expect(page.getByRole("textbox", { name: "이름 바꾸기" })).toBeVisible();
  await page.keyboard.press("Enter");
  await act(page, "이한눈 이력서 사본", "버리기");
  await page.locator(".library-fold summary").click();
  await expect(page.locator(".library-thrown .library-about")).toContainText(` · ${long}`);
  await page.keyboard.press("Escape");

  await menu(page, "버전과 비교");
  const versions = page.getByRole("dialog", { name: "버전", exact: true });
  await versions.getByLabel("지금 글에 이름을 붙여 남기기").fill("길이");
  await page.keyboard.press("Enter");
  await expect(versions.locator(".version", { hasText: "길이" })).toContainText(long);
  await expect(versions.locator(".version").last()).toContainText("3자");
  await versions.locator(".version", { hasText: "길이" }).getByRole("button", { name: "지금과 비교" }).click();
  const compare = page.getByRole("dialog", { name: "비교", exact: true });
  await expect(compare.getByRole("row", { name: /^글자/ }).getByRole("cell")).toHaveText([long, long]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  // The form has no headings and no dates as they are written: that is another length, and says of what.
  await menu(page, "원티드로 옮기기");
  await expect(page.locator(".wanted-length")).toHaveText(/^칸에 들어갈 글은 모두 [\d,]+자예요/);
});

test("hints are counted alike, and what leaves some out says which", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await expect(sheet(page)).toContainText("가나다커머스8");
  const button = page.locator(".hints-button");
  await button.click();
  const panel = page.locator(".hints-panel");
  await expect(panel.locator(".hint-name", { hasText: "쪽수" })).toHaveCount(1);
  const all = digits(await button.textContent());
  const pages = await panel.locator(".hint-name", { hasText: /^(쪽수|거의 빈 마지막 쪽|한 쪽보다 긴 덩어리)/ }).count();
  expect(await panel.locator(".hints-body > .hints-group .hint").count()).toBe(all);

  await menu(page, "버전과 비교");
  await page.getByRole("button", { name: "나란히 비교" }).click();
  const row = page.getByRole("dialog", { name: "비교", exact: true }).getByRole("row", { name: /^힌트 \(쪽 힌트 빼고\)/ });
  await expect(row.getByRole("cell").last()).toHaveText(String(all - pages));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  const fix = panel.getByRole("button", { name: /^모두 고치기/ });
  const mendable = digits(await fix.textContent());
  await fix.click();
  await expect(notice(page)).toContainText(`힌트 ${mendable}개를 고쳤어요`);
  await expect(fix).toHaveCount(0);
  // Taking it back leaves the choice of the format as it was.
  await notice(page).locator(".snackbar-offer").click();
  await expect(fix).toHaveText(`모두 고치기 ${mendable}`);
  await expect(page.locator(".format-auto").first()).toHaveAttribute("aria-pressed", "true");
});
