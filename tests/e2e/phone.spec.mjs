// On a phone: what a finger must hit is large enough, a swipe changes the view, the keyboard covers nothing.

import { expect, test } from "@playwright/test";
import { notice, open, pick, setText } from "./support/app.mjs";
import { LANGUAGES, SIZES, walk } from "./support/states.mjs";

test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true, reducedMotion: "reduce", actionTimeout: 5000 });

// Controls that are seen and smaller than 44 by 44, in the page and in the editor's shadow root. Links in running text are
// as high as their line, and so is what stands beside a line of the editor.
const small = (page) =>
  page.evaluate(() => {
    const controls = "button, a[href], input:not([type=file]), select, textarea, summary, [role=option]";
    const roots = [document, document.querySelector("[data-editor-host]")?.shadowRoot].filter(Boolean);
    const found = roots.flatMap((root) => [...root.querySelectorAll(controls)]);
    return found
      .filter((node) => !node.closest(".sheet, .rule-page, .cm-content, .cm-gutters"))
      .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((node) => (node.matches("[type=checkbox]") ? (node.closest("label") ?? node) : node))
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(({ node, box }) => `${node.tagName}.${node.className} "${node.textContent.slice(0, 20)}" ${box.width}x${box.height}`);
  });

// Fields that say in a place too small for it what can be written in them.
const cut = (page) =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const fields = [...document.querySelectorAll("input[placeholder]")].filter((field) => field.checkVisibility());
    const found = fields.filter((field) => {
      const style = getComputedStyle(field);
      pen.font = style.font;
      return pen.measureText(field.placeholder).width > field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    });
    return found.map((field) => field.placeholder);
  });

for (const [language, locale] of Object.entries(LANGUAGES)) {
  test.describe(language, () => {
    test.use({ locale });

    test("what a finger must hit is 44 pixels wide and high, and what a field asks for fits, in every state", async ({ page }) => {
      test.setTimeout(60_000);
      const found = {};
      const look = async (state) => {
        const tooSmall = [...(await small(page)), ...(await cut(page))];
        if (tooSmall.length) found[state] = [...new Set(tooSmall)];
      };
      await walk(page, language, look, { phone: true });
      expect(found).toEqual({});
    });
  });
}

test("what is done to the preview is seen in it, wherever it is asked for", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\nhan@mail.kr\n\n## 경력\n### 가온커머스 | 백엔드\n2021.06 - 현재\n- server를 개발함\n");
  await expect(page.locator(".hints-button")).toContainText(/[1-9]/);
  const choose = async (name) => {
    await page.locator(".view-switch").getByRole("button", { name: "편집" }).tap();
    await expect(page.locator(".sheet")).toBeHidden();
    await page.locator(".toolbar [popovertarget=menu]").tap();
    await page.locator(".menu").getByRole("button", { name }).tap();
    await expect(page.locator(".sheet")).toBeVisible();
  };
  await choose("익명 사본 보기");
  await expect(page.locator(".desk-bar")).toBeVisible();
  await page.locator(".desk-bar button").tap();
  await expect(page.locator(".sheet")).toContainText("han@mail.kr");
  await choose("한눈에 보기");
  await expect(page.locator(".aside")).toBeVisible();
  // Whoever then wants to write, may.
  await page.locator(".view-switch").getByRole("button", { name: "편집" }).tap();
  await expect(page.locator(".cm-content")).toBeVisible();
});

test.describe("a swipe", () => {
  const view = (page) => page.locator(".split").getAttribute("data-view");

  // One finger from one place to another, in so many milliseconds.
  async function swipe(page, from, to, { wait = 60 } = {}) {
    const session = await page.context().newCDPSession(page);
    const touch = (type, [x, y]) => session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    await touch("touchStart", from);
    await touch("touchMove", middle);
    await page.waitForTimeout(wait);
    await touch("touchMove", to);
    await touch("touchEnd", to);
  }

  test.beforeEach(async ({ page }) => {
    await open(page);
    await setText(page, `# 한지우\n\n- ${"긴 줄을 쓴다 ".repeat(40)}\n`);
    await page.locator(".view-switch button").first().click();
  });

  test("brings the other view and back", async ({ page }) => {
    await swipe(page, [300, 500], [120, 505]);
    await expect.poll(() => view(page)).toBe("preview");
    await swipe(page, [120, 500], [300, 495]);
    await expect.poll(() => view(page)).toBe("edit");
    // At the end of the row there is nothing more.
    await swipe(page, [120, 500], [300, 495]);
    await expect.poll(() => view(page)).toBe("edit");
  });

  test("is not the browser's way back", async ({ page }) => {
    await page.locator(".view-switch button").last().click();
    const address = page.url();
    const session = await page.context().newCDPSession(page);
    const touch = (type, x) => session.send("Input.dispatchTouchEvent", { type, touchPoints: x ? [{ x, y: 500 }] : [] });
    await touch("touchStart", 60);
    for (let step = 1; step <= 6; step++) {
      await touch("touchMove", 60 + step * 46);
      await page.waitForTimeout(16);
    }
    await touch("touchEnd");
    await page.waitForTimeout(600);
    expect(page.url()).toBe(address);
    await expect(page.locator(".split")).toBeAttached();
  });

  const OTHERS = {
    "up and down": [[300, 300], [220, 600]],
    "slow, as a selection is": [[300, 500], [120, 505], { wait: 700 }],
    "from the edge, which is the browser's": [[385, 500], [200, 500]],
    "on the toolbar": [[300, 30], [120, 30]],
  };
  for (const [kind, [from, to, options]] of Object.entries(OTHERS)) {
    test(`changes nothing when it goes ${kind}`, async ({ page }) => {
      await swipe(page, from, to, options);
      await page.waitForTimeout(150);
      expect(await view(page)).toBe("edit");
    });
  }

  test("moves what is wider than the screen, and not the views", async ({ page }) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.locator(".palette-field").fill("설정");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "옆으로 길게" }).click();
    await page.keyboard.press("Escape");
    await swipe(page, [300, 240], [120, 242]);
    await page.waitForTimeout(150);
    expect(await view(page)).toBe("edit");
  });
});

test("a keyboard that lies over the page covers nothing of it", async ({ page }) => {
  await open(page);
  const height = () => page.locator(".app").evaluate((node) => node.getBoundingClientRect().height);
  const cover = (pixels) =>
    page.evaluate((pixels) => {
      const { visualViewport, innerHeight } = globalThis;
      Object.defineProperty(visualViewport, "height", { configurable: true, get: () => innerHeight - pixels });
      visualViewport.dispatchEvent(new Event("resize"));
    }, pixels);
  const whole = await height();
  await cover(320);
  expect(whole - (await height())).toBe(320);
  await expect(page.locator(".status-bar")).toBeInViewport();
  await cover(0);
  expect(await height()).toBe(whole);
});

test("a keyboard that makes the window lower leaves the caret in view", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우\n\n- 한 줄\n".repeat(40));
  await page.locator(".view-switch button").first().tap();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("끝");
  const last = page.locator(".cm-line").last();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: SIZES.phone.width, height: 480 });
  const bottom = async (locator) => ((box) => box.y + box.height)(await locator.boundingBox());
  const editorEnds = async () => bottom(page.locator(".cm-scroller"));
  await expect.poll(async () => (await bottom(last)) <= (await editorEnds())).toBe(true);
});

test("a message covers neither whether the text is saved nor the button of the pages", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우");
  await pick(page, "a.docx", "x");
  await expect(notice(page)).toBeVisible();
  const [message, bar] = [await notice(page).boundingBox(), await page.locator(".status-bar").boundingBox()];
  expect(message.y + message.height).toBeLessThanOrEqual(bar.y);
});

test("the guide to printing speaks of the print dialogs of phones", async ({ page }) => {
  await open(page);
  await setText(page, "# 한지우");
  await page.locator(".toolbar .primary").tap();
  await expect(page.locator(".print-guide li")).toHaveCount(3);
  await expect(page.locator(".print-guide")).toContainText("Android");
});

test("the tour points at the real parts of the page", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "둘러보기", exact: true }).tap();
  const ring = page.locator(".tour-ring");
  const views = page.locator(".view-switch button");
  const parts = [".hints-button", ".toolbar [popovertarget=menu]", ".document-title", ".toolbar .primary"];
  for (const target of [views.first(), views.last(), ...parts.map((part) => page.locator(part))]) {
    const wanted = await target.boundingBox();
    await expect.poll(async () => Math.abs((await ring.boundingBox())?.x - wanted.x)).toBeLessThan(3);
    await expect.poll(async () => Math.abs((await ring.boundingBox())?.y - wanted.y)).toBeLessThan(3);
    await page.keyboard.press("Enter");
  }
  await expect(page.locator(".tour-card")).toHaveCount(0);
});

// What a page of 1280 by 1024 is at 400 % (WCAG 1.4.10).
test("a window as low as a page at 400 % scrolls, and a panel can be read in it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page);
  await setText(page, "# 한지우\n\n## 경력\n\n### 가나다물류 | 백엔드 (2021.03 ~ 현재)\n- 응답 900ms → 120ms");
  await page.locator(".toolbar [popovertarget=menu]").tap();
  await page.locator(".menu").getByRole("button", { name: "원티드로 옮기기" }).tap();
  const body = page.locator(".aside-body");
  await expect(body).toBeVisible();
  expect((await body.boundingBox()).height).toBeGreaterThan(120);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.locator(".save-state").scrollIntoViewIfNeeded();
  await expect(page.locator(".save-state")).toBeInViewport();
});

test("where nothing can be dragged, nothing asks for it", async ({ page }) => {
  await open(page);
  await expect(page.locator(".start")).toContainText("이 기기에 있는 파일을 골라요");
  await expect(page.locator("body")).not.toContainText("끌어다");
});
