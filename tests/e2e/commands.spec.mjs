// Whatever has a button or stands in a menu is a command of the palette, too, and does there what it does here. What is in a
// dialog belongs to the command that opens the dialog. (Keys and the editor's commands: palette/command.rs.)

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { DESK, editor, notice, open, saved, setText, sheet, text } from "./support/app.mjs";

test.use({ viewport: DESK });

const RESUME = readFileSync("tests/fixtures/lint/cluttered.md", "utf8");

// By place and name of the button: what the palette calls it. NONE only leads to other buttons, or away from what is open.
const NONE = null;
const BUTTONS = {
  ".start": [
    [/예시로 시작/, "새 이력서: 예시로 시작"], [/프론트엔드/, "새 이력서: 프론트엔드 예시"], [/데이터/, "새 이력서: 데이터 엔지니어 예시"],
    [/신입/, "새 이력서: 신입 예시"], [/빈 뼈대/, "새 이력서: 빈 뼈대"], [/내 파일 열기/, "파일 열기"],
    [/둘러보기/, "2분 둘러보기"], [/괜찮아요/, NONE],
  ],
  ".toolbar": [
    [/이력서$/, "내 이력서 목록"], [/^편집$/, "편집 화면"], [/^미리보기$/, "미리보기 화면"], [/^Markdown$/, "글의 형식: Markdown"],
    [/^HTML$/, "글의 형식: HTML"], [/^자동$/, "글의 형식: 자동"], [/^한눈에 보기$/, "한눈에 보기"], [/^힌트 \d+$/, "힌트 보기"],
    [/쪽 · \d+%$/, "쪽 보기와 설정"], [/^열기$/, "파일 열기"], [/^공유$/, "링크로 공유"], [/^PDF$/, "PDF로 저장·인쇄"], [/^메뉴$/, NONE],
  ],
  ".menu": [
    [/^공유$/, "링크로 공유"], [/^한눈에 보기$/, "한눈에 보기"], [/^원티드로 옮기기$/, "원티드로 옮기기"], [/^ATS가 읽는 글$/, "ATS가 읽는 글"],
    [/맞춰 보기$/, "이력서와 포트폴리오 맞춰 보기"], [/^익명 사본 보기$/, "익명 사본 보기"], [/^버전과 비교$/, "버전과 비교"],
    [/^내보내기$/, "파일로 내보내기"], [/이어 쓰기$/, "내 컴퓨터 파일 이어 쓰기"], [/파일로 저장$/, "내 컴퓨터에 파일로 저장"],
    [/^모든 명령/, NONE], [/^설정$/, "설정"], [/^개인정보$/, "개인정보"], [/둘러보기$/, "2분 둘러보기"],
    [/^Markdown$/, "글의 형식: Markdown"], [/^HTML$/, "글의 형식: HTML"], [/^자동$/, "글의 형식: 자동"],
    [/^함께$/, "두 화면 함께 스크롤하기"], [/^따로$/, "두 화면 따로 스크롤하기"], [/^기기 설정$/, "화면 밝기: 기기 설정"],
    [/^밝게$/, "화면 밝게"], [/^어둡게$/, "화면 어둡게"], [/^한국어$/, "화면 언어: 한국어"], [/^English$/, "화면 언어: 영어"],
  ],
  ".page-panel": [
    // Its list of places is what the panel is for.
    [/^\d+쪽$/, "쪽 보기와 설정"], [/^outline: /, "쪽 보기와 설정"],
    [/^글의 종류/, "글의 종류: 포트폴리오"], [/^A4$/, "용지: A4"], [/^Letter$/, "용지: Letter"], [/^16:9$/, "용지: 16:9"],
    [/^여백: 좁게$/, "여백: 좁게"], [/^여백: 보통$/, "여백: 보통"], [/^여백: 넓게$/, "여백: 넓게"],
    [/^글자: 작게$/, "이력서 글자: 작게"], [/^글자: 보통$/, "이력서 글자: 보통"], [/^글자: 크게$/, "이력서 글자: 크게"],
    [/^간격: 좁게$/, "간격: 좁게"], [/^간격: 보통$/, "간격: 보통"], [/^간격: 넓게$/, "간격: 넓게"],
    [/쪽 번호 넣기/, "쪽 번호 넣기·빼기"], [/^한 장에 맞추기$/, "한 장에 맞추기"], [/^PDF로 저장하는 법$/, "PDF로 저장하는 법"],
  ],
  ".zoom-bar": [
    [/^작게$/, "미리보기 작게"], [/^크게$/, "미리보기 크게"], [/^\d+%$/, "미리보기 실제 크기 (100%)"], [/^맞춤$/, "미리보기 너비에 맞추기"],
  ],
  ".hints-head": [[/^이력서로$/, NONE], [/^힌트 닫기$/, NONE], [/^모두 고치기 \d+$/, "힌트 모두 고치기"], [/^규칙$/, "힌트 규칙 고르기"]],
  ".library-acts": [[/^이름 바꾸기$/, "이 문서 이름 바꾸기"], [/^복제$/, "이 문서 복제"], [/^버리기$/, "이 문서 버리기"]],
  ".status-bar": [[/쪽 · \d+%$/, "쪽 보기와 설정"]],
};

// What can be pressed in a place, by its names; a switch's name stands before those of its buttons.
const pressable = (page, place) => page.locator(place).evaluateAll((places) => places.flatMap((place) =>
  [...place.querySelectorAll("button, select, input")].map((node) => {
    const own = node.getAttribute("aria-label") ?? (node.labels?.length ? node.labels[0].textContent : node.textContent);
    const group = node.closest(".page-choice [role=group]")?.getAttribute("aria-label");
    const name = own.trim().replace(/\s+/g, " ");
    if (node.closest(".outline-sections")) return `outline: ${name}`;
    return group && !["A4", "Letter", "16:9"].includes(name) ? `${group}: ${name}` : name;
  })));

const palette = (page) => page.getByRole("dialog", { name: "무엇을 할까요?" });

async function listed(page) {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).getByRole("option").first()).toBeVisible();
  const names = await palette(page).locator(".palette-option > span:first-child").allInnerTexts();
  await page.keyboard.press("Escape");
  return names;
}

async function command(page, name) {
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator(".palette-field").fill(name);
  await expect(palette(page).getByRole("option").first()).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
}

test("what has a button is a command", async ({ page }) => {
  await open(page);
  const found = new Map([[".start", await pressable(page, ".start")]]);
  await setText(page, RESUME);
  await expect(page.locator(".hints-button")).toContainText(/[1-9]/);
  await expect(page.locator(".toolbar .pages-button")).toBeVisible();
  for (const place of [".toolbar > :not(.menu)", ".menu", ".zoom-bar", ".status-bar"]) found.set(place.split(" ")[0], await pressable(page, place));
  // The menu's and the toolbar's own buttons are no child of a child.
  found.get(".toolbar").push(...(await page.locator(".toolbar > button").allInnerTexts()).map((name) => name.trim()).filter(Boolean));
  await page.locator(".toolbar .pages-button").click();
  await expect(page.locator(".page-panel .segmented").first()).toBeVisible();
  found.set(".page-panel", await pressable(page, ".page-panel"));
  await page.keyboard.press("Escape");
  await page.locator(".hints-button").click();
  await expect(page.locator(".hint").first()).toBeVisible();
  found.set(".hints-head", await pressable(page, ".hints-head"));
  await page.locator(".hints-close").click();
  await page.locator(".document-title").click();
  await page.locator(".library-more").first().click();
  found.set(".library-acts", await pressable(page, ".library-acts"));
  await page.keyboard.press("Escape");

  const names = await listed(page);
  const missing = [];
  for (const [place, buttons] of found) {
    expect(buttons.length, place).toBeGreaterThan(0);
    for (const button of buttons) {
      const known = BUTTONS[place].find(([pattern]) => pattern.test(button));
      if (!known) missing.push(`${place} ${button}: not in the table of this test`);
      else if (known[1] !== NONE && !names.includes(known[1])) missing.push(`${place} ${button}: ${known[1]}`);
    }
  }
  expect(missing).toEqual([]);
});

test("the panes are gone to by their commands", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await page.locator(".hints-button").focus();
  await command(page, "미리보기 화면");
  await expect(page.locator(".desk")).toBeFocused();
  await command(page, "편집 화면");
  await expect(editor(page)).toBeFocused();
});

test("the preview is made larger, its pages are set", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await expect(page.locator(".zoom-fit")).toHaveAttribute("aria-pressed", "true");
  await command(page, "미리보기 실제 크기");
  await expect(page.locator(".zoom-percent")).toHaveText("100%");
  await command(page, "미리보기 크게");
  await expect(page.locator(".zoom-percent")).toHaveText("125%");
  await command(page, "미리보기 작게");
  await expect(page.locator(".zoom-percent")).toHaveText("100%");
  await command(page, "미리보기 너비에 맞추기");
  await expect(page.locator(".zoom-fit")).toHaveAttribute("aria-pressed", "true");
  await command(page, "용지: Letter");
  await expect(page.locator(".paper")).toHaveAttribute("data-paper", "letter");
  await command(page, "쪽 보기와 설정");
  await expect(page.locator(".page-panel")).toBeFocused();
  await expect(page.locator(".page-panel").getByRole("button", { name: "Letter" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(page.locator(".page-panel")).toBeHidden();
});

test("all that can be fixed is fixed, and the rules are shown", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\n\n## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n\n- 비용을 월 12.5$ 줄임\n");
  await expect(page.locator(".hints-button")).toContainText(/[1-9]/);
  await command(page, "힌트 모두 고치기");
  await expect.poll(() => text(page)).toContain("$12.5");
  await expect(notice(page)).toContainText("고쳤어요");
  await expect(page.locator(".hints-button")).toContainText(/\d/);
  await page.waitForTimeout(600);
  await command(page, "힌트 모두 고치기");
  await expect(notice(page)).toContainText("한 번에 고칠 힌트가 없어요");
  await command(page, "한눈에 보기");
  await expect(page.locator(".aside")).toBeVisible();
  await command(page, "힌트 규칙 고르기");
  await expect(page.locator(".hint-rule").first()).toBeVisible();
  // There is room for one panel.
  await expect(page.locator(".aside")).toHaveCount(0);
});

test("the text is searched, its lines are moved", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\n\n하나\n둘\n");
  await command(page, "글에서 찾기");
  await expect(page.locator(".cm-search [name=search]")).toBeFocused();
  await page.keyboard.press("Escape");
  await command(page, "찾아 바꾸기");
  await expect(page.locator(".cm-search input[name=replace]")).toBeFocused();
  await page.keyboard.press("Escape");
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await command(page, "줄을 아래에 복제");
  await expect.poll(() => text(page)).toBe("# 한지우\n# 한지우\n\n하나\n둘\n");
  // What is done quickly in one place is one step.
  await page.waitForTimeout(600);
  await command(page, "줄 지우기");
  await command(page, "되돌리기 (Ctrl");
  await expect.poll(() => text(page)).toBe("# 한지우\n# 한지우\n\n하나\n둘\n");
  await command(page, "다시 하기");
  await expect.poll(() => text(page)).toBe("# 한지우\n\n하나\n둘\n");
});

test("the open document is copied, named, thrown away and had back", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\n");
  await saved(page);
  await command(page, "이 문서 복제");
  await expect(notice(page)).toContainText("사본을 만들어 열었어요");
  await expect(page.locator(".document-name")).toContainText("사본");
  await command(page, "이 문서 이름 바꾸기");
  await expect(page.locator(".library-naming")).toBeFocused();
  await page.keyboard.type("다른 이름");
  await page.keyboard.press("Enter");
  await expect(page.locator(".library-naming")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.locator(".document-name")).toHaveText("다른 이름");
  await command(page, "이 문서 버리기");
  await expect(notice(page)).toContainText("휴지통으로 옮겼어요: 다른 이름");
  await expect(page.locator(".document-name")).not.toHaveText("다른 이름");
  await page.keyboard.press("F6");
  await expect(page.locator(".snackbar-offer")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".document-name")).toHaveText("다른 이름");
});

test("the anonymous copy is left by the command that showed it", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await command(page, "익명 사본 보기");
  await expect(page.locator(".desk-bar")).toBeVisible();
  await command(page, "익명 사본 닫기");
  await expect(page.locator(".desk-bar")).toHaveCount(0);
  await expect(sheet(page)).toBeVisible();
});
