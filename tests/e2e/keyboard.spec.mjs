// From a first visit to a printed PDF without a pointer. At each step something has the focus, and it is seen to have it.

import { expect, test } from "@playwright/test";
import { DESK, open, sheet } from "./support/app.mjs";
import { readPdf } from "./support/pdf.mjs";

test.use({ viewport: DESK, actionTimeout: 5000 });

// What has the focus, and how it is seen: a ring around it, or the caret in what is written in.
const focus = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const style = getComputedStyle(active);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && style.outlineColor !== "rgba(0, 0, 0, 0)";
    return {
      tag: active.tagName,
      name: (active.getAttribute("aria-label") ?? active.textContent).trim().slice(0, 40),
      classes: [...active.classList].join(" "),
      seen: ring || style.boxShadow !== "none" || (active.isContentEditable && style.caretColor !== "rgba(0, 0, 0, 0)"),
      inView: active.checkVisibility({ visibilityProperty: true }) && active.getBoundingClientRect().width > 0,
    };
  });

async function stands(page) {
  // A panel that closes gives the focus back a moment later.
  await expect.poll(async () => (await focus(page)).tag).not.toBe("BODY");
  const now = await focus(page);
  expect(now, JSON.stringify(now)).toMatchObject({ seen: true, inView: true });
  return now;
}

async function press(page, key) {
  await page.keyboard.press(key);
  return stands(page);
}

// Tab until what is wanted has the focus.
async function tabTo(page, wanted, key = "Tab") {
  const passed = [];
  for (let step = 0; step < 60; step++) {
    const now = await press(page, key);
    if (wanted(now)) return now;
    passed.push(now.name || now.tag);
  }
  throw new Error(`not reached by ${key}: ${passed.join(" > ")}`);
}

test("from a first visit to a PDF by keyboard alone", async ({ page }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => globalThis.printed++;
  });
  await open(page);

  await test.step("the tour is taken to its end", async () => {
    await tabTo(page, ({ name }) => name === "둘러보기");
    await press(page, "Enter");
    for (let step = 1; step <= 6; step++) {
      await expect(page.locator(".tour-progress")).toHaveText(`${step} / 6`);
      await press(page, "Enter");
    }
    await expect(page.locator(".tour")).toHaveCount(0);
    await stands(page);
  });

  await test.step("a sample becomes the résumé", async () => {
    await tabTo(page, ({ name }) => name === "프론트엔드");
    await page.keyboard.press("Enter");
    await expect(sheet(page).locator(".name")).toHaveText("문다온");
    expect((await stands(page)).classes).toBe("desk");
  });

  await test.step("it is written in", async () => {
    await tabTo(page, ({ classes }) => classes.includes("cm-content"), "Shift+Tab");
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\n- [끝](https://example.kr)");
    await expect(sheet(page)).toContainText("끝");
    await stands(page);
  });

  await test.step("a first look, and back to the text", async () => {
    await press(page, "F9");
    await expect(page.locator(".aside")).toBeVisible();
    await press(page, "Tab");
    await press(page, "Escape");
    await expect(page.locator(".aside")).toHaveCount(0);
    expect((await stands(page)).classes).toContain("cm-content");
  });

  await test.step("commands by their first sounds", async () => {
    await press(page, "ControlOrMeta+k");
    await page.keyboard.type("ㅅㅈ");
    await page.keyboard.press("Enter");
    await expect(page.locator("dialog.settings")).toBeVisible();
    await stands(page);
    await tabTo(page, ({ name }) => name === "개인정보");
    await press(page, "Enter");
    await expect(page.locator(".privacy-good")).toBeVisible();
    await press(page, "Escape");
  });

  await test.step("hints, their rules, and away with them", async () => {
    // In a list Tab belongs to the list, but for the one after Escape.
    expect((await press(page, "Shift+Tab")).classes).toContain("cm-content");
    await press(page, "Escape");
    await tabTo(page, ({ classes }) => classes.includes("hints-button"), "Shift+Tab");
    await press(page, "Enter");
    await tabTo(page, ({ name }) => name === "규칙");
    await press(page, "Enter");
    await tabTo(page, ({ classes }) => classes.includes("hint-rule-name"));
    await press(page, "Enter");
    await expect(page.locator(".rule-page")).toBeVisible();
    await press(page, "Escape");
    await expect(page.locator(".hints-panel")).toHaveCount(0);
  });

  await test.step("menu and documents open and close", async () => {
    await tabTo(page, ({ name }) => name === "메뉴");
    await press(page, "Enter");
    await tabTo(page, ({ name }) => name === "버전과 비교");
    await press(page, "Enter");
    await expect(page.locator("dialog.versions")).toBeVisible();
    await press(page, "Escape");
    expect((await stands(page)).name).toBe("메뉴");
    await tabTo(page, ({ classes }) => classes.includes("document-title"), "Shift+Tab");
    await press(page, "Enter");
    await expect(page.locator(".library")).toBeVisible();
    await press(page, "Escape");
    expect((await stands(page)).classes).toContain("document-title");
  });

  await test.step("the divider moves", async () => {
    await tabTo(page, ({ classes }) => classes.includes("cm-content"));
    await press(page, "Escape");
    await tabTo(page, ({ classes }) => classes === "divider");
    const before = await page.locator(".divider").getAttribute("aria-valuenow");
    await press(page, "ArrowRight");
    await expect(page.locator(".divider")).not.toHaveAttribute("aria-valuenow", before);
  });

  await test.step("and it is printed", async () => {
    await tabTo(page, ({ classes }) => classes.includes("cm-content"), "Shift+Tab");
    await press(page, "Escape");
    await tabTo(page, ({ name }) => name === "PDF", "Shift+Tab");
    await press(page, "Enter");
    await expect(page.locator(".print-guide")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
    expect((await stands(page)).name).toBe("PDF");
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages.map(({ text }) => text).join("\n")).toContain("너울여행");
  });
});
