// The résumé as one HTML file: opened from a disk, it says, shows and prints what the preview does, and asks nobody.

import { expect, test } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { open, setText, sheet } from "./support/app.mjs";
import { listed } from "./support/attacks.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
const EXAMPLE = readFileSync(`${ROOT}src/app/samples/backend.ko.md`, "utf8");
const LONG = EXAMPLE + Array.from({ length: 90 }, (_, n) => `\n- 일${n}번째로 한 일과 그 결과\n`).join("");
const HOSTILE = `# 한지우\n\n## 경력\n\n### 가온누리소프트 (2021.06 ~ 현재)\n\n${listed()
  .map((attack) => `- ${attack.replace(/\n/g, " ")}\n`)
  .join("")}\n<p style="color:#c00">빨강</p>\n`;

// The command line may have to be compiled first.
test.describe.configure({ timeout: 240_000 });

// Writes the text as the command line does, and gives the address of the HTML file.
function exported(testInfo, text) {
  const [source, page] = ["resume.md", "resume.html"].map((name) => testInfo.outputPath(name));
  writeFileSync(source, text);
  const command = "run --quiet --locked --features app --example convert -- --to html".split(" ");
  const { status, stdout, stderr } = spawnSync("cargo", [...command, source], { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  writeFileSync(page, stdout);
  return pathToFileURL(page).href;
}

// What a reader sees, white space apart.
const words = (page) => page.locator(".sheet").evaluate((node) => node.textContent.replace(/\s+/g, ""));

// Notes everything that the page asks for beside itself, and what it says in its console.
function watch(page) {
  const seen = [];
  page.on("request", (request) => seen.push(request.url()));
  page.on("console", (message) => seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.push(dialog.message());
    return dialog.dismiss();
  });
  return seen;
}

const pagesOf = async (page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g).length;
};

test("it asks nobody, and says what the preview says", async ({ page, context }, testInfo) => {
  await open(page);
  await setText(page, EXAMPLE);
  await expect(sheet(page)).toContainText("정하람");
  const shown = await words(page);
  const file = await context.newPage();
  const seen = watch(file);
  const url = exported(testInfo, EXAMPLE);
  await file.goto(url);
  expect(await words(file)).toBe(shown);
  expect(seen).toEqual([url]);
  await expect(file.locator("html")).toHaveAttribute("lang", "ko");
  await expect(file).toHaveTitle("정하람");
  await expect(file.locator(".sheet a[href='https://github.com/haram-example']")).toBeVisible();
});

test("it prints as many pages as the preview, on the same paper", async ({ page, context }, testInfo) => {
  await open(page);
  const file = await context.newPage();
  for (const text of [EXAMPLE, LONG]) {
    await setText(page, text);
    await expect(sheet(page)).toContainText(text === LONG ? "일89번째로" : "정하람");
    await page.evaluate(() => document.fonts.ready);
    await file.goto(exported(testInfo, text));
    // The typeface does not travel along by itself; what is compared is the layout.
    const font = "Noto Sans CJK KR, sans-serif";
    for (const one of [page, file]) {
      await one.evaluate((family) => document.documentElement.style.setProperty("--font", family), font);
    }
    // A file without scripts leaves the breaks to the browser.
    expect(Math.abs((await pagesOf(file)) - (await pagesOf(page)))).toBeLessThanOrEqual(1);
  }
});

test("it looks like the preview: the same places, sizes and colours", async ({ page, context }, testInfo) => {
  const looks = (one) =>
    one.evaluate(() => {
      document.documentElement.style.setProperty("--font", "Noto Sans CJK KR, sans-serif");
      // In one flow, as the file has it: without the space where pages begin.
      document.querySelectorAll("[data-top]").forEach((node) => node.removeAttribute("data-top"));
      const sheet = document.querySelector(".sheet").getBoundingClientRect();
      return [...document.querySelectorAll(".sheet .unit, .sheet h3, .sheet .period, .sheet li")].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const { color, fontSize, fontWeight } = getComputedStyle(node);
        const place = [x - sheet.x, y - sheet.y, width, height].map(Math.round);
        return [node.className, ...place, color, fontSize, fontWeight].join(" ");
      });
    });
  await page.setViewportSize({ width: 2400, height: 1200 });
  await open(page);
  await setText(page, EXAMPLE);
  await expect(sheet(page)).toContainText("정하람");
  const file = await context.newPage();
  await file.emulateMedia({ colorScheme: "dark" });
  await file.goto(exported(testInfo, EXAMPLE));
  expect(await looks(file)).toEqual(await looks(page));
  await expect(file.locator(".sheet")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("hostile text stays text", async ({ page }, testInfo) => {
  const seen = watch(page);
  const url = exported(testInfo, HOSTILE);
  await page.goto(url);
  await expect(page.locator(".sheet")).toContainText("가온누리소프트");
  const pictures = seen.filter((one) => one.startsWith("data:image/"));
  expect(seen.filter((one) => !pictures.includes(one))).toEqual([url]);
  expect(await page.locator("script, iframe, object, form, link, base, body style").count()).toBe(0);
  await expect(page.getByText("빨강")).toHaveCSS("color", "rgb(204, 0, 0)");
});

test("on a phone it is read without scrolling sideways", async ({ page }, testInfo) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(exported(testInfo, EXAMPLE));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
