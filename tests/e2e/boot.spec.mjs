// How the page starts on a plain static host, and what is left of it when it does not.

import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";

// With the worker, as it is published: it must break no rule, either.
test.use({ serviceWorkers: "allow" });

const STORED = {
  "hannun/doc/good": JSON.stringify({
    schema: 1, id: "good", rev: 3, format: "md", saved_at: "2026-11-22T12:03:00Z", text: "# 한지우\n\n<b>백엔드</b> 엔지니어\n",
  }),
  "hannun/doc/broken": '{"schema":1,"text":"# 잘린 글',
  "hannun/prefs": "{}",
};

// Every violation of the page's policy and every request, from before the first byte of the page.
async function watch(page) {
  const seen = { violations: [], requests: [], warnings: [] };
  await page.exposeFunction("reportViolation", (violation) => seen.violations.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      globalThis.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  page.on("request", (request) => seen.requests.push(new URL(request.url())));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.warnings.push(message.text());
  });
  return seen;
}

async function store(page, entries) {
  await page.addInitScript((pairs) => {
    for (const [key, value] of Object.entries(pairs)) localStorage.setItem(key, value);
  }, entries);
}

const started = (page) => page.waitForFunction(() => globalThis.hannunEditor !== undefined);
const rescue = (page) => page.locator("main.rescue");

test("starts in any folder, breaks no rule and asks no other host", async ({ page }) => {
  const seen = await watch(page);
  await page.goto("");
  await started(page);
  await expect(page.locator("#app .boot")).toHaveCount(0);
  await expect(rescue(page)).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);

  const { origin, pathname } = new URL(page.url());
  expect(pathname).toBe("/some/folder/");
  expect(seen.violations).toEqual([]);
  expect(seen.warnings).toEqual([]);
  expect(seen.requests.filter((url) => url.origin !== origin && !/^(data|blob):/.test(url.protocol))).toEqual([]);
  expect(seen.requests.filter((url) => url.origin === origin && !url.pathname.startsWith(pathname))).toEqual([]);
  const names = seen.requests.map((url) => url.pathname);
  expect(names).toEqual([...new Set(names)]);
});

test("can open no connection once it has started", async ({ page }) => {
  await page.goto("");
  await started(page);
  const answer = () => page.evaluate(() => fetch("index.html").then(() => "sent", () => "refused"));
  // The later part of the program is the last thing that it fetches.
  await expect.poll(answer).toBe("refused");
});

test("goes on without the editor's bundle, says so, and keeps what is written", async ({ page }) => {
  await page.route("**/editor-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await started(page);
  await expect(page.locator(".snackbar")).toContainText("편집기를 가져오지 못해");
  await page.getByRole("textbox", { name: "이력서 글" }).fill("# 한지우\n\n## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n");
  await expect(page.locator(".sheet")).toContainText("가나다커머스");
  await expect(page.locator(".save-words")).toHaveText(/^저장됨/);
  await expect(rescue(page)).toHaveCount(0);
});

test("fetches what the first screen does not need behind the editor", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url().match(/(editor|later|extras)-[0-9a-f]{16}/)?.[1]));
  await page.goto("");
  await expect(page.locator(".cm-gutter-lint")).toBeAttached();
  await expect.poll(() => asked.filter(Boolean)).toEqual(["editor", "extras", "later"]);
});

// Names of words whose words have not come: what the later part alone says, but the first one asks for.
function bareKeys(page) {
  const keys = Object.keys(JSON.parse(readFileSync("locales/later/ko.json", "utf8")));
  return page.evaluate((keys) => {
    const elements = [...document.querySelectorAll("#app *")];
    const said = elements.flatMap((element) => [element.textContent, element.title, element.ariaLabel, element.placeholder]);
    return keys.filter((key) => said.includes(key));
  }, keys);
}

for (const [fault, answer] of [["is missing", (route) => route.fulfill({ status: 404 })], ["was altered", altered]]) {
  test(`goes on when the later part ${fault}, says so, and fetches it when asked`, async ({ page }) => {
    await page.route("**/later-*.wasm", answer);
    await page.goto("");
    await expect(page.locator(".snackbar")).toContainText("가져오지 못했어요");
    await page.locator(".cm-content").click();
    await page.keyboard.type("# 한지우\n\n## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n- 비용을 월 12.5$ 줄임\n");
    await expect(page.locator(".sheet")).toContainText("가나다커머스");
    await expect(page.locator(".save-words")).toHaveText(/^저장됨/);

    await page.locator('.icon-button[popovertarget="menu"]').click();
    expect(await bareKeys(page)).toEqual([]);
    await page.keyboard.press("Escape");

    const pages = page.getByRole("dialog", { name: "쪽 보기와 설정" });
    await page.locator(".toolbar .pages-button").click();
    await expect(pages.getByRole("alert")).toBeVisible();
    expect(await bareKeys(page)).toEqual([]);
    await pages.getByRole("button", { name: "닫기" }).click();
    await expect(pages).toBeHidden();

    await page.locator(".hints-button").click();
    await expect(page.locator(".waiting").getByRole("alert")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator(".waiting")).toHaveCount(0);
    await expect(page.locator(".hints-button")).toBeFocused();
    await page.locator(".hints-button").click();
    expect(await bareKeys(page)).toEqual([]);
    await page.unroute("**/later-*.wasm");
    await page.locator(".waiting").getByRole("button", { name: "다시 가져오기" }).click();
    await expect(page.locator(".hints-panel .hint")).not.toHaveCount(0);
    await expect(rescue(page)).toHaveCount(0);
  });
}

test("the button of the pages opens a panel at once, and what stands in it comes with the later part", async ({ page }) => {
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  await page.route("**/later-*.wasm", async (route) => {
    await sent;
    await route.continue().catch(() => {});
  });
  await page.goto("");
  await page.locator(".cm-content").click();
  await page.keyboard.type("# 한지우\n\n## 경력\n");
  await page.locator(".toolbar .pages-button").focus();
  await page.keyboard.press("Enter");
  const pages = page.getByRole("dialog", { name: "쪽 보기와 설정" });
  await expect(pages).toContainText("가져오는 중");
  send();
  await expect(pages.getByRole("button", { name: "A4" })).toBeVisible();
  await expect(pages.locator(".waiting")).toHaveCount(0);
  await expect(page.locator(".toolbar .pages-button")).toBeFocused();
});

// Else all of them would open at once, one over the other.
test("of several wishes while the later part is coming the last one is kept", async ({ page }) => {
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  await page.route("**/later-*.wasm", async (route) => {
    await sent;
    await route.continue().catch(() => {});
  });
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => globalThis.printed++;
  });
  await page.goto("");
  await page.locator(".cm-content").click();
  await page.keyboard.type("# 한지우\n\n## 경력\n");
  const menu = (name) => async () => {
    await page.locator(".toolbar [popovertarget=menu]").click();
    await page.locator(".menu").getByRole("button", { name, exact: true }).click();
  };
  const wishes = [
    () => page.locator(".hints-button").click(), () => page.keyboard.press("F9"), () => page.locator(".toolbar .pages-button").click(),
    () => page.locator(".toolbar .primary").click(), menu("내보내기"), menu("공유"), menu("버전과 비교"), menu("2분 둘러보기"),
    () => page.locator(".document-title").click(), () => page.keyboard.press("ControlOrMeta+k"), menu("설정"),
  ];
  for (const wish of wishes) {
    await wish();
    await expect(page.locator(".waiting")).toHaveCount(1);
  }
  // What was given up can be wished for again.
  await page.keyboard.press("Escape");
  await expect(page.locator(".waiting")).toHaveCount(0);
  await page.locator(".hints-button").click();
  await expect(page.locator(".waiting")).toHaveCount(1);
  await page.locator(".hints-button").click();
  await expect(page.locator(".waiting")).toHaveCount(0);
  await page.locator(".document-title").click();
  await expect(page.locator(".waiting")).toHaveCount(1);
  send();
  await expect(page.locator("dialog.library")).toBeVisible();
  await expect(page.locator("dialog[open]")).toHaveCount(1);
  await expect(page.locator(".aside, .hints-panel, :popover-open")).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.printed)).toBe(0);
});

// The button that asks again goes when it is pressed, and the panel soon after.
test("the focus stays in a panel that is asked for again", async ({ page }) => {
  await page.route("**/later-*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await expect(page.locator(".snackbar")).toContainText("가져오지 못했어요");
  await page.locator(".cm-content").click();
  await page.keyboard.type("# 한지우\n\n## 경력\n");
  const button = page.locator(".toolbar .pages-button");
  await button.focus();
  await page.keyboard.press("Enter");
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  await page.unroute("**/later-*.wasm");
  await page.route("**/later-*.wasm", async (route) => {
    await sent;
    await route.continue().catch(() => {});
  });
  const again = page.getByRole("button", { name: "다시 가져오기" });
  await expect(again).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(again).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".waiting")).toBeFocused();
  send();
  await expect(page.getByRole("dialog", { name: "쪽 보기와 설정" }).getByRole("button", { name: "A4" })).toBeVisible();
  await expect(button).toBeFocused();
});

test("starts when the host sends the WASM with a wrong type", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    // The page may go before its last request is answered.
    const response = await route.fetch().catch(() => null);
    if (!response) return;
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto("");
  await started(page);
  await expect(rescue(page)).toHaveCount(0);
});

const faults = {
  "the WASM is missing": ["**/*.wasm", (route) => route.fulfill({ status: 404 })],
  "a byte of the WASM was altered": ["**/*.wasm", altered],
  "the program's glue is missing": ["**/hannun-*.js", (route) => route.fulfill({ status: 404 })],
  "a byte of the glue was altered": ["**/hannun-*.js", altered],
};

async function altered(route) {
  const response = await route.fetch();
  const body = await response.body();
  body[body.length - 1] ^= 1;
  await route.fulfill({ response, body });
}

for (const [fault, [pattern, answer]] of Object.entries(faults)) {
  test(`offers the stored texts when ${fault}`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const seen = await watch(page);
    await store(page, STORED);
    await page.route(pattern, answer);
    await page.goto("");

    await expect(page.getByRole("heading", { level: 1, name: "한눈이 멈췄어요" })).toBeVisible();
    const card = page.locator("section", { has: page.getByRole("heading", { name: "한지우" }) });
    await expect(card.getByRole("textbox")).toHaveValue("# 한지우\n\n<b>백엔드</b> 엔지니어\n");
    await expect(page.locator("section").nth(1).getByRole("textbox")).toHaveValue(STORED["hannun/doc/broken"]);
    await expect(page.locator("section")).toHaveCount(2);

    await card.getByRole("button", { name: "복사" }).click();
    await expect(card.getByRole("button", { name: "복사했어요" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("# 한지우\n\n<b>백엔드</b> 엔지니어\n");

    const downloaded = page.waitForEvent("download");
    await card.getByRole("button", { name: ".md 내려받기" }).click();
    const file = await downloaded;
    expect(file.suggestedFilename()).toBe("한지우.md");
    expect(readFileSync(await file.path(), "utf8")).toBe("# 한지우\n\n<b>백엔드</b> 엔지니어\n");
    expect(seen.violations).toEqual([]);
  });
}

test("offers them in the language that was chosen", async ({ page }) => {
  await store(page, { ...STORED, "hannun/prefs": JSON.stringify({ language: "en" }) });
  await page.route("**/hannun-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await expect(page.getByRole("heading", { level: 1, name: "Hannun has stopped" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download .md" }).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  // The text itself is the person's own.
  const words = await page.locator("main.rescue > p, main.rescue button").allTextContents();
  expect(words.join(" ")).not.toMatch(/[가-힣]/);
});

test("offers the live text after a panic", async ({ page }) => {
  await page.goto("");
  await started(page);
  await page.evaluate(() => {
    const host = document.querySelector("[data-editor-host]") ?? document.createElement("div");
    host.dataset.editorHost = "";
    host.hannunText = () => "# 방금 쓴 글";
    document.body.append(host);
    dispatchEvent(new CustomEvent("hannun:panic", { detail: "out of cheese" }));
  });
  const card = page.locator("section", { has: page.getByRole("heading", { name: "지금 쓰던 글" }) });
  await expect(card.getByRole("textbox")).toHaveValue("# 방금 쓴 글");
  await page.getByText("자세한 이유").click();
  await expect(page.getByText("out of cheese")).toBeVisible();
});

test("says so when the browser denies its storage", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("");
  await expect(rescue(page)).toContainText("저장 공간을 열어 주지 않아");
});

test("speaks English too where Korean is not the language", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: "en-US" });
  const page = await context.newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("");
  await expect(page.getByRole("heading", { level: 1, name: "Hannun has stopped" })).toBeVisible();
  await context.close();
});
