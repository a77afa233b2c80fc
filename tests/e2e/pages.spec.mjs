// What is shown is what is printed: the PDF that Chromium makes has exactly the preview's pages, with the same words in the
// same order. A sample in the normal run; HANNUN_ALL_PAGES=1 (make pages) takes every document with every setting.

import { expect, test } from "@playwright/test";
import { DESK, editor, open, saveState, setText, sheet, typeAtEnd } from "./support/app.mjs";
import { feetOfPages, pagesOfPreview, settled } from "./support/pages.mjs";
import { readPdf, squeezed } from "./support/pdf.mjs";
import { SETUPS, openSetUp } from "./support/setups.mjs";
import { resumes } from "./support/words.mjs";

const ALL = Boolean(process.env.HANNUN_ALL_PAGES);
const FOLDER = process.env.HANNUN_FIXTURES;

test.use({ viewport: DESK });

// Letters for which no font has a picture are in no PDF.
const drawn = (text) => squeezed(text.replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Co}\p{Cc}]/gu, ""));

async function print(page) {
  await page.evaluate(settled);
  const preview = await page.evaluate(pagesOfPreview);
  const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { preview, pdf };
}

// What differs between the preview and the PDF, as lines of text.
async function differences(page) {
  const { preview, pdf } = await print(page);
  const feet = await page.evaluate(feetOfPages);
  const found = [];
  if (preview.outside > 0) found.push(`${preview.outside} letters lie beside the sheets`);
  if (preview.texts.length !== pdf.pages.length) found.push(`${pdf.pages.length} pages, and ${preview.texts.length} in the preview`);
  for (const [at, part] of runs(preview).entries()) {
    const [shown, printed] = [part.map((n) => preview.texts[n]), part.map((n) => pdf.pages[n]?.text ?? "")].map((texts) => drawn(texts.join("")));
    if (shown === withoutFolio(printed, part[0] + 1, preview.texts.length)) continue;
    let same = 0;
    while (same < shown.length && shown[same] === printed[same]) same++;
    found.push(`page ${at + 1} differs: …${shown.slice(Math.max(same - 10, 0), same + 30)} | …${printed.slice(Math.max(same - 10, 0), same + 30)}`);
  }
  feet.slice(0, -1).forEach(({ last, text }, at) => {
    if (/\bsection\b|\bhead\b/.test(last)) found.push(`page ${at + 1} ends with a heading: ${text}`);
  });
  feet.forEach(({ space }, at) => {
    if (space < 30 && !preview.joined[at + 1]) found.push(`page ${at + 1} is too full: ${space}`);
  });
  return found;
}

// Sheets that belong together, because no page holds what is on them.
function runs({ texts, joined }) {
  const parts = [];
  texts.forEach((_, at) => (joined[at] ? parts.at(-1).push(at) : parts.push([at])));
  return parts;
}

const withoutFolio = (text, number, pages) => (pages > 1 && text.endsWith(String(number)) ? [text, text.slice(0, -String(number).length)] : [text]).at(-1);

for (const [name, setup] of Object.entries(SETUPS)) {
  test(`the PDF has the pages of the preview: ${name}`, async ({ page }) => {
    test.setTimeout(ALL ? 900_000 : 240_000);
    await openSetUp(page, setup);
    const documents = resumes().filter(({ path }, at) => ALL || (FOLDER && path.startsWith(FOLDER)) || at % 9 === Object.keys(SETUPS).indexOf(name));
    expect(documents.length).toBeGreaterThan(2);
    const wrong = [];
    for (const { name: file, text } of documents) {
      await setText(page, text);
      if (!(await page.locator(".leaf").count())) continue;
      wrong.push(...(await differences(page)).map((line) => `${file}: ${line}`));
    }
    expect(wrong).toEqual([]);
  });
}

const many = (count, line) => Array.from({ length: count }, (_, n) => line(n)).join("");
const CAREER = "# 한지우\nhannun@example.kr\n\n## 경력\n\n### 가온누리소프트 | 백엔드 (2021.06 ~ 현재)\n\n";

// The colours of a picture at these places.
async function colours(context, picture, places) {
  const page = await context.newPage();
  return page.evaluate(
    async ([encoded, places]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))]));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      pen.drawImage(bitmap, 0, 0);
      return places.map(([x, y]) => [...pen.getImageData(Math.round(x), Math.round(y), 1, 1).data].slice(0, 3).join(" "));
    },
    [picture.toString("base64"), places],
  );
}

test("an empty page is not printed, and that is said", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => globalThis.printed++;
  });
  await open(page);
  await setText(page, "");
  await page.keyboard.press("ControlOrMeta+p");
  await expect(page.locator(".snackbar")).toHaveText(/인쇄할 글이 없어요/);
  await expect(page.locator(".print-guide")).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.printed)).toBe(0);
});

test("the ground of code ends with its page and goes on at the top of the next, as on paper", async ({ page, context }) => {
  await open(page);
  await setText(page, `${CAREER}\`\`\`\n${many(110, (n) => `let a${n} = ${n};\n`)}\`\`\`\n\n> ${many(700, () => "인용한 말 ")}\n`);
  await expect(page.locator(".sheet pre .cut")).toHaveCount(2);
  await page.locator(".sheet pre .cut").first().evaluate((cut) => cut.scrollIntoView({ block: "center" }));
  await page.evaluate(settled);
  const { x, foot, top, edge } = await page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll(".leaf")].map((leaf) => leaf.getBoundingClientRect());
    const scale = first.height / document.querySelector(".leaf").offsetHeight;
    const edge = parseFloat(getComputedStyle(document.querySelector(".sheet")).getPropertyValue("--edge-block")) * scale;
    return { x: document.querySelector(".sheet pre").getBoundingClientRect().right - 10, foot: first.bottom, top: second.top, edge };
  });
  const places = [foot - edge - 60, foot - 10, (foot + top) / 2, top + 10, top + edge + 10].map((y) => [x, y]);
  const [ground, white, desk, edgeAbove, groundAgain] = await colours(context, await page.screenshot(), places);
  expect([white, edgeAbove]).toEqual(["255 255 255", "255 255 255"]);
  expect(groundAgain).toBe(ground);
  expect([white, ground]).not.toContain(desk);
  await page.bringToFront();
  expect(await differences(page)).toEqual([]);
});
const LONG = `${CAREER}${many(80, (n) => `- 일${n}번째로 한 일과 그 결과를 한 줄로 적은 문장\n`)}\n## 학력\n\n### 다솜대학교 (2013.03 ~ 2019.02)\n`;

test.describe("of one document", () => {
  test.beforeEach(async ({ page }) => open(page));

  test("the author begins a page, in every usual way, and the mark is not shown", async ({ page }) => {
    for (const mark of ["<!-- pagebreak -->", "\\newpage", '<div style="page-break-after: always"></div>', '<p style="break-before: page"></p>']) {
      await setText(page, `${CAREER}- 앞쪽에 있는 일\n\n${mark}\n\n- 뒤쪽에 있는 일\n`);
      await expect(page.locator(".leaf"), mark).toHaveCount(2);
      expect(await differences(page), mark).toEqual([]);
      const { preview } = await print(page);
      expect(preview.texts[1].trim(), mark).toBe("뒤쪽에 있는 일");
    }
  });

  test("what has the focus leaves no frame on paper", async ({ page }) => {
    await setText(page, CAREER);
    await page.locator(".desk").focus();
    await page.keyboard.press("Shift");
    const frame = () => page.locator(".desk").evaluate((desk) => getComputedStyle(desk).outlineStyle);
    expect(await frame()).not.toBe("none");
    await page.emulateMedia({ media: "print" });
    expect(await frame()).toBe("none");
  });

  test("a dialog that is open is not printed", async ({ page }) => {
    const LEADS = { "": "dialog.palette", "내 이력서 목록": "dialog.library", "설정": "dialog.settings", "내보내기": "dialog.export", "둘러보기": "dialog.tour", "버전과": "dialog.versions" };
    for (const [command, dialog] of Object.entries(LEADS)) {
      await page.keyboard.press("ControlOrMeta+k");
      await expect(page.locator("dialog.palette")).toBeVisible();
      if (command) await page.keyboard.type(command);
      if (command) await page.keyboard.press("Enter");
      await expect(page.locator(dialog)).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await expect(page.locator(dialog)).toBeHidden();
      expect(await page.locator(dialog).evaluate((open) => getComputedStyle(open, "::backdrop").display), dialog).toBe("none");
      await page.emulateMedia({ media: null });
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
  });

  test("a long paragraph is parted between its lines, two at least on either side", async ({ page }) => {
    const words = many(220, (n) => `낱말${n}번을 쓰는 문장입니다. `);
    for (let lines = 18; lines < 30; lines++) {
      await setText(page, `${CAREER}${many(lines, (n) => `- 일${n}\n`)}\n${words}\n\n마지막 문단\n`);
      await page.evaluate(settled);
      await expect(page.locator(".sheet .cut")).not.toHaveCount(0);
      const { preview } = await print(page);
      expect(preview.texts.every((text) => text.length > 60)).toBe(true);
    }
    expect(await differences(page)).toEqual([]);
  });

  test("a table is parted between its rows, and a cell taller than a page by the browser, which is said", async ({ page }) => {
    await setText(page, `${CAREER}| 일 | 결과 |\n|---|---|\n${many(70, (n) => `| 일${n} | 결과${n} |\n`)}\n뒤따르는 글\n`);
    await expect(page.locator(".sheet tr.cut")).not.toHaveCount(0);
    expect(await differences(page)).toEqual([]);
    await setText(page, `${CAREER}| 일 | 결과 |\n|---|---|\n| 가 | ${many(900, (n) => `낱말${n}번 `)} |\n\n뒤따르는 글\n`);
    await expect(page.locator(".leaf.joined")).not.toHaveCount(0);
    expect(await differences(page)).toEqual([]);
    await page.locator(".hints-button").click();
    await expect(page.locator(".hints-panel")).toContainText("한 쪽보다 긴데 나눌 곳이 없어요");
  });

  test("words can be searched and links clicked in the PDF", async ({ page }) => {
    await setText(page, `${LONG}\n## 링크\n\n- [저장소](https://hannun.example.kr/code)\n- <https://hannun.example.kr/blog>\n`);
    const { pdf } = await print(page);
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ embedded, mapped }) => !embedded || !mapped)).toEqual([]);
    expect(pdf.pages.flatMap(({ links }) => links.map(({ url }) => url))).toEqual(
      expect.arrayContaining(["mailto:hannun@example.kr", "https://hannun.example.kr/code", "https://hannun.example.kr/blog"]),
    );
    expect([pdf.pages[0].width, pdf.pages[0].height].map(Math.round)).toEqual([595, 842]);
  });

  test("letters that only the system has do not shift pages", async ({ page }) => {
    await setText(page, `${CAREER}${many(70, (n) => `- 金融 決濟 系統 ${n} 🚀 ✅ ⚙️ ▸ 한 일과 결과 漢字 포함\n`)}`);
    expect(await differences(page)).toEqual([]);
  });

  test("a key moves no node and no page but those that change", async ({ page }) => {
    await setText(page, `${LONG}\n- 끝에 있는 일`);
    await page.evaluate(settled);
    await page.evaluate(() => {
      globalThis.before = [...document.querySelectorAll(".sheet .unit")];
      globalThis.touched = new Set();
      const note = (records) => records.forEach(({ target }) => globalThis.touched.add((target.closest?.(".unit") ?? target.parentElement.closest(".unit"))?.textContent ?? target.className));
      new MutationObserver(note).observe(document.querySelector(".spread"), { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await typeAtEnd(page, "x");
    await page.evaluate(settled);
    const found = await page.evaluate(() => ({
      same: [...document.querySelectorAll(".sheet .unit")].every((unit, at) => unit === globalThis.before[at]),
      touched: [...globalThis.touched],
    }));
    expect(found.same).toBe(true);
    expect(found.touched.filter((text) => !text.includes("끝에 있는 일"))).toEqual([]);
  });

  test("type that comes late is measured again", async ({ page }) => {
    await setText(page, LONG);
    await page.evaluate(settled);
    const tops = () => page.evaluate(() => [...document.querySelectorAll("[data-top]")].map((unit) => unit.textContent));
    const before = await tops();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".sheet .body { line-height: 2.4 !important }");
      document.adoptedStyleSheets.push(sheet);
      document.fonts.dispatchEvent(new Event("loadingdone"));
    });
    await page.evaluate(settled);
    expect(await tops()).not.toEqual(before);
    expect(await differences(page)).toEqual([]);
  });

  test("zoom changes the picture and not the pages", async ({ page }) => {
    await setText(page, LONG);
    await page.evaluate(settled);
    const pages = () => page.evaluate(() => [...document.querySelectorAll("[data-top]")].map((unit) => unit.textContent));
    const before = await pages();
    const width = async () => (await page.locator(".leaf").first().boundingBox()).width;
    await page.getByRole("button", { name: "크게" , exact: true }).first().click();
    expect(await width()).toBeGreaterThan(780);
    await page.locator(".zoom-percent").click();
    expect(await width()).toBe(794);
    await page.locator(".zoom-bar button").first().click();
    expect(Math.round(await width())).toBe(Math.round(794 * 0.9));
    await page.locator(".desk").hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 200);
    await page.keyboard.up("Control");
    await expect.poll(width).toBeLessThan(700);
    expect(await pages()).toEqual(before);
    await page.locator(".zoom-fit").click();
    await expect(page.locator(".zoom-fit")).toHaveAttribute("aria-pressed", "true");
    expect(await differences(page)).toEqual([]);
  });
});

test.describe("the panel of the pages", () => {
  test.beforeEach(async ({ page }) => open(page));

  test("says how many there are, and leads to each", async ({ page }) => {
    await setText(page, LONG);
    const button = page.locator(".toolbar .pages-button");
    await expect(button).toHaveText(/^\d쪽 · \d+%$/);
    await expect(button).toHaveAccessibleName(/^\d쪽 · \d+%$/);
    await button.click();
    await page.getByRole("button", { name: "학력" }).click();
    await expect(sheet(page).locator(".section", { hasText: "학력" })).toBeInViewport();
    await page.getByRole("button", { name: "1쪽", exact: true }).click();
    await expect(sheet(page).locator(".name")).toBeInViewport();
  });

  test("sets the paper, and remembers it with the document", async ({ page }) => {
    await setText(page, LONG);
    await expect(saveState(page)).toHaveText(/^저장됨/);
    await page.locator(".toolbar .pages-button").click();
    await page.getByRole("button", { name: "Letter" }).click();
    await page.getByLabel("쪽 번호 넣기").check();
    await page.reload();
    await expect(page.locator(".paper")).toHaveAttribute("data-paper", "letter");
    const { pdf, preview } = await print(page);
    expect([pdf.pages[0].width, pdf.pages[0].height].map(Math.round)).toEqual([612, 792]);
    expect(pdf.pages.length).toBe(preview.texts.length);
    pdf.pages.forEach(({ text }, at) => expect(text.trim().endsWith(String(at + 1))).toBe(true));
  });

  test("fits a little more than a page on one, and says when it can not", async ({ page }) => {
    await setText(page, `${CAREER}${many(40, (n) => `- 일${n}번째로 한 일과 그 결과\n`)}`);
    await expect(page.locator(".leaf")).toHaveCount(2);
    await page.locator(".toolbar .pages-button").click();
    await page.getByRole("button", { name: "한 장에 맞추기" }).click();
    await expect(page.locator(".leaf")).toHaveCount(1);
    await expect(page.getByText("한 장에 맞췄어요")).toBeVisible();
    const smallest = await page.evaluate(() => Math.min(...[...document.querySelectorAll(".sheet .unit *")].map((node) => parseFloat(getComputedStyle(node).fontSize))));
    expect(smallest).toBeGreaterThanOrEqual(12);
    await page.keyboard.press("Escape");
    await setText(page, LONG + LONG);
    await page.locator(".toolbar .pages-button").click();
    const leaves = await page.locator(".leaf").count();
    await page.getByRole("button", { name: "한 장에 맞추기" }).click();
    await expect(page.getByText(/가장 촘촘하게 해도 \d쪽이에요/)).toBeVisible();
    await expect(page.locator(".leaf")).toHaveCount(leaves);
  });

  test("a last page with little on it is hinted at", async ({ page }) => {
    await setText(page, `${CAREER}${many(30, (n) => `- 일${n}번째로 한 일과 그 결과\n`)}\n<!-- pagebreak -->\n\n- 하나 남은 일\n`);
    await page.locator(".hints-button").click();
    await expect(page.locator(".hints-panel")).toContainText("마지막 쪽(2쪽)이");
  });
});

test.describe("printing", () => {
  test("the guide comes before the first time, and the file is named after the person", async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.printed = [];
      globalThis.print = () => {
        dispatchEvent(new Event("beforeprint"));
        globalThis.printed.push(document.title);
        dispatchEvent(new Event("afterprint"));
      };
    });
    await open(page);
    await setText(page, LONG);
    await editor(page).focus();
    await page.keyboard.press("Control+p");
    const guide = page.getByRole("dialog", { name: "PDF로 저장하기" });
    await expect(guide).toBeVisible();
    await expect(guide).toContainText("Microsoft Print to PDF");
    expect(await page.evaluate(() => globalThis.printed)).toEqual([]);
    await page.getByRole("button", { name: "인쇄 창 열기" }).click();
    await expect(guide).toBeHidden();
    await expect.poll(() => page.evaluate(() => globalThis.printed)).toEqual(["한지우_이력서"]);
    await expect(page).toHaveTitle("한지우 이력서");
    await editor(page).focus();
    await page.keyboard.press("Control+p");
    await expect.poll(() => page.evaluate(() => globalThis.printed.length)).toBe(2);
    await expect(guide).toBeHidden();
    await page.locator(".toolbar .pages-button").click();
    await page.getByRole("button", { name: "PDF로 저장하는 법" }).click();
    await expect(guide).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(guide).toBeHidden();
  });

  test("on a phone pages are counted and printed even while the text is edited", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await page.getByRole("button", { name: "편집", exact: true }).click();
    await setText(page, LONG);
    await expect(page.locator(".status-pages")).toHaveText(/^\d쪽 · \d+%$/);
    expect(await differences(page)).toEqual([]);
  });
});
