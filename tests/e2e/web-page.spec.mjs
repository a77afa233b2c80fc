// The résumé as one file of the web, taken away in the page: it carries its typeface, asks nobody for anything, and prints the
// pages of the preview.

import { expect, test } from "@playwright/test";
import { DESK, notice, open, pick, setText, sheet, text } from "./support/app.mjs";
import { dialog, exported, openExport, openedPage } from "./support/moving.mjs";
import { settled } from "./support/pages.mjs";
import { readPdf, squeezed } from "./support/pdf.mjs";
import { SETUPS, openSetUp } from "./support/setups.mjs";
import { resumes } from "./support/words.mjs";

const many = (count, line) => Array.from({ length: count }, (_, n) => line(n)).join("");
const CAREER = "# 한지우\nhannun@example.kr\n\n## 경력\n\n### 가온누리소프트 | 백엔드 (2021.06 ~ 현재)\n\n";
const LONG = {
  "a bullet over many pages": `${CAREER}- ${many(900, (n) => `낱말${n}번을 쓰는 문장입니다. `)}\n\n## 학력\n\n### 다솜대학교 (2013.03 ~ 2019.02)\n`,
  "a table over two pages": `${CAREER}| 지표 | 이전 | 이후 |\n|---|---|---|\n${many(60, (n) => `| 지연 ${n} | ${n} ms | 1 ms |\n`)}`,
  "a page begun by hand": `${CAREER}- 앞쪽에 있는 일\n\n<!-- pagebreak -->\n\n- 뒤쪽에 있는 일\n`,
  "a row that no page holds": `${CAREER}<table><tr><td>${many(70, (n) => `줄${n}<br>`)}</td></tr></table>\n`,
  "words of many alphabets": `${CAREER}- 漢字 ひらがな Ελλάδα Привет ①②③ → ∑ 😀\n`,
};

test.use({ viewport: DESK });

// Takes the page away and opens it: [what it asked for, its PDF].
async function printed(page, context, testInfo) {
  const { file, url, seen: asked } = await openedPage(page, context, testInfo);
  await file.evaluate(settledFile);
  const pdf = await readPdf(await file.pdf({ preferCSSPageSize: true, printBackground: true }));
  await file.close();
  return [asked.filter((address) => address !== url && !address.startsWith("data:")), pdf];
}

// Runs in the page.
async function settledFile() {
  await document.fonts.ready;
}

async function differences(page, context, testInfo) {
  await page.evaluate(settled);
  const shown = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const [asked, file] = await printed(page, context, testInfo);
  const found = asked.map((what) => `it asks: ${what}`);
  const texts = ({ pages }) => pages.map(({ text }) => squeezed(text));
  const [ours, theirs] = [texts(shown), texts(file)];
  if (ours.length !== theirs.length) found.push(`${theirs.length} pages instead of ${ours.length}`);
  ours.forEach((text, at) => {
    if (text !== theirs[at]) found.push(`page ${at + 1} differs: ${theirs[at]?.length} letters instead of ${text.length}`);
  });
  const [{ width, height }, other] = [shown.pages[0], file.pages[0]];
  if (Math.abs(width - other.width) > 1 || Math.abs(height - other.height) > 1) found.push("the paper is another");
  return found;
}

for (const [name, setup] of Object.entries(SETUPS)) {
  test(`the file prints the pages of the preview: ${name}`, async ({ page, context }, testInfo) => {
    test.setTimeout(240_000);
    await openSetUp(page, setup);
    const sample = resumes().filter((_, at) => at % 23 === Object.keys(SETUPS).indexOf(name));
    expect(sample.length).toBeGreaterThan(2);
    const wrong = [];
    for (const { name: file, text } of sample) {
      await setText(page, text);
      if (!(await page.locator(".leaf").count())) continue;
      wrong.push(...(await differences(page, context, testInfo)).map((line) => `${file}: ${line}`));
    }
    expect(wrong).toEqual([]);
  });
}

test("the file prints the pages of the preview: what a page can't hold whole", async ({ page, context }, testInfo) => {
  test.setTimeout(120_000);
  await open(page);
  for (const [what, text] of Object.entries(LONG)) {
    await setText(page, text);
    await expect(page.locator(".leaf").first(), what).toBeVisible();
    expect(await differences(page, context, testInfo), what).toEqual([]);
  }
});

const WORKS = many(5, (n) => `### 주문 수집 ${n}호 (2022.0${n + 1} ~ 2022.09)\n- 역할: 설계와 운영\n\n${many(30, (line) => `${line}번째로 알게 된 것을 적은 문장입니다.\n\n`)}\`\`\`rust\nfn take() {}\n\`\`\`\n\n`);
const PORTFOLIO = `# 이한눈 포트폴리오\n\n## 프로젝트\n\n${WORKS}## 스킬\nKotlin\n`;

for (const setup of ["", "paper=wide numbers=on"]) {
  test(`a portfolio's file prints its pages, and its list leads to the projects: ${setup || "A4"}`, async ({ page, context }, testInfo) => {
    test.setTimeout(120_000);
    await openSetUp(page, setup);
    await setText(page, PORTFOLIO);
    await expect(sheet(page).locator(".index-row[data-page]")).toHaveCount(5);
    expect(await differences(page, context, testInfo)).toEqual([]);
    const [, pdf] = await printed(page, context, testInfo);
    const numbers = await sheet(page).locator(".index-row").evaluateAll((rows) => rows.map((row) => Number(row.dataset.page)));
    const leads = pdf.pages.flatMap(({ links }) => links).map((link) => link.page).filter(Boolean);
    expect(leads).toEqual(numbers);
  });
}

test("the file is set in the typeface of the preview, and carries only the letters that it needs", async ({ page, context }, testInfo) => {
  await open(page);
  await setText(page, `${CAREER}- 결제 지연을 5분에서 3초로 줄임\n`);
  await expect(sheet(page)).toContainText("결제 지연");
  const { bytes, file } = await openedPage(page, context, testInfo);
  const html = bytes.toString("utf8");
  const faces = html.match(/@font-face/g).length;
  expect(faces).toBeGreaterThan(3);
  expect(faces).toBeLessThan(60);
  expect(html).not.toMatch(/url\((?!"data:)/);
  await file.evaluate(settledFile);
  const widths = (one) => one.evaluate(() => [...document.querySelectorAll(".sheet .unit")].map((unit) => {
    const range = document.createRange();
    range.selectNodeContents(unit);
    return [...range.getClientRects()].map(({ width }) => Math.round(width * 10));
  }));
  await page.setViewportSize({ width: 2400, height: 1200 });
  await page.evaluate(settled);
  expect(await widths(file)).toEqual(await widths(page));
});

test("on a screen it is one long page without gaps", async ({ page, context }, testInfo) => {
  await open(page);
  await setText(page, LONG["a bullet over many pages"]);
  await expect(page.locator(".leaf").nth(2)).toBeAttached();
  const { file } = await openedPage(page, context, testInfo);
  expect(await file.locator(".cut").count()).toBeGreaterThan(1);
  await expect(file.locator(".cut").first()).toBeHidden();
  expect(await file.locator("li").evaluate((item) => item.innerText.includes("\n"))).toBe(false);
});

test("without the pieces of the typeface the file is made all the same, and it is said", async ({ page }) => {
  await open(page);
  await setText(page, CAREER);
  await expect(sheet(page)).toContainText("가온누리소프트");
  await page.route("**/fonts/*.js", (route) => route.abort());
  await openExport(page);
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: /^웹 페이지/ }).click();
  await download;
  await expect(dialog(page).getByRole("alert")).toContainText("글꼴을 담지 못했어요");
  await expect(notice(page)).toHaveCount(0);
});

test("the file comes back as its text alone, not with the typeface", async ({ page }) => {
  await open(page);
  const written = `${CAREER}- ${many(300, (n) => `낱말${n}번을 쓰는 문장입니다. `)}\n\n| 지표 | 이후 |\n|---|---|\n${many(60, (n) => `| 지연 ${n} | ${n} ms |\n`)}`;
  await setText(page, written);
  await expect(page.locator(".leaf").nth(1)).toBeAttached();
  await page.evaluate(settled);
  const words = () => sheet(page).evaluate((node) => node.textContent.replace(/\s+/g, ""));
  const shown = await words();
  const { name, bytes } = await exported(page, /^웹 페이지/);
  expect(bytes.length).toBeGreaterThan(200_000);
  await pick(page, name, bytes);
  await expect.poll(() => text(page)).toMatch(/^<article class="sheet"/);
  const back = await text(page);
  expect(back.length).toBeLessThan(written.length * 3);
  expect(back).not.toContain('class="cut"');
  await expect.poll(words).toBe(shown);
});
