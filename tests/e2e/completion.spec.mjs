// What is offered while one writes, and where nothing is; forms to fill in; guides where nothing stands yet.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { sections } from "../../scripts/vocabulary.mjs";
import { answers } from "../../src/app/editor/answers.js";
import { WORDS } from "../../src/app/editor/words.js";
import { DESK, editor, imeOf, open, sheet, text } from "./support/app.mjs";
import { marked, put, shows } from "./support/marked.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// As résumés write it.
const monthAgo = (months) => {
  const now = new Date(Date.now() + 9 * 3600_000);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months)).toISOString().slice(0, 7).replace("-", ".");
};
const NOW = monthAgo(0);
const KOREAN = "# 정하람\n\n결제와 정산을 다섯 해 동안 만들어 온 백엔드 엔지니어입니다. 느린 곳을 재고 고칩니다.\n\n";
const ENGLISH = "# Haram Jeong\n\nBackend engineer with five years in payments and settlement, who measures what is slow.\n\n";

let page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: DESK, locale: "ko-KR", timezoneId: "Asia/Seoul" });
  await open(page);
});
test.afterAll(() => page.close());

const list = () => page.locator(".cm-tooltip-autocomplete");
const options = () => list().locator(".cm-completionLabel");

// Types behind what stands there, by keys.
async function type(before, typed) {
  await put(page, before);
  await page.keyboard.type(typed);
}

const OFFERED = {
  "a section's name on a heading line": [`${KOREAN}## ‸`, "경", "경력"],
  "a section's name in an English résumé": [`${ENGLISH}## ‸`, "Exp", "Experience"],
  "a section's name by a syllable on its way": [`${KOREAN}## ‸`, "ㅅㅋ", "스킬"],
  "the end of a period": [`${KOREAN}### 모아페이 (2022.04 ‸)`, "~ ", "현재"],
  "the end of a period in English": [`${ENGLISH}### MoaPay (2022.04 ‸)`, "~ ", "Present"],
  "kinds of employment behind a bar": [`${KOREAN}### 모아페이 | ‸`, "정", "정규직"],
  "technologies of a stack line": [`${KOREAN}기술 스택: Kotlin, ‸`, "spring b", "Spring Boot"],
  "technologies of 스킬": [`${KOREAN}## 스킬\n‸`, "postg", "PostgreSQL"],
  "technologies of an item of 스킬": [`${KOREAN}## 스킬\n- 언어: Kotlin\n- ‸`, "redi", "Redis"],
  "labels of the STAR form": [`${KOREAN}- ‸`, "**결", "결과"],
  "forms behind a slash": [`${KOREAN}‸`, "/프", "프로젝트 추가"],
};

for (const [what, [before, typed, first]] of Object.entries(OFFERED)) {
  test(`offers ${what}; Enter breaks the line, Tab takes the word`, async () => {
    await type(before, typed);
    await expect(options().first()).toHaveText(first);
    await expect(list().locator("[aria-selected]")).toHaveCount(0);
    await page.waitForTimeout(100); // What has just appeared is not taken by a key that was meant for the text.
    await page.keyboard.press("Enter");
    // Its line, and what goes on in the next one, which a list would.
    expect(await marked(page)).toMatch(new RegExp(`${typed.replace(/[*/]/g, "\\$&")}\n(- )?‸`));
    await type(before, typed);
    await expect(options().first()).toHaveText(first);
    await page.waitForTimeout(100);
    await page.keyboard.press("Tab");
    await expect(list()).toHaveCount(0);
    expect(await text(page)).toContain(first === "프로젝트 추가" ? "#### 프로젝트 이름" : first);
  });
}

test("offers nothing in prose, in items, and of what is there already", async () => {
  for (const [before, typed] of [
    [`${KOREAN}‸`, "Spring "], [`${KOREAN}- ‸`, "결"], [`${KOREAN}## 경력\n\n## ‸`, "경"], [`${KOREAN}기술 스택: ‸`, " "],
    [`${KOREAN}기술 스택: ‸`, "Redis"], [`${KOREAN}- 발표 (‸)`, "2021-06-"],
  ]) {
    await type(before, typed);
    await page.waitForTimeout(300);
    await expect(list(), typed).toHaveCount(0);
  }
});

test("a name answers to a syllable that is on its way, and to consonants alone", () => {
  const ranks = (name, typed) => answers(name, typed)?.rank ?? null;
  for (const typed of ["ㄱ", "겨", "경", "경ㄹ", "경려", "ㄱㄹ", "경력"]) expect(ranks("경력", typed), typed).toBe(0);
  for (const typed of ["고", "겨력", "력", "경력직"]) expect(ranks("경력", typed), typed).toBe(null);
  expect(ranks("가게", "각")).toBe(0);
  // Two final consonants: the second is on its way, or the next syllable's.
  for (const typed of ["다", "달", "닭", "닭ㄱ", "닭고", "닭곡", "닭고기"]) expect(ranks("닭고기", typed), typed).toBe(0);
  expect(ranks("값", "갑")).toBe(0);
  expect(ranks("갑수", "값")).toBe(0);
  for (const [name, typed] of [["한지우", "한진"], ["지", "징"], ["갑자", "값"]]) expect(ranks(name, typed), typed).toBe(null);
  expect(ranks("담당 업무", "ㄷㄷㅇㅁ")).toBe(0);
  expect(answers("담당 업무", "업")).toEqual({ rank: 1, match: [3, 4] });
  expect(ranks("Spring Boot", "BOO")).toBe(1);
  expect(ranks("PostgreSQL", "sql")).toBe(2);
  expect(ranks("PostgreSQL", "s")).toBe(null);
});

test("every section's name that is offered is one that the program reads", () => {
  const known = sections();
  const letters = (name) => name.toLowerCase().replace(/[^\p{Letter}]/gu, "");
  for (const words of Object.values(WORDS)) {
    for (const [kind, name] of words.sections) expect(known[kind], name).toContain(letters(name));
  }
});

test("the present month is the page's", async () => {
  await type(`${KOREAN}### 모아페이 (2022.04 ~ ‸)`, "2");
  await expect(options()).toHaveText([NOW]);
  await page.keyboard.press("Escape");
  await expect(list()).toHaveCount(0);
  await shows(page, `${KOREAN}### 모아페이 (2022.04 ~ 2‸)`);
});

test("Ctrl+Space asks anywhere, and then Enter takes the first word", async () => {
  await put(page, `${KOREAN}- ‸`);
  await page.keyboard.press("Control+Space");
  await expect(options().first()).toHaveText("담당 업무");
  await page.waitForTimeout(100);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(list().locator("[aria-selected]")).toContainText("주요 성과");
  const active = await editor(page).getAttribute("aria-activedescendant");
  await expect(page.locator(`[id="${active}"]`)).toContainText("주요 성과");
  await page.keyboard.press("Enter");
  await shows(page, `${KOREAN}- **주요 성과:** ‸`);
  await put(page, `${KOREAN}### 모아페이 (2022.04 ~ ‸)`);
  await page.keyboard.press("Control+Space");
  await expect(list()).toBeVisible();
  await page.waitForTimeout(100);
  await page.keyboard.press("Enter");
  await shows(page, `${KOREAN}### 모아페이 (2022.04 ~ 현재‸)`);
});

test("a technology is offered in a sentence when it is asked for", async () => {
  await put(page, `${KOREAN}- 승인과 기록을 kaf‸로 분리\n`);
  await page.keyboard.press("Control+Space");
  await expect(options().first()).toHaveText("Kafka");
  await page.waitForTimeout(100);
  await page.keyboard.press("Enter");
  await shows(page, `${KOREAN}- 승인과 기록을 Kafka‸로 분리\n`);
});

test("a closing mark that is there stays the only one, and one undo takes a word back", async () => {
  await type(`${KOREAN}- **‸** 승인 지연`, "결");
  await page.keyboard.press("Control+Space");
  await expect(options().first()).toHaveText("결과");
  await page.waitForTimeout(100);
  await page.keyboard.press("Enter");
  await shows(page, `${KOREAN}- **결과:‸** 승인 지연`);
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe(`${KOREAN}- **결** 승인 지연`);
});

test("a click on a word in the middle of a syllable takes the word for it", async () => {
  await put(page, `${KOREAN}## ‸`);
  const ime = await imeOf(page);
  await ime.compose("ㄱ", "겨", "경");
  await expect(options().first()).toHaveText("경력");
  expect(await page.evaluate(() => globalThis.editor.composing)).toBe(true);
  await options().first().click();
  await shows(page, `${KOREAN}## 경력‸`);
  await expect.poll(() => page.evaluate(() => globalThis.editor.composing)).toBe(false);
});

test("a work in the STAR form is filled in with Tab", async () => {
  await put(page, `${KOREAN}## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n- 결제 서버‸\n`);
  expect(await page.evaluate(() => globalThis.editor.run("project"))).toBe(true);
  await shows(page, `${KOREAN}## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n- 결제 서버\n\n#### «프로젝트 이름»\n${monthAgo(6)} ~ ${NOW}\n- **문제:** \n- **행동:** \n- **결과:** \n\n기술 스택: \n`);
  const ime = await imeOf(page);
  for (const [syllables, next] of [["승인", "Tab"], [null, "Tab"], [null, "Tab"], ["느림", "Tab"], ["나눔", "Tab"]]) {
    for (const syllable of syllables ?? "") {
      await ime.compose(syllable);
      await ime.commit(syllable);
    }
    await page.keyboard.press(next);
  }
  await page.keyboard.type("5배");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Kafka");
  expect(await text(page)).toContain(`#### 승인\n${monthAgo(6)} ~ ${NOW}\n- **문제:** 느림\n- **행동:** 나눔\n- **결과:** 5배\n\n기술 스택: Kafka`);
  await expect(sheet(page).locator(".project")).toContainText("승인");
});

test("a form comes behind the whole work, and in front of the first company", async () => {
  const work = "#### 결제\n- **문제:** ‸느림\n\n기술 스택: Kafka\n";
  await put(page, `${KOREAN}## 경력\n\n### 모아페이 (2022.04 ~ 현재)\n\n${work}\n#### 정산\n- 끝\n`);
  await page.evaluate(() => globalThis.editor.run("project"));
  expect(await text(page)).toMatch(/기술 스택: Kafka\n\n#### 프로젝트 이름\n[^#]*\n기술 스택: \n\n#### 정산\n/);
  await put(page, `${KOREAN}## 경‸력\n\n### 모아페이 (2022.04 ~ 현재)\n`);
  await page.evaluate(() => globalThis.editor.run("company"));
  expect(await text(page)).toMatch(/## 경력\n\n### 회사 이름 .*\n\n### 모아페이/);
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe(`${KOREAN}## 경력\n\n### 모아페이 (2022.04 ~ 현재)\n`);
});

const HEAD = "# 정하람\n- 이메일: haram@example.kr\n‸\n## 간단 소개\n\n다섯 해 동안 결제를 만들었습니다.\n\n";

test("in the head no company and no work begins: neither is offered there, and a command brings it where it belongs", async () => {
  const careers = "## 경력\n\n### 모아페이 (2022.04 ~ 현재)\n\n#### 결제\n- 끝\n\n### 가온물류 (2020.01 ~ 2022.03)\n\n## 학력\n\n### 다온대학교 (2015.03 ~ 2019.02)\n";
  await type(HEAD + careers, "/프");
  await page.waitForTimeout(300);
  await expect(list()).toHaveCount(0);
  await put(page, HEAD + careers);
  await page.keyboard.press("Control+Space");
  await expect(options().first()).toBeVisible();
  expect(await options().allTextContents()).not.toContain("프로젝트 추가");
  await page.keyboard.press("Escape");
  for (const [form, place] of [
    ["project", /### 모아페이 .*\n\n#### 프로젝트 이름\n[^#]*\n#### 결제/], ["company", /## 경력\n\n### 회사 이름 .*\n\n### 모아페이/],
    ["school", /## 학력\n\n### 학교 이름 .*\n\n### 다온대학교/],
  ]) {
    await put(page, HEAD + careers);
    await page.evaluate((form) => globalThis.editor.run(form), form);
    expect(await text(page)).toMatch(place);
    expect(await text(page)).toContain("haram@example.kr\n\n## 간단 소개");
  }
  await put(page, `${HEAD}${careers}\n## 프로젝트\n\n### 혼자 만든 것\n`);
  await page.evaluate(() => globalThis.editor.run("project"));
  expect(await text(page)).toMatch(/## 프로젝트\n\n### 프로젝트 이름\n[^#]*\n### 혼자 만든 것/);
});

test("forms stand one below their section's heading, in the language of the résumé, in HTML as HTML", async () => {
  await put(page, `${KOREAN}# 경력‸\n`);
  await page.evaluate(() => globalThis.editor.run("company"));
  expect(await text(page)).toBe(`${KOREAN}# 경력\n\n## 회사 이름 | 직무 | 부서 (${monthAgo(12)} ~ 현재)\n`);
  await put(page, `${ENGLISH}## Education\n‸\n`);
  await page.evaluate(() => globalThis.editor.run("school"));
  expect(await text(page)).toBe(`${ENGLISH}## Education\n\n### School | Major and degree (${monthAgo(96)} ~ ${monthAgo(48)})\n`);
  const html = (more) => `<!DOCTYPE html>\n<html><body>\n<h2>경력</h2>\n<p>결제와 정산을 다섯 해 동안 만들었습니다. 느린 곳을 재고, 원인을 설명하고, 고칩니다.</p>\n${more}</body></html>\n`;
  await put(page, html("‸\n"));
  await page.evaluate(() => globalThis.editor.run("project"));
  expect(await text(page)).toContain(`<h4>프로젝트 이름</h4>\n<p>${monthAgo(6)} ~ ${NOW}</p>\n<ul>\n<li><b>문제:</b> </li>\n<li><b>행동:</b> </li>\n<li><b>결과:</b> </li>\n</ul>\n<p>기술 스택: </p>`);
});

test("a guide stands in an empty section, in grey and silent, until something does", async () => {
  await put(page, `${KOREAN}## 경력\n‸\n\n## 스킬\nKotlin\n\n## 외국어\n- **결과:**\n`);
  const guides = page.locator(".cm-guide");
  await expect(guides).toHaveText([/^최근 회사부터/, /^얼마나 좋아졌나요/]);
  await expect(guides.first()).toHaveAttribute("aria-hidden", "true");
  expect(await text(page)).not.toContain("최근 회사부터");
  await expect(sheet(page)).not.toContainText("최근 회사부터");
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하");
  await expect(guides).toHaveText([/^얼마나 좋아졌나요/]);
  expect(await page.evaluate(() => globalThis.editor.composing)).toBe(true);
  await ime.compose("한");
  await ime.commit("한");
  expect(await text(page)).toBe(`${KOREAN}## 경력\n한\n\n## 스킬\nKotlin\n\n## 외국어\n- **결과:**\n`);
  await put(page, `${ENGLISH}## Skills\n‸`);
  await expect(guides).toHaveText([/separated by commas/]);
});

test("the list is a listbox that axe has nothing to say about, in dark too, with room for a finger", async () => {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
    await type(`${KOREAN}기술 스택: ‸`, "Spring");
    await expect(list().getByRole("listbox")).toBeVisible();
    await expect(list().getByRole("listbox")).toHaveAttribute("aria-label", "자동 완성");
    await page.waitForTimeout(100);
    await page.keyboard.press("ArrowDown");
    await page.evaluate(AXE);
    const found = await page.evaluate(() => globalThis.axe.run({ include: ["[data-editor-host]"] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "편집", exact: true }).click();
  await type(`${KOREAN}기술 스택: ‸`, "Spring");
  await expect(options().first()).toBeVisible();
  for (const option of await list().locator("li").all()) expect((await option.boundingBox()).height).toBeGreaterThanOrEqual(44);
});
