// What a document is, and details that go from a résumé into the portfolio behind it, and back.

import { expect, test } from "@playwright/test";
import { DESK, editor, notice, open, ready, saved, setText, sheet, stored, text } from "./support/app.mjs";
import { LIBRARY, openLibrary, rows } from "./support/library.mjs";
import { exported } from "./support/moving.mjs";
import { figuresOfPages, pagesOfPreview, settled } from "./support/pages.mjs";
import { pictureCounts, readPdf, squeezed } from "./support/pdf.mjs";
import { give, kept, named } from "./support/pictures.mjs";

test.use({ viewport: DESK });

const BULLETS = [
  "- IaC 도구인 Terraform을 이용하여 기반을 만들었으며, Istio, ArgoCD, Karpenter, Helm, Kustomize 등을 활용하여 EKS 위에 환경을 구성함.",
  "- 같은 key를 가진 메시지는 같은 파티션에 들어가며 순서가 지켜진다는 성질을 이용하여 key를 `store_id`로 정하여 같은 매장의 순서를 지켰으며, 이를 활용하여 매장마다 품절을 예측하는 배치를 만들어 **폐기 비용을 월 18% 줄임**.",
  "- 주문은 한번 놓치면 되살리기 어렵기 때문에 조심해서 다뤄야 함. 따라서, Prometheus의 alert manager를 활용하여 토픽의 received_byte 메트릭을 보고 알맞은 PromQL 조건이 맞으면 Slack으로 알림을 보내도록 구성함.",
];
const HEAD = "# 이한눈\n- 이메일: hannun@example.kr\n\n## 경력\n\n### 가나다커머스 | 백엔드 엔지니어 (2021.06 ~ 현재)\n\n";
const RESUME = `${HEAD}#### 주문 수집 파이프라인 설계\n2022.01 ~ 2022.09\n${BULLETS.join("\n")}\n- 주문 처리량 초당 90건 → 600건\n`;
const PORTFOLIO =
  "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 주문 수집 파이프라인 설계 (2022.01 ~ 2022.09)\n- 역할: 설계와 운영\n\n```rust\nfn take() {}\n```\n\n## 스킬\nKotlin\n";

const kind = (page) => page.locator(".kind-switch select");
const panel = (page) => page.locator(".hints-panel");
// What can be done about a hint is shown when one is at it.
const movable = (page) => panel(page).locator(".hint", { has: page.locator("button", { hasText: "포트폴리오로 옮기기" }) });
const dialog = (page) => page.locator("dialog.conflict");
const words = (written) => written.split(/\s+/).filter(Boolean).sort();

// The stored portfolios that were not thrown away.
async function portfolios(page) {
  const records = Object.values(await stored(page)).map((raw) => JSON.parse(raw));
  return records.filter((record) => record.text.includes("포트폴리오") && !record.deleted_at).map((record) => record.text);
}

async function hints(page) {
  if (!(await panel(page).isVisible())) await page.locator(".hints-button").click();
  await expect(panel(page)).toBeVisible();
}

async function ask(page) {
  await movable(page).first().locator(".hint-go").focus();
  await movable(page).first().getByRole("button", { name: "포트폴리오로 옮기기" }).click();
}

async function move(page, target) {
  const before = await text(page);
  await ask(page);
  await dialog(page).getByRole("button", { name: target }).click();
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => text(page)).not.toBe(before);
  // The hints are looked for anew.
  await page.waitForTimeout(500);
}

async function pagePanel(page) {
  await page.locator("button.pages-button.button").click();
  await expect(kind(page)).toBeVisible();
}

test("a move is taken back in the résumé only, not in the portfolio that was opened meanwhile", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await hints(page);
  await move(page, "새 포트폴리오");
  const offer = notice(page).locator(".snackbar-offer");
  await expect(offer).toBeVisible();
  // Taken back, what the move began is in the bin, and the text is read as it was before.
  await offer.click();
  await expect(notice(page)).toContainText("새로 만든 포트폴리오는 휴지통으로 옮겼어요");
  expect(await text(page)).toBe(RESUME);
  await expect(page.locator(".format-auto").first()).toHaveAttribute("aria-pressed", "true");
  await page.waitForTimeout(500);
  await move(page, "새 포트폴리오");
  await expect(offer).toBeVisible();
  await openLibrary(page);
  await rows(page).filter({ hasText: "포트폴리오" }).first().click();
  await expect(page.locator(".document-name")).toHaveText("이한눈 포트폴리오");
  await expect(notice(page)).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test("what a document is is told by its text, can be said, and stays said", async ({ page }) => {
  await open(page);
  await setText(page, PORTFOLIO);
  await expect(page.locator(".document-name")).toHaveText("이한눈 포트폴리오");
  await pagePanel(page);
  await expect(kind(page)).toHaveValue("");
  await expect(kind(page).locator("option").first()).toHaveText("자동 (포트폴리오)");
  await kind(page).selectOption("resume");
  await expect(page.locator(".document-name")).toHaveText("이한눈 이력서");
  await saved(page);
  await page.reload();
  await ready(page);
  await pagePanel(page);
  await expect(kind(page)).toHaveValue("resume");
  expect(Object.values(await stored(page)).map((raw) => JSON.parse(raw).kind)).toEqual(["resume"]);
  // In the rules, too: they go by it.
  await page.keyboard.press("Escape");
  await hints(page);
  await panel(page).getByRole("button", { name: "규칙" }).click();
  await kind(page).selectOption("");
  await expect(page.locator(".document-name")).toHaveText("이한눈 포트폴리오");
});

test("where the list of a portfolio leads is marked, and in a résumé no longer", async ({ page }) => {
  await open(page);
  await setText(page, PORTFOLIO.replace("## 스킬", "### 재고 예약 개편 (2021.01 ~ 2021.06)\n- 역할: 설계\n\n## 스킬"));
  const marked = sheet(page).locator(".unit[id]");
  await expect(marked).toHaveCount(2);
  await pagePanel(page);
  await kind(page).selectOption("resume");
  await expect(page.locator(".document-name")).toHaveText("이한눈 이력서");
  await expect(marked).toHaveCount(0);
});

test("an outline and an example of each kind are at hand", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await saved(page);
  for (const [name, words] of [
    ["새 포트폴리오: 뼈대", "# 이름 포트폴리오"],
    ["새 경력기술서: 예시", "# 정하람 경력기술서"],
  ]) {
    await openLibrary(page);
    await page.locator(LIBRARY).getByRole("button", { name: "새 이력서" }).click();
    await page.locator(LIBRARY).getByRole("button", { name }).click();
    await expect(page.locator(LIBRARY)).toBeHidden();
    await expect.poll(() => text(page)).toContain(words);
    await saved(page);
  }
  await openLibrary(page);
  await expect(page.locator(".library-kind")).toHaveText(["경력기술서", "포트폴리오"]);
});

test("each flagged bullet moves into a new portfolio, and undo takes both texts back", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await expect(sheet(page)).toContainText("가나다커머스");
  await hints(page);
  await expect(movable(page)).toHaveCount(BULLETS.length);
  await move(page, "새 포트폴리오");
  const [first] = await portfolios(page);
  expect(first).toContain(BULLETS[0]);
  await move(page, "이한눈 포트폴리오");
  await move(page, "이한눈 포트폴리오");
  await expect(movable(page)).toHaveCount(0);
  const short = await text(page);
  expect(short).toContain("**폐기 비용을 월 18% 줄임**");
  const all = await portfolios(page);
  expect(all).toHaveLength(1);
  const left = words(all[0]);
  for (const word of words(BULLETS.join(" "))) expect(left.splice(left.indexOf(word), 1)).toEqual([word]);

  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => portfolios(page)).toEqual([first]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => text(page)).toBe(RESUME);
  await expect.poll(() => portfolios(page)).toEqual([]);
  for (let n = 0; n < BULLETS.length; n++) await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(() => text(page)).toBe(short);
  await expect.poll(() => portfolios(page)).toEqual(all);
});

test("an existing portfolio takes the details under the same project and gives them back, unless it was written on", async ({ page }) => {
  await open(page);
  await setText(page, PORTFOLIO);
  await saved(page);
  await openLibrary(page);
  await page.locator(LIBRARY).getByRole("button", { name: "새 이력서" }).click();
  await page.locator(LIBRARY).getByRole("button", { name: "빈 뼈대" }).click();
  await expect.poll(() => text(page)).toContain("## 경력");
  await setText(page, RESUME);
  await hints(page);
  await expect(movable(page)).toHaveCount(BULLETS.length);
  await move(page, "이한눈 포트폴리오");
  const behind = "fn take() {}\n```\n";
  expect(await portfolios(page)).toEqual([PORTFOLIO.replace(behind, `${behind}\n${BULLETS[0]}\n`)]);
  await notice(page).getByRole("button", { name: "되돌리기" }).click();
  await expect.poll(() => text(page)).toBe(RESUME);
  await expect.poll(() => portfolios(page)).toEqual([PORTFOLIO]);
  await expect(notice(page)).toContainText("포트폴리오도");

  await page.waitForTimeout(500);
  await move(page, "이한눈 포트폴리오");
  await saved(page);
  await openLibrary(page);
  await rows(page).filter({ hasText: "포트폴리오" }).click();
  await expect.poll(() => text(page)).toContain(BULLETS[0]);
  await page.evaluate(() => globalThis.editor.replace(0, 0, "머리말\n\n"));
  await saved(page);
  await openLibrary(page);
  await rows(page).filter({ hasText: "이력서" }).click();
  await expect.poll(() => text(page)).toContain("## 경력");
  await setText(page, RESUME);
  await expect(notice(page)).toContainText("그사이 바뀌어서");
  expect((await portfolios(page))[0]).toContain(BULLETS[0]);
});

test("a dialog that is closed moves nothing, and a portfolio is offered nothing to move", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await hints(page);
  await ask(page);
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  expect(await text(page)).toBe(RESUME);
  await setText(page, RESUME.replace("# 이한눈", "# 이한눈 포트폴리오"));
  await expect(page.locator(".document-name")).toHaveText("이한눈 포트폴리오");
  await expect(movable(page)).toHaveCount(0);
});

// Twelve projects with code, as somebody would show them.
// Twelve projects, twenty blocks of code, and the pictures of these names among them.
function deep(pictures) {
  const code = "```rust\nfn judge(score: u32) -> bool {\n    // 판정\n    score > 42\n}\n```\n";
  const shots = (n) => pictures.filter((_, at) => at % 12 === n - 1).map((name) => `![판정 화면 ${n}](pictures/${name})\n\n`).join("");
  const project = (n) =>
    `### 대전 서버 ${n}호 (20${10 + n}.01 ~ 20${10 + n}.08)\n- 역할: 서버 ${n}명 중 판정\n- 링크: [저장소](https://github.com/example/${n})\n\n#### 문제\n판정이 사용자마다 달라 이긴 사람이 둘인 판이 하루 ${n}0건 나왔습니다.\n\n#### 접근\n- 입력만 서버로 보내고 서버가 판정하게 바꿈\n- 어긋난 판을 다시 재생해 원인을 찾음\n\n${code}\n${n % 3 ? code : ""}\n> 되감기 ${n}번째 기록\n\n${shots(n)}#### 결과\n\n| 지표 | 이전 | 이후 |\n|---|---|---|\n| 어긋난 판 | ${n}0건 | 0건 |\n\n`;
  return `# 이한눈 포트폴리오\n- 이메일: hannun@example.kr\n\n## 소개\n게임 서버를 만듭니다.\n\n## 프로젝트\n\n${Array.from({ length: 12 }, (_, n) => project(n + 1)).join("")}## 스킬\nRust\n`;
}

test("a portfolio of twelve projects and thirty pictures prints as it is shown, on A4 and on slides, and comes back from a backup", async ({ page, browser }) => {
  test.slow();
  await open(page);
  await give(page, "drop", Array.from({ length: 30 }, (_, n) => `판정 ${n}.png`), { width: 1200, height: 700 });
  await expect.poll(async () => named(await text(page)).length, { timeout: 20_000 }).toBe(30);
  const pictures = await kept(page);
  await setText(page, deep(named(await text(page))));
  await expect(page.locator(".sheet .index-row")).toHaveCount(12);
  await expect(page.locator(".sheet .code-word").first()).toHaveText("fn");
  expect(await page.locator(".sheet pre").count()).toBe(20);
  for (const paper of ["A4", "16:9"]) {
    await page.locator("button.pages-button.button").click();
    await page.locator(".page-panel").getByRole("button", { name: paper, exact: true }).click();
    await page.keyboard.press("Escape");
    await page.evaluate(settled);
    await page.waitForTimeout(600);
    // Each number says the page on which its project begins.
    const listed = await page.locator(".sheet .index-row").evaluateAll((rows) => rows.map((row) => [row.firstChild.textContent, Number(row.dataset.page)]));
    const shown = await page.evaluate(pagesOfPreview);
    expect(shown.outside).toBe(0);
    for (const [title, number] of listed) expect(shown.texts[number - 1]).toContain(title);
    const onPages = await page.evaluate(figuresOfPages);
    expect(onPages.reduce((sum, count) => sum + count)).toBe(30);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBe(shown.texts.length);
    expect(await pictureCounts(bytes)).toEqual(onPages);
    expect(pages[0].width > pages[0].height).toBe(paper === "16:9");
    for (let n = 0; n < pages.length; n++) expect(squeezed(pages[n].text)).toBe(squeezed(shown.texts[n]));
    // On paper, too, each title of the list leads to its project.
    const led = pages.flatMap(({ links }) => links).filter(({ page }) => page !== null).map((link) => link.page);
    expect(led).toEqual(listed.map(([, number]) => number));
  }
  const address = page.url();
  await page.locator(".sheet .index-title").nth(8).click();
  const title = page.locator(".sheet .unit h4, .sheet .unit h3").filter({ hasText: "대전 서버 9호" }).first();
  await expect(title).toBeInViewport();
  expect(page.url()).toBe(address);

  await saved(page);
  const written = await text(page);
  const { name, bytes } = await exported(page, /^전체 백업/);
  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await elsewhere.setInputFiles("input[type=file]", { name, mimeType: "application/zip", buffer: bytes });
  await expect.poll(() => text(elsewhere)).toBe(written);
  expect(await kept(elsewhere)).toEqual(pictures);
  await elsewhere.context().close();
});

test("where there is nothing to compare with, the panel leads to it", async ({ page }) => {
  await open(page);
  await setText(page, RESUME);
  await saved(page);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("포트폴리오 맞춰");
  await page.keyboard.press("Enter");
  const aside = page.locator("aside.aside");
  await expect(aside).toContainText("맞춰 볼 포트폴리오가 아직 없어요");
  await aside.getByRole("button", { name: "새 포트폴리오: 뼈대" }).click();
  // The portfolio is open, beside it what the résumé has.
  await expect(page.locator(".document-name")).toHaveText(/포트폴리오|제목 없는/);
  await expect(aside.locator(".tie", { hasText: "주문 수집 파이프라인 설계" })).toContainText("이력서에만 있어요");
  await expect(page.locator(".cm-content")).toBeFocused();
  expect(Object.values(await stored(page)).some((raw) => JSON.parse(raw).text === RESUME)).toBe(true);
});

test("each project leads to its two places, and what differs is said", async ({ page }) => {
  await open(page);
  await setText(page, PORTFOLIO.replace("2022.09", "2022.08"));
  await saved(page);
  await openLibrary(page);
  await page.locator(LIBRARY).getByRole("button", { name: "새 이력서" }).click();
  await page.locator(LIBRARY).getByRole("button", { name: "빈 뼈대" }).click();
  await expect.poll(() => text(page)).toContain("## 경력");
  await setText(page, `${RESUME}\n#### 순위표\n- 순위 계산 1초 → 30ms\n`);
  await saved(page);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("포트폴리오 맞춰");
  await page.keyboard.press("Enter");
  const aside = page.locator("aside.aside");
  const tie = (title) => aside.locator(".tie", { hasText: title });
  await expect(tie("주문 수집")).toContainText("기간이 달라요: 이력서 2022.01 - 2022.09, 포트폴리오 2022.01 - 2022.08");
  await expect(tie("주문 수집")).toContainText("포트폴리오에 없는 수치: 18%");
  await expect(tie("순위표")).toContainText("이력서에만 있어요");
  await tie("순위표").getByRole("button", { name: "여기서 보기" }).click();
  const selected = () => page.evaluate(() => document.querySelector("[data-editor-host]").shadowRoot.getSelection?.().toString() || getSelection().toString());
  await expect.poll(selected).toBe("순위표");
  await tie("주문 수집").getByRole("button", { name: "포트폴리오에서 보기" }).click();
  await expect.poll(() => text(page)).toContain("# 이한눈 포트폴리오");
  await expect.poll(selected).toBe("주문 수집 파이프라인 설계");
  await expect(tie("주문 수집").getByRole("button", { name: "이력서에서 보기" })).toBeVisible();
});
