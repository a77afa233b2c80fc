// What happens is told politely: by words that come into a live region which was there before them.

import { expect, test } from "@playwright/test";
import { DESK, editor, notice, open, saved, setText } from "./support/app.mjs";

test.use({ viewport: DESK });

const RESUME = "# 한지우\n\n## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n\n- 비용을 월 12.5$ 줄임\n";

// Keeps in `globalThis.told` what a screen reader is told. Words that come together with their region are not told, nor is what
// is said outside a modal dialog.
const listen = (page) => page.addInitScript(() => {
  const LIVE = "[role=status], [role=alert], [aria-live=polite]";
  globalThis.told = [];
  const look = (records) => {
    const fresh = new Set();
    for (const { addedNodes } of records) for (const node of addedNodes) fresh.add(node);
    const isFresh = (region) => [...fresh].some((node) => node === region || (node.contains(region) && node !== region));
    for (const record of records) {
      const target = record.target.nodeType === Node.TEXT_NODE ? record.target.parentElement : record.target;
      const region = target?.closest?.(LIVE);
      if (!region || isFresh(region)) continue;
      const over = [...document.querySelectorAll("dialog:modal")].at(-1);
      if (over && !over.contains(region)) continue;
      const words = region.textContent.trim();
      if (words && globalThis.told.at(-1) !== words) globalThis.told.push(words);
    }
  };
  const begin = () => new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", begin) : begin();
});
const told = (page) => page.evaluate(() => globalThis.told.join("\n"));
const isTold = (page, words) => expect.poll(() => told(page)).toMatch(words);

async function command(page, name) {
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator(".palette-field").fill(name);
  await expect(page.locator(".palette-option").first()).toContainText(name);
  await page.keyboard.press("Enter");
}

// Everything that can be is fixed, and told.
async function fixed(page) {
  await listen(page);
  await open(page);
  await setText(page, RESUME);
  await page.locator(".hints-button").click();
  await page.getByRole("button", { name: "모두 고치기" }).click();
  await isTold(page, /고쳤어요/);
}

test("what was fixed, and where it can be undone by a key", async ({ page }) => {
  await fixed(page);
  await expect(notice(page).locator(".snackbar-offer")).toHaveAttribute("aria-keyshortcuts", "F6");
  await page.keyboard.press("F6");
  await expect(notice(page).locator(".snackbar-offer")).toBeFocused();
});

test("the deeds of the bin", async ({ page }) => {
  await listen(page);
  await open(page);
  await setText(page, "# 한지우\n");
  await saved(page);
  await command(page, "이 문서 복제");
  await isTold(page, /사본을 만들어 열었어요/);
  await command(page, "내 이력서 목록");
  await page.locator(".library-more").first().click();
  await page.locator(".library-acts .danger").first().click();
  await isTold(page, /휴지통으로 옮겼어요/);
  // The key leads into the message inside of the dialog, too.
  await page.keyboard.press("F6");
  await expect(notice(page).locator(".snackbar-offer")).toBeFocused();
  await page.locator(".library-fold summary").last().click();
  await page.locator(".library-fold button").first().click();
  await isTold(page, /되살렸어요/);
  await page.locator(".library-more").first().click();
  await page.locator(".library-acts .danger").first().click();
  // The bin was empty meanwhile, and is folded again.
  await page.locator(".library-fold summary").last().click();
  await page.locator(".library-fold .danger").first().click();
  await isTold(page, /완전히 삭제했어요/);
});

test("an earlier text that came back, though its window closes with the words", async ({ page }) => {
  await listen(page);
  await open(page);
  await setText(page, "# 한지우\n");
  await saved(page);
  await command(page, "버전과 비교");
  await page.locator(".versions-name input").fill("처음");
  await page.keyboard.press("Enter");
  await expect(page.locator(".version")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await setText(page, "# 한지우\n\n둘째\n");
  await saved(page);
  await command(page, "버전과 비교");
  await page.locator(".version").last().getByRole("button", { name: "되살리기" }).click();
  await isTold(page, /되살렸어요/);
  await expect(editor(page)).toBeVisible();
});

test("that a copy without names is shown, and what becomes of the wish for one page", async ({ page }) => {
  await listen(page);
  await open(page);
  await setText(page, `${RESUME}${"- 한 줄\n".repeat(60)}`);
  await command(page, "익명 사본 보기");
  await isTold(page, /가린 사본/);
  await command(page, "익명 사본 닫기");
  await expect(page.locator(".pages-button").first()).toContainText("2쪽");
  await page.locator(".toolbar .pages-button").click();
  await page.locator(".page-panel").getByRole("button", { name: "한 장에 맞추기" }).click();
  await isTold(page, /한 장에 맞췄|가장 촘촘하게/);
});

test("that a text is too long to be written in", async ({ page }) => {
  await listen(page);
  await open(page);
  await setText(page, `# 한지우\n\n${"가나다라마바사 ".repeat(110_000)}`);
  await isTold(page, /2MB가 넘는/);
});

test("that a message's offer was taken", async ({ page }) => {
  await fixed(page);
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await isTold(page, /^되돌렸어요$/m);
  // Heard, not shown: who sees the page sees the text.
  await expect(notice(page)).toHaveCount(0);
  await page.evaluate(() => (globalThis.told = []));
  await command(page, "이 문서 복제");
  await isTold(page, /사본을 만들어 열었어요/);
  await command(page, "이 문서 버리기");
  await isTold(page, /휴지통으로 옮겼어요/);
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await isTold(page, /^되돌렸어요$/m);
});
