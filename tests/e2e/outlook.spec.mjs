// What the résumé looks like to others: at first sight, in Wanted's form, to a parser.

import { expect, test } from "@playwright/test";
import { DESK, open, setText, sheet, text } from "./support/app.mjs";

const RESUME = `# 이한눈

## 경력

### 가나다커머스 | 백엔드 엔지니어 (2021.06 - )

#### 알림 서버
- 하루 200만 개 이상의 알림을 보내는 서버를 만들었다
- 기술 스택: Kafka, Redis

### 마바사랩 (2020.07 - 2021.06)

- 센서 자료를 모음
`;

test.use({ viewport: DESK, permissions: ["clipboard-read", "clipboard-write"] });

test.beforeEach(async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await expect(sheet(page)).toContainText("알림 서버");
});

const lit = (page) =>
  page.evaluate(() => [...(CSS.highlights.get("glance") ?? [])].map((range) => range.toString()));

const menuAction = async (page, name) => {
  await page.getByRole("button", { name: "메뉴" }).click();
  await page.getByRole("button", { name, exact: true }).click();
};

test("one key dims all but what is caught at first sight", async ({ page }) => {
  const panel = page.getByRole("complementary", { name: "한눈에 보기" });
  await page.keyboard.press("F9");
  await expect(panel).toContainText("이한눈");
  await expect(panel.getByRole("button", { name: "200만 개 이상" })).toBeVisible();
  await expect(panel).toContainText("연락처");
  expect(await lit(page)).toEqual(expect.arrayContaining(["이한눈", "가나다커머스", "알림 서버", "200만 개 이상"]));
  const dim = await page.locator(".sheet li").first().evaluate((node) => getComputedStyle(node).color);
  expect(dim).toBe("rgb(102, 102, 102)");
  await page.keyboard.press("F9");
  await expect(panel).toHaveCount(0);
  expect(await lit(page)).toEqual([]);
});

test("what is lit follows the text while it is written", async ({ page }) => {
  await page.keyboard.press("F9");
  await setText(page, RESUME.replace("200만 개 이상", "300만 개"));
  await expect.poll(() => lit(page)).toContain("300만 개");
  expect(await lit(page)).not.toContain("200만 개 이상");
});

test("a result leads to its words in the text", async ({ page }) => {
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "200만 개 이상" }).click();
  const selected = await page.evaluate(() => {
    const [anchor, head] = globalThis.editor.place();
    return globalThis.editor.text().slice(anchor, head);
  });
  expect(selected).toBe("200만 개 이상");
});

test("Wanted's form is there field by field, to be copied", async ({ page }) => {
  await menuAction(page, "원티드로 옮기기");
  const panel = page.getByRole("complementary", { name: "원티드로 옮기기" });
  await expect(panel.getByRole("heading", { level: 3 })).toContainText(["기본 정보", "경력", "주요 성과", "경력", "주요 성과", "스킬"]);
  await expect(panel).toContainText("재직 중");
  await panel.getByRole("button", { name: "회사명 복사" }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("가나다커머스");
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("the text as a parser reads it stands beside the page", async ({ page }) => {
  await setText(page, `${RESUME}\n![](https://a.example/chart.png)\n`);
  await menuAction(page, "ATS가 읽는 글");
  const panel = page.getByRole("complementary", { name: "ATS가 읽는 글" });
  await expect(panel.locator(".reading-text")).toContainText("2021.06 -");
  await expect(panel.getByRole("button", { name: /그림/ })).toBeVisible();
  await expect(panel).toContainText("찾지 못해요");
  // Without a section of skills, parsers find those that works name.
  await expect(panel.locator("dt", { hasText: "스킬" }).locator("+ dd")).toHaveText("Kafka, Redis");
});

test("an anonymous copy is shown in place of the text, which stays", async ({ page }) => {
  await menuAction(page, "익명 사본 보기");
  await expect(sheet(page)).toContainText("A사");
  await expect(sheet(page)).toContainText("지원자");
  await expect(sheet(page)).not.toContainText("가나다커머스");
  expect(await text(page)).toBe(RESUME);
  // The bar that says so lies over nothing.
  for (const viewport of [page.viewportSize(), { width: 390, height: 844 }]) {
    await page.setViewportSize(viewport);
    const bar = await page.locator(".desk-bar").boundingBox();
    expect((await sheet(page).boundingBox()).y).toBeGreaterThanOrEqual(bar.y + bar.height);
  }
  await page.setViewportSize(DESK);
  // What is printed bears no name; the document that is open is called as before.
  await expect(page).toHaveTitle(/지원자/);
  await expect(page.locator(".document-name")).toHaveText("이한눈 이력서");
  await page.getByRole("button", { name: "원래대로" }).click();
  await expect(sheet(page)).toContainText("가나다커머스");
});
