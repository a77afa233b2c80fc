// Settings in one place, the page about privacy, the samples, and the tour that never returns.

import { expect, test } from "@playwright/test";
import { DESK, open, ready, saved, setText, sheet, text } from "./support/app.mjs";
import { LANGUAGES, words } from "./support/states.mjs";

test.use({ viewport: DESK, actionTimeout: 5000 });

const settings = (page) => page.locator("dialog.settings");

async function choose(page, item) {
  await page.locator(".toolbar [popovertarget=menu]").click();
  await page.locator(".menu").getByRole("button", { name: item, exact: true }).click();
}

const pick = (page, group, name) =>
  settings(page).getByRole("group", { name: group, exact: true }).getByRole("button", { name, exact: true }).click();

const editorLook = (page) =>
  page.evaluate(() => {
    const content = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    const { fontSize, whiteSpace } = getComputedStyle(content);
    return { fontSize, wraps: whiteSpace !== "pre", sideways: content.parentElement.scrollWidth > content.parentElement.clientWidth };
  });

test("all choices are in one place, hold at once, and are there the next time", async ({ page }) => {
  await open(page);
  await setText(page, `# 한지우\n\n- ${"긴 줄을 쓴다 ".repeat(40)}\n`);
  await choose(page, "설정");
  expect(await editorLook(page)).toEqual({ fontSize: "14.5px", wraps: true, sideways: false });
  await pick(page, "글자 크기", "아주 크게");
  await pick(page, "긴 줄", "옆으로 길게");
  expect(await editorLook(page)).toEqual({ fontSize: "20px", wraps: false, sideways: true });
  await pick(page, "편집과 미리보기 스크롤", "따로");
  await pick(page, "화면 밝기", "어둡게");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await settings(page).getByText("힌트 규칙", { exact: true }).click();
  await settings(page).locator(".hint-rule select").first().selectOption("off");
  await pick(page, "화면 언어", "English");
  await expect(settings(page).getByRole("heading", { level: 3 }).first()).toHaveText("Screen");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.reload();
  await ready(page);
  expect(await editorLook(page)).toEqual({ fontSize: "20px", wraps: false, sideways: true });
  await choose(page, "Settings");
  const pressed = await settings(page).locator("[aria-pressed=true]").allTextContents();
  expect(pressed.map((name) => name.trim())).toEqual(["Settings", "English", "Dark", "Huge", "Scroll sideways", "Separately"]);
  await settings(page).locator("details").first().locator("summary").click();
  await expect(settings(page).locator(".hint-rule select").first()).toHaveValue("off");
});

test("the page of a rule is read in place, and the list is there again", async ({ page }) => {
  await open(page);
  await choose(page, "설정");
  await settings(page).getByText("힌트 규칙", { exact: true }).click();
  await settings(page).locator(".hint-rule-name").first().click();
  await expect(settings(page).locator(".rule-page")).toBeVisible();
  await settings(page).getByRole("button", { name: "설정으로" }).click();
  await expect(settings(page).getByRole("heading", { name: "저장 공간" })).toBeAttached();
});

test("what lies in the browser is counted, and everything can be taken away", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\n\n본문\n");
  await saved(page);
  await choose(page, "설정");
  const row = settings(page).getByRole("row", { name: /^이력서 localStorage/ });
  await expect(row).toContainText("1개 · 1KB");
  await expect(settings(page).getByText(/브라우저가 알려 준 크기: .+[KMG]B 쓰는 중/)).toBeAttached();
  const download = page.waitForEvent("download");
  await settings(page).getByRole("button", { name: "전체 백업" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^한눈 백업 .*\.json$/);
  const parts = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  expect(Buffer.concat(parts).toString()).toContain("# 한지우\\n\\n본문\\n");
  await expect(settings(page).getByRole("status").first()).toContainText("내려받았어요");
});

for (const [language, locale] of Object.entries(LANGUAGES)) {
  test.describe(language, () => {
    test.use({ locale });

    test("the page about privacy shows what is so", async ({ page, baseURL }) => {
      const t = words(language);
      const asked = [];
      page.on("request", (request) => asked.push(request));
      await open(page);
      await setText(page, "# 한지우\n\n비밀\n");
      await saved(page);
      await choose(page, t["privacy.title"]);
      const { origin } = new URL(baseURL);
      await expect(settings(page).locator(".privacy-good")).toContainText(origin);
      await expect(settings(page).locator(".privacy-bad")).toHaveCount(0);
      // Only what is carried in an address itself is of no origin. Nothing had a body.
      expect(asked.map((request) => new URL(request.url())).filter((url) => url.origin !== origin && url.protocol !== "data:")).toEqual([]);
      expect(asked.filter((request) => request.method() !== "GET" || request.postData() !== null)).toEqual([]);
      await settings(page).locator("summary").click();
      const listed = await settings(page).locator("details li").allTextContents();
      expect(listed.length).toBeGreaterThan(10);
      expect(listed.every((address) => address.startsWith("/some/folder/") || address.startsWith("data:"))).toBe(true);
      await expect(settings(page).getByText("connect-src 'none'", { exact: true })).toBeAttached();
      await expect(settings(page).getByText("default-src 'none'", { exact: true })).toBeAttached();
      const before = asked.length;
      await settings(page).getByRole("button", { name: t["privacy.try"] }).click();
      await expect(settings(page)).toContainText(t["privacy.refused"]);
      expect(asked.slice(before).filter((request) => !request.failure()).map((request) => request.url())).toEqual([]);
    });

    test("each sample is a whole résumé without a hint", async ({ page }) => {
      const t = words(language);
      const names = { ko: ["정하람", "문다온", "송라온", "강새봄"], en: ["Haram Jeong", "Daon Moon", "Raon Song", "Saebom Kang"] };
      await open(page);
      const begin = { 0: t["start.example"], 1: t["start.frontend"], 2: t["start.data"], 3: t["start.graduate"] };
      for (const [at, name] of names[language].entries()) {
        if (at > 0) {
          await page.locator(".document-title").click();
          await page.getByRole("button", { name: t["docs.new"], exact: true }).click();
        }
        await page.locator(at > 0 ? ".library" : ".start").getByRole("button", { name: begin[at], exact: at > 0 }).first().click();
        await expect(sheet(page).locator(".name")).toHaveText(name);
        await expect(page.locator(".pages-button").first()).toBeVisible();
        // Hints come when the person pauses.
        await page.waitForTimeout(900);
        await expect(page.locator(".hints-button")).toHaveText(t["hints.button"].replace("{count}", "0"));
        await expect(sheet(page).locator("[data-hint]")).toHaveCount(0);
      }
    });

    test("the tour points at the real parts of the page, and never returns by itself", async ({ page }) => {
      const t = words(language);
      await open(page);
      await page.getByRole("button", { name: t["tour.take"], exact: true }).click();
      const [card, ring] = [page.locator(".tour-card"), page.locator(".tour-ring")];
      for (const target of [".edit-pane", ".preview-pane", ".hints-button", ".glance-button", ".document-title", ".toolbar .primary"]) {
        const wanted = await page.locator(target).boundingBox();
        await expect.poll(async () => Math.abs((await ring.boundingBox()).x - wanted.x)).toBeLessThan(3);
        await expect.poll(async () => Math.abs((await ring.boundingBox()).y - wanted.y)).toBeLessThan(3);
        const { x, y, width, height } = await card.boundingBox();
        expect(x >= 0 && y >= 0 && x + width <= DESK.width && y + height <= DESK.height).toBe(true);
        await page.keyboard.press("Enter");
      }
      await expect(card).toHaveCount(0);
      await expect(page.locator(".tour-offer")).toHaveCount(0);
      await page.reload();
      await ready(page);
      await expect(page.locator(".start")).toBeVisible();
      await expect(page.locator(".tour-offer")).toHaveCount(0);
      await choose(page, t["tour.title"]);
      await expect(card).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0);
    });
  });
}

test("who does without the tour is not asked again, nor is who has written", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "괜찮아요" }).click();
  await expect(page.locator(".tour-offer")).toHaveCount(0);
  await expect(page.locator(".start-choice").first()).toBeFocused();
  await page.reload();
  await ready(page);
  await expect(page.locator(".start")).toBeVisible();
  await expect(page.locator(".tour-offer")).toHaveCount(0);

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ready(page);
  await expect(page.locator(".tour-offer")).toBeVisible();
  await setText(page, "# 한지우");
  await saved(page);
  await setText(page, "");
  await expect(page.locator(".start")).toBeVisible();
  await expect(page.locator(".tour-offer")).toHaveCount(0);
  expect(await text(page)).toBe("");
});
