// A résumé is pasted: Markdown, HTML, or both in one, and all of it is understood and shown.

import { expect, test } from "@playwright/test";
import { open, paste, setText, sheet, text } from "./support/app.mjs";
import { hasCode, resumes, visibleWords } from "./support/words.mjs";

const MARKUP = /<\/?(div|span|p|br|b|i|u|strong|em|a|ul|ol|li|h[1-6]|table|tr|td|th|font|details|summary|img)\b[^<>]*>/i;

// The shape of résumés that were laid out by hand: a flex row for each employer.
const TWO_COLUMNS = `# 서이든

hannun@example.kr · 010-0000-0000

## 경력

<div style="display: flex; gap: 2rem;">
<div style="flex: 1;">

### 물결소프트
2021.04 ~ 현재<br>
백엔드 엔지니어

</div>
<div style="flex: 3;">

#### 주문 이벤트 분리
- 주문 처리량 초당 200건 → 900건<br>장애 없이 6주 동안 옮김

#### 쿠폰 정산 자동화
- 수작업 월 40시간 → 2시간

</div>
</div>

<div style="display: flex; gap: 2rem;">
<div style="flex: 1;">

### 구름상점
2018.07 ~ 2021.03<br>
서버 개발자

</div>
<div style="flex: 3;">

#### 상품 검색 개편
- 검색 p95 **800ms → 90ms**

</div>
</div>

## 학력

한누리대학교 컴퓨터공학과 (2012.03 ~ 2018.02)
`;

const MIXTURE = `<h1>서이든</h1>
<p>백엔드 엔지니어<br/>결제 서버를 만듭니다</p>

## 경력

<b>물결소프트</b> (2021.04 ~ 현재)

- 주문 처리량을 **네 배**로 늘림
- <u>장애</u> 없이 <span style="color:#0066ff">무중단</span> 이전

<table><tr><td>지표</td><td>결과</td></tr><tr><td>지연</td><td>90밀리초</td></tr></table>

<details><summary>더 읽기</summary>

정산 **자동화**도 맡음

</details>
`;

const HTML = `<!DOCTYPE html><html><head><title>이력서</title><style>h1 { color: red }</style></head><body>
<h1>서이든</h1><h2>경력</h2><h3>물결소프트</h3><p>2021.04 - 현재</p><ul><li>주문 처리량 <b>네 배</b></li><li>수작업 &amp; 보정 없앰</li></ul>
<h2>스킬</h2><p>Kotlin, Kafka</p></body></html>`;

test.use({ viewport: { width: 1920, height: 1000 } });

// The sheet once it shows the pasted text; the mark stands where every reader of the text leaves it alone.
async function pasted(page, words) {
  await paste(page, words);
  await expect.poll(() => page.evaluate(() => document.querySelector("[data-editor-host]").hannunText().length)).toBeGreaterThan(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => {
    const nodes = document.createTreeWalker(document.querySelector(".sheet"), NodeFilter.SHOW_TEXT);
    let apart = "";
    while (nodes.nextNode()) apart += nodes.currentNode.data;
    const alternatives = [...document.querySelectorAll(".sheet img")].map((picture) => picture.alt).join(" ");
    return `${apart} ${alternatives}`.normalize("NFC");
  });
}

const missing = (source, shown) => visibleWords(source).filter((word) => !shown.includes(word));

const documents = [
  { name: "two columns", text: TWO_COLUMNS },
  { name: "mixture", text: MIXTURE },
  { name: "HTML", text: HTML },
  ...resumes(),
];
// Into one page after another, as many as a busy machine manages within a test's time.
const AT_ONCE = 40;

for (let first = 0; first < documents.length; first += AT_ONCE) {
  test(`every visible word of a pasted résumé stands in the preview, from the ${first + 1}. on`, async ({ page }) => {
    await open(page);
    for (const { name, text } of documents.slice(first, first + AT_ONCE)) {
      const shown = await pasted(page, text);
      expect.soft(missing(text, shown), name).toEqual([]);
      if (hasCode(text)) continue;
      expect.soft(shown.match(MARKUP)?.[0], `markup shown as text in ${name}`).toBeUndefined();
      await expect.soft(sheet(page).locator("pre"), `code in ${name}`).toHaveCount(0);
    }
  });
}

test("Hangul in its parts, as macOS copies names of files, is composed", async ({ page }) => {
  await open(page);
  await setText(page, "");
  await paste(page, "한지우 이력서 각".normalize("NFD"));
  await expect.poll(() => text(page)).toBe("한지우 이력서 각");
});

test("a whole HTML document is recognised as one", async ({ page }) => {
  await open(page);
  const shown = await pasted(page, HTML);
  await expect(page.locator(".toolbar .format-switch").getByRole("button", { name: "HTML" })).toHaveAttribute("aria-pressed", "true");
  expect(shown).toContain("수작업 & 보정");
  expect(shown).not.toContain("color: red");
});

test("a résumé in two flex columns comes out in Wanted's columns", async ({ page }) => {
  await open(page);
  await pasted(page, TWO_COLUMNS);
  await expect(sheet(page).locator(".name")).toHaveText("서이든");
  await expect(sheet(page).locator(".company")).toHaveText([/물결소프트/, /구름상점/, /한누리대학교/]);

  const found = await page.evaluate(() => {
    const paper = document.querySelector(".sheet");
    const zoom = paper.getBoundingClientRect().width / paper.offsetWidth;
    const style = getComputedStyle(paper);
    const { width, left } = paper.getBoundingClientRect();
    const content = { left: left + parseFloat(style.paddingLeft), width: width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) };
    const periods = [...paper.querySelectorAll(".left .period")].map((period) => {
      const box = period.getBoundingClientRect();
      const company = period.closest(".row").querySelector(".company")?.getBoundingClientRect();
      return { text: period.textContent, inLeft: box.right <= content.left + content.width * 0.25 + 1, beforeCompany: !company || box.right <= company.left };
    });
    const columns = [...paper.querySelectorAll(".row")].map((row) => {
      const [a, b] = [row.querySelector(":scope > .left"), row.querySelector(":scope > .right")].map((side) => side.getBoundingClientRect());
      return { left: a.left - content.left, width: a.width - content.width * 0.25, gap: b.left - a.right };
    });
    return { zoom, width, periods, columns, projects: [...paper.querySelectorAll(".project")].map((node) => node.textContent.trim()) };
  });
  expect(found.zoom).toBe(1);
  expect(found.width).toBe(794);
  expect(found.periods.map(({ text }) => text.replace(/\s/g, ""))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^2021\.04.*현재/), expect.stringMatching(/^2018\.07.*2021\.03/)]),
  );
  for (const { text, inLeft, beforeCompany } of found.periods) {
    expect(inLeft, text).toBe(true);
    expect(beforeCompany, text).toBe(true);
  }
  expect(found.columns.length).toBeGreaterThan(1);
  for (const { left, width, gap } of found.columns) {
    expect(Math.abs(left)).toBeLessThanOrEqual(1);
    expect(Math.abs(width)).toBeLessThanOrEqual(1);
    expect(Math.abs(gap)).toBeLessThanOrEqual(1);
  }
  expect(found.projects).toEqual(["주문 이벤트 분리", "쿠폰 정산 자동화", "상품 검색 개편"]);
});

test("the sheet is set as Korean, in the font of the form", async ({ page }) => {
  await open(page);
  await pasted(page, TWO_COLUMNS);
  await expect(sheet(page)).toHaveAttribute("lang", "ko");
  await expect(sheet(page)).toHaveCSS("word-break", "keep-all");
  await expect(sheet(page)).toHaveCSS("overflow-wrap", "anywhere");
  // Only letters that stand in one part of the font: for others the check also asks for parts that are not needed.
  await expect.poll(() => page.evaluate(() => document.fonts.check('13px "Wanted Sans Variable"', "서이든 물결"))).toBe(true);
  const fonts = await page.evaluate(() => ({
    family: getComputedStyle(document.querySelector(".sheet")).fontFamily,
    used: [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', "")),
  }));
  expect(fonts.family).toMatch(/^"?Wanted Sans Variable/);
  expect(fonts.used).toContain("Wanted Sans Variable");
});

test("the mark of its bytes that a file begins with is not pasted along", async ({ page }) => {
  await open(page);
  await paste(page, "\uFEFF# 한지우\r\n\r\n## 경력\r\n");
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  expect(await text(page)).toBe("# 한지우\n\n## 경력\n");
});
