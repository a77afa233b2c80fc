// Hints as a person meets them: marked where they stand, listed, mended, silenced, explained.

import { expect, test } from "@playwright/test";
import { DESK, editor, imeOf, notice, open, paste, ready, setText, sheet, text, typeAtEnd } from "./support/app.mjs";

test.use({ viewport: DESK });

const PHONE = { width: 390, height: 844 };

const RESUME = "# 이한눈\nhannun@example.kr\n\n## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n- 로그 보관 비용을 월 12.5$ 줄임\n- 요청 400만 건 처리\n";
const MENDED = RESUME.replace("12.5$", "$12.5");
const RULE = "통화 기호의 자리";

const marked = (page) => page.locator(".cm-lintRange", { hasText: "12.5$" });
const button = (page) => page.locator(".hints-button");
const panel = (page) => page.locator(".hints-panel");
const hint = (page) => panel(page).locator(".hint", { hasText: RULE });

async function openWith(page, words) {
  await open(page);
  await setText(page, words);
  await expect(sheet(page)).toContainText("가나다커머스");
}

test("a hint is underlined, marked in the gutter and on the sheet, and goes with its cause", async ({ page }) => {
  await openWith(page, RESUME);
  await expect(marked(page)).toBeVisible();
  await expect(page.locator(".cm-lint-marker")).not.toHaveCount(0);
  await expect(sheet(page).locator(".unit[data-hint]", { hasText: "로그 보관" })).toHaveCount(1);
  await setText(page, MENDED);
  await expect(marked(page)).toHaveCount(0);
  await expect(sheet(page).locator(".unit[data-hint]", { hasText: "로그 보관" })).toHaveCount(0);
});

test("without a text the panels open all the same and say so", async ({ page }) => {
  await open(page);
  await button(page).click();
  await expect(panel(page)).toContainText("아직 글이 없어요");
  await page.locator(".glance-button").click();
  await expect(page.locator(".aside")).toContainText("이름이 없어요");
  await setText(page, RESUME.replace("가나다커머스", "가나다".repeat(60)));
  const body = page.locator(".aside-body");
  await expect(body).toContainText("이한눈");
  expect(await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await button(page).click();
  await expect(panel(page)).not.toContainText("아직 글이 없어요");
});

test("F8 goes to a hint, whose tooltip says what, why and what to do", async ({ page }) => {
  await openWith(page, "## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n- 비용을 월 12.5$ 줄임\n");
  await expect(marked(page)).toBeVisible();
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  const tooltip = page.locator(".cm-tooltip-lint, .cm-tooltip", { hasText: RULE });
  for (let n = 0; n < 8 && !(await tooltip.count()); n++) {
    await page.keyboard.press("F8");
    await page.waitForTimeout(100);
  }
  await expect(tooltip.locator(".hint-why")).not.toBeEmpty();
  await tooltip.getByRole("button", { name: "무시", exact: true }).waitFor();
  await tooltip.getByRole("button", { name: "$12.5" }).click();
  await expect.poll(() => text(page)).toContain("월 $12.5 줄임");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => text(page)).toContain("월 12.5$ 줄임");
});

test("a hint has one card, which Escape puts away", async ({ page }) => {
  await openWith(page, RESUME);
  await expect(marked(page)).toBeVisible();
  await editor(page).focus();
  const card = page.locator(".cm-tooltip", { hasText: RULE });
  const again = async () => {
    await editor(page).focus();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let n = 0; n < 8 && !(await card.count()); n++) {
      await page.keyboard.press("F8");
      await page.waitForTimeout(100);
    }
    await expect(page.locator(".cm-tooltip")).toHaveCount(1);
  };
  await again();
  const mark = page.locator(".cm-gutter-lint .cm-gutterElement").filter({ has: page.locator(".cm-lint-marker") });
  const beside = (await marked(page).boundingBox()).y;
  for (const one of await mark.all()) if (Math.abs((await one.boundingBox()).y - beside) < 12) await one.locator(".cm-lint-marker").hover();
  await page.waitForTimeout(700);
  await expect(page.locator(".cm-tooltip")).toHaveCount(1);
  await page.mouse.move(5, 5);
  await expect(card).toHaveCount(0);
  await again();
  await page.keyboard.press("Escape");
  await expect(page.locator(".cm-tooltip")).toHaveCount(0);
  // Tab leads to what can be done, and from there back into the text.
  await again();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(page.locator(".cm-tooltip")).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await again();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page)).toBe(MENDED);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(marked(page)).toBeVisible();
  // It does not lie over what the person turns to.
  await again();
  await button(page).click();
  await expect(page.locator(".cm-tooltip")).toHaveCount(0);
});

test("the list leads to the place and mends it, also when the text has moved meanwhile", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  await hint(page).locator(".hint-go").click();
  expect(await page.evaluate(() => getSelection().toString() || document.querySelector("[data-editor-host]").shadowRoot.getSelection?.().toString())).toBe("12.5$");
  // Above the hint, so that its place is another one.
  await page.evaluate(() => globalThis.editor.replace(0, 0, "머리말\n\n"));
  await hint(page).getByRole("button", { name: "바꾸기" }).click();
  await expect.poll(() => text(page)).toBe(`머리말\n\n${MENDED}`);
});

test("a button of a hint says by its name which hint it is of, its own words first", async ({ page }) => {
  await openWith(page, `${RESUME}- 서버 비용을 월 20.5$ 줄임\n`);
  await button(page).click();
  await expect(hint(page)).toHaveCount(2);
  const buttons = panel(page).locator(".hint-acts button");
  const names = await buttons.evaluateAll((nodes) => nodes.map((node) => {
    const ids = (node.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const name = ids.map((id) => document.getElementById(id)?.textContent.trim() ?? "?").join(" ");
    return { name, words: node.textContent.trim() };
  }));
  expect(names.length).toBeGreaterThan(4);
  for (const { name, words } of names) expect(name.startsWith(`${words} `), name).toBe(true);
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  // They are shown for the hint that has the focus.
  await hint(page).first().locator(".hint-go").focus();
  await expect(hint(page).first().getByRole("button", { name: new RegExp(`^무시 ${RULE}.*6번째 줄$`) })).toBeVisible();
});

test("all safe fixes are one step of undo", async ({ page }) => {
  const two = RESUME.replace("400만 건 처리", "400만 건 처리, 비용 3$");
  await openWith(page, two);
  await button(page).click();
  await panel(page).getByRole("button", { name: "모두 고치기" }).click();
  await expect.poll(() => text(page)).toContain("$3");
  await expect(hint(page)).toHaveCount(0);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => text(page)).toBe(two);
});

test("taking fixes back is offered only until somebody writes on", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  await panel(page).getByRole("button", { name: "모두 고치기" }).click();
  await expect(notice(page).locator(".snackbar-offer")).toBeVisible();
  await typeAtEnd(page, "새 문장");
  // It would take that along. The message itself goes later.
  await expect(notice(page).locator(".snackbar-offer")).toHaveCount(0);
  await expect(notice(page)).toBeVisible();
  expect(await text(page)).toBe(`${MENDED}새 문장`);
});

test("a dismissed hint stays away after edits elsewhere and after a reload, and can be had back", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  await hint(page).locator(".hint-go").focus();
  await hint(page).getByRole("button", { name: "무시" }).click();
  await expect(marked(page)).toHaveCount(0);
  await page.evaluate(() => globalThis.editor.replace(0, 0, "머리말\n\n"));
  await expect(page.locator(".save-words")).toContainText("저장됨");
  await page.reload();
  await ready(page);
  await expect(sheet(page)).toContainText("머리말");
  await page.waitForTimeout(600);
  await expect(marked(page)).toHaveCount(0);
  await button(page).click();
  await panel(page).getByRole("button", { name: "규칙" }).click();
  await panel(page).getByRole("button", { name: "되살리기" }).click();
  await expect(marked(page)).toBeVisible();
});

test("a rule can be turned off, and that is remembered", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  await panel(page).getByRole("button", { name: "규칙" }).click();
  await panel(page).getByLabel(RULE).selectOption("off");
  await expect(marked(page)).toHaveCount(0);
  await expect(page.locator(".save-words")).toContainText("저장됨");
  await page.reload();
  await ready(page);
  await page.waitForTimeout(600);
  await expect(marked(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("hannun/prefs"))).toContain("-currency-placement");
});

test("settings go out as a file and come back, and another file changes nothing", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  await panel(page).getByRole("button", { name: "규칙" }).click();
  const rule = panel(page).getByLabel(RULE);
  await rule.selectOption("off");
  const download = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "설정 내려받기" }).click();
  const file = await (await download).path();
  await rule.selectOption("");
  await expect(marked(page)).toBeVisible();
  const picker = panel(page).locator("input[type=file]");
  await picker.setInputFiles({ name: "other.json", mimeType: "application/json", buffer: Buffer.from('{"name":"이한눈"}') });
  await expect(panel(page).getByRole("alert")).toContainText("힌트 설정 파일이 아니에요");
  await expect(rule).toHaveValue("");
  await picker.setInputFiles(file);
  await expect(rule).toHaveValue("off");
  await expect(panel(page).getByRole("alert")).toHaveCount(0);
  await expect(marked(page)).toHaveCount(0);
});

test("the page of a rule opens inside the app", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  await hint(page).locator(".hint-go").focus();
  await hint(page).getByRole("button", { name: "왜 그런가요?" }).click();
  await expect(panel(page).locator(".rule-page")).toContainText("무엇을 찾나요");
  await panel(page).getByRole("button", { name: "목록으로" }).click();
  await expect(hint(page)).toBeVisible();
});

test("the page of a rule shows some examples, not all that are tested", async ({ page }) => {
  await openWith(page, "# 이한눈\n\n## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n- 옮긴 비밀값은 N개\n");
  await button(page).click();
  await panel(page).locator(".hint", { hasText: "채우지 않은 자리" }).locator(".hint-go").focus();
  await panel(page).getByRole("button", { name: "왜 그런가요?" }).click();
  const rule = panel(page).locator(".rule-page");
  await expect(rule).toContainText("채우지 않은 자리");
  await expect(rule.locator("pre")).toHaveCount(4);
});

test("nothing is marked while a syllable is being composed", async ({ page }) => {
  await openWith(page, RESUME.replace("12.5$ ", ""));
  await typeAtEnd(page, "\n- 비용 12.5$ ");
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하", "한");
  await page.waitForTimeout(700);
  await expect(marked(page)).toHaveCount(0);
  await ime.commit("한");
  await expect(marked(page)).toBeVisible();
  expect(await text(page)).toContain("12.5$ 한");
});

test("a paste that still has a PDF's line ends is offered to be joined", async ({ page }) => {
  const lines = [
    "주문이 몰리는 시간에 결제가 밀리는 문제를 풀려고 요청을 모",
    "아 보내는 구조로 바꾸었고 그 결과 밀리던 요청이 하루에 열",
    "건 아래로 줄었습니다",
  ];
  await open(page);
  await paste(page, lines.join("\n"));
  await notice(page).getByRole("button", { name: "이어 붙이기" }).click();
  await expect.poll(() => text(page)).toBe(lines.join(" "));
});

test("the hints cover neither text nor sheet, and the sheet fits what is left", async ({ page }) => {
  await openWith(page, RESUME);
  await button(page).click();
  const [text, desk, list] = await Promise.all(
    [".edit-pane", ".desk", ".hints-panel"].map((part) => page.locator(part).boundingBox()),
  );
  expect(text.x + text.width).toBeLessThanOrEqual(desk.x + 1);
  expect(desk.x + desk.width).toBeLessThanOrEqual(list.x + 1);
  const paper = await page.locator(".sheet").boundingBox();
  expect(paper.x + paper.width).toBeLessThanOrEqual(desk.x + desk.width);
  expect(paper.width).toBeGreaterThan(0.6 * 794);
  await button(page).click();
  await expect(panel(page)).toHaveCount(0);
});

test("the keyboard is never nowhere: opening, mending, stepping, closing", async ({ page }) => {
  await openWith(page, RESUME.replace("400만 건 처리", "비용 3$ 줄임"));
  await button(page).click();
  const heading = panel(page).locator("h2");
  await expect(heading).toBeFocused();
  await expect(hint(page)).not.toHaveCount(0);
  await page.keyboard.press("F8");
  await expect(panel(page).locator(".hint-go").first()).toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(panel(page).locator(".hint-go:visible").last()).toBeFocused();
  await hint(page).first().locator(".hint-go").focus();
  await hint(page).first().getByRole("button", { name: "바꾸기" }).press("Enter");
  await expect.poll(() => text(page)).toContain("$");
  await expect.poll(() => page.evaluate(() => document.activeElement.closest(".hints-panel") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the hints are a view of their own, with a way back and a way to the place", async ({ page }) => {
    await openWith(page, RESUME);
    await button(page).click();
    const back = panel(page).getByRole("button", { name: "이력서로" });
    await expect(back).toBeVisible();
    expect((await panel(page).boundingBox()).width).toBe(PHONE.width);
    await back.click();
    await expect(panel(page)).toHaveCount(0);
    await button(page).click();
    await hint(page).locator(".hint-go").click();
    await expect(panel(page)).toHaveCount(0);
    await expect(page.locator(".edit-pane")).toBeVisible();
  });

  test("what can't be done for the writer stands above the buttons, in line with them", async ({ page }) => {
    await openWith(page, RESUME.replace("400만 건 처리", "400만 건 처리를 정리해둠"));
    await button(page).click();
    const acts = panel(page).locator(".hint-acts", { has: page.locator(".hint-advice") }).first();
    const [advice, first] = [await acts.locator(".hint-advice").boundingBox(), await acts.locator("button").first().boundingBox()];
    expect(advice.x).toBe(first.x);
    expect(advice.y + advice.height).toBeLessThanOrEqual(first.y);
  });
});
