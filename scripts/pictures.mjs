// Takes the pictures of the READMEs from the built page: node scripts/pictures.mjs [dist]
// They show the page's own example, so that no real person is on them.

import { mkdirSync, statSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium, flags } from "./browser.mjs";
import { serve } from "./serve.mjs";

const OUT = "docs/pictures";
// In bytes: a README is read on the way, too.
const LIMIT = 300 * 1024;

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const ko = { locale: "ko-KR" };
const en = { locale: "en-US" };

// The example gives no hints: lines that do are written into its first project.
async function hints(page) {
  await page.locator(".cm-line", { hasText: "2023.03 ~ 2024.01" }).click();
  await page.keyboard.press("End");
  const [first, ...others] = WEAK[await page.evaluate(() => navigator.language.slice(0, 2))];
  await page.keyboard.type(`\n- ${first}`);
  // The editor goes on with the list by itself.
  for (const line of others) await page.keyboard.type(`\n${line}`);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.locator(".hints-button").click();
  await page.locator(".hints-panel .hint").first().waitFor();
}

const WEAK = {
  ko: ["다양한 업무를 담당하며 열정적으로 최선을 다함", "2022.1 ~ 2021.11 java 와 Mysql 로 결재 서버 개발 을 진행 하였습니다."],
  en: ["Responsible for various tasks, always passionate and hard-working", "2022.1 ~ 2021.11 Built a payment server with java and Mysql"],
};

const PICTURES = [
  { name: "main.ko", context: { ...DESK, ...ko } },
  { name: "main.en", context: { ...DESK, ...en } },
  { name: "hints.ko", context: { ...DESK, ...ko }, then: hints },
  { name: "hints.en", context: { ...DESK, ...en }, then: hints },
  { name: "dark.ko", context: { ...DESK, ...ko, colorScheme: "dark" } },
  { name: "phone.ko", context: { ...PHONE, ...ko } },
];

mkdirSync(OUT, { recursive: true });
const server = await serve({ root: process.argv[2] ?? "dist", plain: true });
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: flags });
for (const { name, context, then } of PICTURES) {
  const page = await (await browser.newContext({ timezoneId: "Asia/Seoul", ...context })).newPage();
  await page.goto(server.url);
  await page.locator(".start button").first().click();
  await page.locator(".sheet").waitFor({ state: "attached" });
  await page.locator(".cm-gutter-lint").waitFor({ state: "attached", timeout: 30_000 });
  await then?.(page);
  await page.evaluate(() => document.fonts.ready);
  // The message about the new document goes by itself.
  await page.locator(".snackbar").waitFor({ state: "detached", timeout: 15_000 });
  const path = `${OUT}/${name}.png`;
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  console.log(`${path}: ${size.toLocaleString("en-US")} bytes`);
  if (size > LIMIT) process.exitCode = 1;
  await page.context().close();
}
await browser.close();
await server.close();
