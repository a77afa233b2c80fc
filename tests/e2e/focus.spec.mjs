// The focus is never nowhere: whatever opens and closes, by keyboard or by its button, something has it before and after.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { editor, open, saved, setText, sheet } from "./support/app.mjs";
import { SIZES } from "./support/states.mjs";

const RESUME = readFileSync("tests/fixtures/lint/cluttered.md", "utf8");

// What has the focus, also inside the editor; BODY when nothing has.
const focused = (page) => page.evaluate(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.tagName ?? "BODY";
});
// A panel that closes gives the focus back a moment later.
const stands = (page, when) => expect.poll(() => focused(page), { message: when }).not.toBe("BODY");

async function command(page, name) {
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator(".palette-field").fill(name);
  await expect(page.locator(".palette-option").first()).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.palette")).toHaveCount(0);
}

// By the command that opens it: what is then there, and the button that closes it.
const PLACES = [
  ["한눈에 보기", ".aside", ".aside-head .icon-button"],
  ["힌트 보기", ".hints-panel", ".hints-close, .hints-leave"],
  ["힌트 규칙 고르기", ".hint-rule", null],
  ["PDF로 저장하는 법", ".print-guide", ".guide-acts .button"],
  ["쪽 보기와 설정", ".page-panel:popover-open", null],
  ["파일로 내보내기", "dialog.export", ".dialog-head .icon-button"],
  ["내 이력서 목록", "dialog.library", ".library-head .icon-button"],
  ["이 문서 이름 바꾸기", ".library-naming", null],
  ["링크로 공유", "dialog.share", ".dialog-head .icon-button"],
  ["원티드로 옮기기", ".aside", ".aside-head .icon-button"],
  ["ATS가 읽는 글", ".aside", ".aside-head .icon-button"],
  ["이력서와 포트폴리오 맞춰 보기", ".aside", ".aside-head .icon-button"],
  ["버전과 비교", "dialog.versions", ".dialog-head .icon-button"],
  ["설정", "dialog.settings", ".dialog-head .icon-button"],
  ["개인정보", "dialog.settings", ".dialog-head .icon-button"],
  ["2분 둘러보기", ".tour-card", ".tour-acts .link-button"],
  ["익명 사본 보기", ".desk-bar", ".desk-bar button"],
  ["글에서 찾기", ".cm-search", ".cm-search [name=close]"],
  ["줄 번호로 이동", ".cm-dialog", ".cm-dialog-close"],
];

async function close(page, place) {
  for (let press = 0; press < 3 && (await page.locator(place).filter({ visible: true }).count()); press++) {
    await page.keyboard.press("Escape");
    await page.waitForTimeout(150);
  }
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test.describe(size, () => {
    test.use({ viewport, actionTimeout: 5000 });

    test("whatever opens by a command has the focus, and gives it back", async ({ page }) => {
      test.setTimeout(120_000);
      await open(page);
      await setText(page, RESUME);
      await saved(page);
      await expect(page.locator(".hints-button")).toContainText(/[1-9]/);
      for (const from of [".cm-content", ".desk", ".document-title"]) {
        for (const [name, place, button] of PLACES) {
          for (const way of ["Escape", button]) {
            // The copy has no Escape of its own, the panel of pages no button, and on a phone that of the rules leads to the list.
            if (!way || (way === "Escape" && place === ".desk-bar")) continue;
            const when = `${name}, from ${from}, by ${way}`;
            if (from === ".cm-content") await command(page, "편집 화면");
            else if (from === ".desk") await command(page, "미리보기 화면");
            else await page.locator(from).focus();
            await stands(page, `before ${when}`);
            await command(page, name);
            await expect(page.locator(place).filter({ visible: true }).first(), when).toBeVisible();
            await stands(page, `in ${when}`);
            if (way === "Escape") await close(page, place);
            else {
              await page.locator(way).filter({ visible: true }).first().focus();
              await page.keyboard.press("Enter");
            }
            if (place === ".library-naming") await close(page, "dialog.library");
            await expect(page.locator(place).filter({ visible: true }), when).toHaveCount(0);
            await stands(page, `after ${when}`);
          }
        }
      }
    });

    test("the steps of the tour and of the zoom keep it at their ends", async ({ page }) => {
      await open(page);
      await setText(page, RESUME);
      await command(page, "2분 둘러보기");
      await page.locator(".tour-acts .primary").click();
      await page.locator(".tour-acts .button").first().focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press("Enter");
      await expect(page.locator(".tour-acts .button").first()).toBeFocused();
      await page.keyboard.press("Escape");
      await command(page, "미리보기 화면");
      const larger = page.locator(".zoom-bar").getByRole("button", { name: "크게" });
      if (!(await larger.isVisible())) return;
      await larger.focus();
      for (let press = 0; press < 12; press++) await page.keyboard.press("Enter");
      await expect(page.locator(".zoom-percent")).toHaveText("300%");
      await page.waitForTimeout(100);
      await expect(larger).toBeFocused();
    });

    test("the documents of the list keep it, and so do those of the bin", async ({ page }) => {
      await open(page);
      await setText(page, "# 한지우\n");
      await saved(page);
      for (const name of ["이 문서 복제", "이 문서 복제", "이 문서 버리기"]) {
        await command(page, name);
        await expect(page.locator(".snackbar")).toBeVisible();
        await stands(page, name);
        await page.locator(".snackbar-close").click();
      }
      await command(page, "내 이력서 목록");
      await page.locator(".library-more").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".library-acts .danger").first().focus();
      await page.keyboard.press("Enter");
      await expect(page.locator(".library-row .library-thrown")).toHaveCount(2);
      await stands(page, "thrown away");
      await page.locator(".library-fold summary").last().focus();
      await page.keyboard.press("Enter");
      await page.locator(".library-fold button").first().focus();
      await page.keyboard.press("Enter");
      await expect(page.locator(".library-row .library-thrown")).toHaveCount(1);
      await stands(page, "had back");
      await page.locator(".library-fold .danger").first().focus();
      await page.keyboard.press("Enter");
      await expect(page.locator(".library-row .library-thrown")).toHaveCount(0);
      await stands(page, "deleted for good");
      await close(page, "dialog.library");
      await stands(page, "closed");
    });

    test("a link that came gives it to the page", async ({ page, context }) => {
      await open(page);
      await setText(page, RESUME);
      await saved(page);
      await command(page, "링크로 공유");
      await expect(page.locator(".share-link input")).toHaveValue(/#r1=/);
      const link = await page.locator(".share-link input").inputValue();
      for (const way of ["Escape", "닫기", "keep"]) {
        const receiver = await context.newPage();
        await receiver.goto(link);
        await expect(receiver.locator(".received .sheet")).toBeVisible();
        await stands(receiver, `before ${way}`);
        // Behind it the page's keys do nothing.
        await receiver.keyboard.press("ControlOrMeta+k");
        await expect(receiver.locator("dialog[open]")).toHaveCount(0);
        if (way === "Escape") await receiver.keyboard.press("Escape");
        else {
          const buttons = receiver.locator(".received-head button");
          await (way === "keep" ? buttons.last() : buttons.nth(1)).focus();
          await receiver.keyboard.press("Enter");
        }
        await expect(receiver.locator(".received")).toHaveCount(0);
        await stands(receiver, `after ${way}`);
        await receiver.close();
      }
    });

    test("beginning keeps it", async ({ page }) => {
      for (const choice of [/예시로 시작/, /빈 뼈대/, /신입/]) {
        await open(page);
        await page.locator(".start").getByRole("button", { name: choice }).focus();
        await page.keyboard.press("Enter");
        await expect(sheet(page).locator(".unit").first()).toBeAttached();
        await stands(page, String(choice));
        await command(page, "이 문서 버리기");
        await expect(page.locator(".start")).toBeAttached();
        await stands(page, "thrown away");
        await page.evaluate(() => localStorage.clear());
      }
    });
  });
}

test("a message that goes gives it back", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\n");
  await editor(page).focus();
  await command(page, "힌트 모두 고치기");
  await expect(page.locator(".snackbar")).toBeVisible();
  await page.keyboard.press("F6");
  await expect(page.locator(".snackbar button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".snackbar")).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
});
