// The sheet as it last stood is seen at once, while the program is on its way, and never in the place of the real one.

import { expect, test } from "@playwright/test";
import { DESK, open, paste, ready, saved, sheet } from "./support/app.mjs";

const RESUME = `# 정하람\n\nharam@example.kr · [깃허브](https://github.com/haram)\n\n## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n${"- 결제 지연을 **절반**으로 줄임\n".repeat(60)}`;
const glimpse = (page) => page.locator(".glimpse .sheet");
const kept = (page) => page.evaluate(() => localStorage.getItem("hannun/glimpse"));

test.use({ viewport: DESK });

// Opens the page again, and holds the program back until the answer is called.
async function reopen(page) {
  let release;
  const held = new Promise((go) => (release = go));
  await page.route("**/hannun-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  return release;
}

async function written(page) {
  await open(page);
  await paste(page, RESUME);
  await saved(page);
  await expect.poll(() => kept(page)).toContain("정하람");
}

const places = (page, of) => page.evaluate((of) => [...document.querySelectorAll(`${of} .unit`)].slice(0, 12).map((unit) => {
  const { x, y, width, height } = unit.getBoundingClientRect();
  return [x, y, width, height].map(Math.round);
}), of);

test("stands where the real one will stand, and gives way to it without an empty frame", async ({ page }) => {
  await written(page);
  await page.locator(".desk").evaluate((desk) => (desk.scrollTop = 300));
  await page.waitForTimeout(700);
  const release = await reopen(page);
  await expect(glimpse(page)).toContainText("모아페이");
  await page.evaluate(() => document.fonts.ready);
  // What can't be seen is not kept, and nothing in it can be reached.
  expect(await glimpse(page).locator(".unit").count()).toBeLessThan(60);
  expect(await page.evaluate(() => document.querySelector(".glimpse .desk").inert)).toBe(true);
  expect(await page.locator(".glimpse [href], .glimpse [src], .glimpse [onclick]").count()).toBe(0);
  const before = await places(page, ".glimpse");
  await page.evaluate(() => {
    globalThis.empty = 0;
    const look = () => {
      if (!document.querySelector(".sheet .unit")) globalThis.empty += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  release();
  await ready(page);
  await expect(page.locator(".glimpse")).toHaveCount(0);
  await expect(sheet(page)).toHaveCount(1);
  expect(await places(page, ".app")).toEqual(before);
  expect(await page.evaluate(() => globalThis.empty)).toBe(0);
});

test("gives way to the texts themselves when the program can't start", async ({ page }) => {
  await written(page);
  await page.route("**/hannun-*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(page.locator("main.rescue")).toContainText("정하람");
  await expect(page.locator(".glimpse")).toHaveCount(0);
});

const odd = {
  "is of another document": (kept) => JSON.stringify({ ...JSON.parse(kept), document: "other" }),
  "is no JSON": () => "{",
  "has another shape": () => '{"paper":7}',
};
for (const [what, change] of Object.entries(odd)) {
  test(`is not shown when it ${what}`, async ({ page }) => {
    await written(page);
    const other = change(await kept(page));
    await page.addInitScript((other) => localStorage.setItem("hannun/glimpse", other), other);
    const release = await reopen(page);
    await expect(page.locator(".boot")).toBeVisible();
    await expect(page.locator(".glimpse")).toHaveCount(0);
    release();
    await ready(page);
    await expect(sheet(page)).toContainText("정하람");
  });
}

test("draws no name and no attribute that a sheet does not have", async ({ page }) => {
  await written(page);
  const evil = ["div", [["class", "paper"]], [], ["script", [["src", "//a.example/x.js"]], [], "alert(1)"],
    ["img", [["src", "x"], ["onerror", "alert(1)"], ["class", "evil"]], [["background", "url(//a.example)"]]], ["iframe", [["srcdoc", "<b>"]], []]];
  const other = JSON.stringify({ ...JSON.parse(await kept(page)), paper: evil });
  await page.addInitScript((other) => localStorage.setItem("hannun/glimpse", other), other);
  await reopen(page);
  await expect(page.locator(".glimpse .evil")).toBeAttached();
  expect(await page.locator(".glimpse .paper").evaluate((paper) => paper.outerHTML)).toBe(
    '<div class="paper" style="--zoom: 0;"><span>alert(1)</span><span class="evil"></span><span></span></div>',
  );
});

const others = { "marked for a glance": ["한눈에 보기", ".aside"], "an anonymous copy": ["익명 사본 보기", ".desk-bar"] };
for (const [what, [name, shown]] of Object.entries(others)) {
  test(`is forgotten when the sheet is ${what}`, async ({ page }) => {
    await written(page);
    await page.locator('.icon-button[popovertarget="menu"]').click();
    await page.locator(".menu").getByRole("button", { name, exact: true }).click();
    await expect(page.locator(shown)).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    expect(await kept(page)).toBeNull();
  });
}

test("gives its room to what is written", async ({ page }) => {
  await written(page);
  await page.evaluate(() => {
    // All the room that there is.
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      try {
        for (let at = 0; ; at++) localStorage.setItem(`full/${size}/${at}`, "x".repeat(size));
      } catch {
        // Smaller ones.
      }
    }
  });
  await paste(page, RESUME.replace("정하람", "정하람과 그 밖의 긴 이름"));
  await saved(page);
  expect(await page.evaluate(() => JSON.parse(localStorage[`hannun/doc/${JSON.parse(localStorage["hannun/prefs"]).document}`]).text)).toContain("그 밖의");
});
