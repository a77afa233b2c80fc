// A walk through the page: beginning, files, formats, divider, theme and language.

import { expect, test } from "@playwright/test";
import { DESK, editor, notice, open, pick, ready, sheet, storedTexts, text, typeAtEnd } from "./support/app.mjs";

test.use({ viewport: DESK });

const format = (page, name) => page.locator(".toolbar .format-switch").getByRole("button", { name });
const divider = (page) => page.getByRole("separator");
const share = async (page) => Number(await divider(page).getAttribute("aria-valuenow"));

test("the example is a whole résumé to rewrite", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /예시로 시작/ }).click();
  await expect(sheet(page).locator(".name")).toHaveText("정하람");
  await expect(sheet(page).locator(".company").first()).toContainText("모아페이");
  expect(await text(page)).toContain("# 정하람");
  await expect(page).toHaveTitle(/정하람/);
});

test("the skeleton is there to be filled, with the caret in it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /빈 뼈대/ }).click();
  expect(await text(page)).toMatch(/^## 경력/m);
  await expect(sheet(page)).toContainText("경력");
  await expect(editor(page)).toBeFocused();
});

test("a file is opened by the picker, and what was written before stays a document", async ({ page }) => {
  await open(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /내 파일 열기/ }).click();
  await (await chooser).setFiles({ name: "a.md", mimeType: "text/markdown", buffer: Buffer.from("\uFEFF# 한지우\r\n\r\n본문") });
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  expect(await text(page)).toBe("# 한지우\n\n본문");
  await pick(page, "b.md", "# 서이든");
  await expect(sheet(page).locator(".name")).toHaveText("서이든");
  expect(await storedTexts(page)).toContain("# 한지우\n\n본문");
});

const REFUSED = { "of another kind": ["a.png", "x", /\.md/], "that is too large": ["a.md", "a".repeat(2.1 * 1024 * 1024), /2MB/] };
for (const [kind, [name, content, words]] of Object.entries(REFUSED)) {
  test(`a file ${kind} is refused and changes nothing`, async ({ page }) => {
    await open(page);
    await typeAtEnd(page, "# 한지우");
    await pick(page, name, content);
    await expect(notice(page)).toContainText(words);
    expect(await text(page)).toBe("# 한지우");
  });
}

test("a file in the old Korean encoding is read", async ({ page }) => {
  await open(page);
  // "# 이한눈" in EUC-KR.
  await pick(page, "a.txt", Buffer.from([0x23, 0x20, 0xc0, 0xcc, 0xc7, 0xd1, 0xb4, 0xab]));
  await expect(sheet(page).locator(".name")).toHaveText("이한눈");
});

test("a file dropped on the editor is opened, not inserted", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, "먼저 쓴 글");
  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["# 떨어진 글"], "a.md"));
    return data;
  });
  await page.dispatchEvent(".cm-content", "dragenter", { dataTransfer });
  await expect(page.locator(".drop-curtain")).toBeVisible();
  await page.dispatchEvent(".cm-content", "drop", { dataTransfer });
  await expect(sheet(page)).toHaveText("떨어진 글");
  await expect(page.locator(".drop-curtain")).toHaveCount(0);
  expect(await text(page)).toBe("# 떨어진 글");
});

test("the format is found, can be overruled, and the choice taken back", async ({ page }) => {
  await open(page);
  await pick(page, "a.md", "# 한지우\n\n- 하나\n");
  await expect(format(page, "Markdown")).toHaveAttribute("aria-pressed", "true");
  await format(page, "HTML").click();
  await expect(sheet(page)).toContainText("# 한지우");
  await expect(format(page, "HTML")).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await ready(page);
  await expect(format(page, "HTML")).toHaveAttribute("aria-pressed", "true");
  await format(page, "자동").click();
  await expect(sheet(page).locator(".name")).toHaveText("한지우");
  await pick(page, "b.html", "<!DOCTYPE html><h1>서이든</h1>");
  await expect(format(page, "HTML")).toHaveAttribute("aria-pressed", "true");
  await expect(sheet(page).locator(".name")).toHaveText("서이든");
});

test.describe("on a tablet, in English", () => {
  test.use({ locale: "en-US", viewport: { width: 768, height: 1024 } });

  test("the toolbar has room for the title and all of its buttons", async ({ page }) => {
    await open(page);
    await pick(page, "a.md", "# Haram Jeong\n\n- one\n");
    await expect(page.locator(".document-name")).toHaveText("Haram Jeong – Résumé");
    await expect(page.locator(".toolbar [popovertarget=menu]")).toBeInViewport({ ratio: 1 });
    expect(await page.locator(".document-name").evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
    // What gave way is in the menu.
    await page.locator(".toolbar [popovertarget=menu]").click();
    await expect(page.locator(".menu").getByRole("button", { name: "HTML", exact: true })).toBeVisible();
  });
});

test("the divider moves by mouse and keyboard, in its range, and stays where it was put", async ({ page }) => {
  await open(page);
  const box = await divider(page).boundingBox();
  await page.mouse.move(box.x, 400);
  await page.mouse.down();
  await page.mouse.move(900, 400, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await divider(page).boundingBox()).x - 900)).toBeLessThan(3);
  expect(await share(page)).toBe(63);
  await divider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(divider(page)).toHaveAttribute("aria-valuenow", /^6[01]$/);
  await page.keyboard.press("End");
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "70");
  await page.keyboard.press("Home");
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "25");
  await expect(divider(page)).toHaveAttribute("aria-valuemin", "25");
  await expect(divider(page)).toHaveAttribute("aria-controls", await page.locator("section.edit-pane").getAttribute("id"));
  await page.reload();
  await ready(page);
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "25");
  await divider(page).dblclick();
  await expect(divider(page)).toHaveAttribute("aria-valuenow", "43");
});

test("theme and language change at once and are remembered, and the paper stays white", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, "# 한지우");
  const root = page.locator("html");
  await page.locator("[popovertarget=menu]").click();
  await page.getByRole("button", { name: "어둡게" }).click();
  await expect(root).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "English" }).click();
  await expect(root).toHaveAttribute("lang", "en");
  await expect(page.locator(".status-promise")).not.toHaveText(/브라우저/);
  await page.reload();
  await ready(page);
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(root).toHaveAttribute("lang", "en");
  await expect(page.locator(".leaf").first()).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(sheet(page)).toHaveAttribute("lang", "ko");
});
