// What everybody does, in browsers beside Chromium: write, Hangul too, undo, look at the sheet and the hints, come back, print.
//
//   node --test tests/browsers/     (make browsers; HANNUN_DIST names another folder than dist/)
//
// WebDriver has no way to compose a syllable, so Hangul comes in whole syllables here; tests/e2e/hangul.spec.mjs composes.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { By, Key } from "selenium-webdriver";
import { PLACE, resume } from "../../benches/keystroke/resume.mjs";
import { serve } from "../../scripts/serve.mjs";
import { readPdf, squeezed } from "../e2e/support/pdf.mjs";
import { browsers } from "./drivers.mjs";

const RESUME = ["# 한지우", "", "## 경력", "### 모아페이 (2021.06 ~ 현재)", "- 정산 시간을 9시간에서 70분으로 줄임"];
const command = process.platform === "darwin" ? Key.META : Key.CONTROL;

// The PDF of the page on A4; nothing where a driver has no way to print.
async function printed(driver) {
  // In centimetres.
  const a4 = { width: 21, height: 29.7, top: 0, bottom: 0, left: 0, right: 0 };
  const pdf = await driver.printPage({ background: true, shrinkToFit: false, ...a4 }).catch((error) => error);
  if (/unknown command|unsupported|not implemented/i.test(`${pdf.name} ${pdf.message}`)) return null;
  if (pdf instanceof Error) throw pdf;
  return Buffer.from(pdf, "base64");
}

for (const [name, open] of Object.entries(browsers)) {
  const opened = await open().catch((error) => error);
  if (!opened || opened instanceof Error) {
    // An absent browser is no failure of the page, but nobody shall take it for tested.
    it(`${name}: not tested`, { skip: opened?.message ?? `${name} or its driver is not on this machine` }, () => {});
    continue;
  }
  describe(name, () => {
    const { driver } = opened;
    let server;
    const run = (script, ...given) => driver.executeScript(script, ...given);
    const until = (what, condition) => driver.wait(condition, 60_000, what);
    const editor = `document.querySelector("[data-editor-host]")?.shadowRoot?.querySelector(".cm-content")`;
    const text = () => run(`return document.querySelector("[data-editor-host]").hannunText()`);
    const sheet = () => run(`return document.querySelector(".sheet")?.textContent ?? ""`);
    const ready = () => until("the editor", () => run(`return !!${editor}`));
    const type = async (...keys) => {
      await run(`${editor}.focus()`);
      await driver.actions().sendKeys(...keys).perform();
    };

    before(async () => {
      server = await serve({ root: process.env.HANNUN_DIST ?? "dist", base: "/some/folder/" });
      await driver.manage().window().setRect({ width: 1440, height: 900 });
      await driver.get(server.url);
      await ready();
    });
    after(async () => {
      await opened.close();
      await server.close();
    });

    it("starts with nothing from elsewhere", async () => {
      const urls = await run(`return performance.getEntriesByType("resource").map((entry) => entry.name)`);
      assert.deepEqual(urls.filter((url) => !url.startsWith(server.url)), []);
      assert.equal(await run(`return !!document.querySelector(".rescue")`), false);
    });

    it("what is typed stands in the text and on the sheet", async () => {
      for (const line of RESUME.slice(0, -1)) await type(line, Key.ENTER);
      await type(RESUME.at(-1));
      await until("the whole text", async () => (await text()) === RESUME.join("\n"));
      await until("the sheet", async () => (await sheet()).includes("정산 시간을 9시간에서 70분으로 줄임"));
      assert.match(await sheet(), /2021\.06 - 현재/);
    });

    it("Enter goes on with the list, and undo takes it back", async () => {
      await type(Key.ENTER, "둘째");
      await until("the next item", async () => (await text()).endsWith("줄임\n- 둘째"));
      await driver.actions().keyDown(command).sendKeys("z").keyUp(command).perform();
      await until("undo", async () => !(await text()).includes("둘째"));
      await driver.actions().keyDown(command).sendKeys("z").keyUp(command).perform();
      await run(`${editor}.focus()`);
    });

    it("the text is called saved, and is there after a reload", async () => {
      await type("\u200b", Key.BACK_SPACE, "끝");
      await until("saved", () => run(`return !!document.querySelector(".save-state.saved")`));
      const written = await text();
      assert.match(written, /끝/);
      await driver.navigate().refresh();
      await ready();
      await until("the text", async () => (await text()) === written);
      await until("the sheet", async () => (await sheet()).includes("한지우"));
    });

    it("hints come, and lead to their place", async () => {
      await type(Key.END, Key.ENTER, "비용을 월 12.5$ 줄임");
      await until("a hint", async () => Number(await run(`return document.querySelector(".hints-button")?.textContent.match(/\\d+/)?.[0] ?? 0`)) > 0);
    });

    it("the sheet has the measures of A4 and Wanted's typeface", async () => {
      const { width, zoom, family } = await run(`
        const sheet = document.querySelector(".sheet");
        return { width: sheet.offsetWidth, family: getComputedStyle(sheet).fontFamily, zoom: document.querySelectorAll(".leaf").length };`);
      assert.equal(width, 794);
      assert.ok(zoom >= 1);
      assert.match(family, /Wanted Sans/);
      await until("the typeface", () => run(`return [...document.fonts].some((face) => face.status === "loaded" && face.family.includes("Wanted Sans"))`));
    });

    it("ends a page between two lines of code, and of a paragraph, not in them", async () => {
      const file = join(mkdtempSync(join(tmpdir(), "hannun-")), "코드.md");
      const code = Array.from({ length: 80 }, (_, n) => `let a${n} = ${n};`).join("\n");
      writeFileSync(file, `# 서이든\n\n## 경력\n### 모아페이 (2021.06 ~ 현재)\n\n\`\`\`\n${code}\n\`\`\`\n\n${"정산을 줄임 ".repeat(700)}\n`);
      await driver.findElement(By.css("input[type=file]")).sendKeys(file);
      await until("both cuts", () => run(`return !!document.querySelector(".sheet pre .cut") && document.querySelectorAll(".sheet .cut").length > 1`));
      const around = await run(`return [...document.querySelectorAll(".sheet .cut")].map((cut) => [cut.previousSibling.data.slice(-4), cut.nextSibling.data.slice(0, 4)])`);
      for (const [above, below] of around) {
        assert.match(above, /[\s;]$/, `${above}|${below}`);
        assert.match(below, /^(let |정산|줄임)/, `${above}|${below}`);
      }
    });

    it("prints the pages that end in code or in a paragraph as they are shown", async (test) => {
      const pdf = await printed(driver);
      if (!pdf) return test.skip("its driver can't print");
      // Not its letters: those that Firefox prints of another typeface can't be read.
      const { pages } = await readPdf(pdf);
      assert.equal(pages.length, await run(`return document.querySelectorAll(".leaf").length`));
    });

    it("and so does the web page that is made of it", async (test) => {
      const shown = await run(`return document.querySelectorAll(".leaf").length`);
      await run(`
        const make = window.URL.createObjectURL;
        window.URL.createObjectURL = (blob) => make.call(window.URL, (window.made = blob));`);
      const click = async (selector, words) => {
        const named = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((button) => button.textContent.startsWith("${words}"))`;
        await until(words || selector, () => run(`return !!${named}`));
        await run(`${named}.click()`);
      };
      await click(`.icon-button[popovertarget="menu"]`, "");
      await click(".menu-item", "내보내기");
      await click("dialog[open] button", "웹 페이지");
      await until("the page as a file", () => run(`return !!window.made`));
      const page = await driver.executeAsyncScript(`window.made.text().then(arguments[0])`);
      const file = join(mkdtempSync(join(tmpdir(), "hannun-")), "resume.html");
      writeFileSync(file, page);
      await driver.get(pathToFileURL(file).href);
      const pdf = await printed(driver);
      await driver.get(server.url);
      await ready();
      if (!pdf) return test.skip("its driver can't print");
      assert.equal((await readPdf(pdf)).pages.length, shown);
    });

    it("prints as many pages as are shown, with their words", async (test) => {
      const file = join(mkdtempSync(join(tmpdir(), "hannun-")), "긴 이력서.md");
      writeFileSync(file, resume(16));
      await driver.findElement(By.css("input[type=file]")).sendKeys(file);
      await until("the long text", async () => (await sheet()).includes(PLACE));
      const leaves = () => run(`return document.querySelectorAll(".leaf").length`);
      await until("several pages", async () => (await leaves()) > 3);
      const pdf = await printed(driver);
      if (!pdf) return test.skip("its driver can't print");
      const { pages } = await readPdf(pdf);
      assert.equal(pages.length, await leaves());
      // Firefox draws bold letters of a variable typeface as shapes, so only the others can be read there.
      const words = squeezed(pages.map(({ text }) => text).join(""));
      const lines = await run(`return [...document.querySelectorAll(".sheet li")].flatMap((item) => [...item.childNodes]).filter((node) => node.nodeType === 3).map((node) => node.data)`);
      assert.ok(lines.length > 20);
      assert.deepEqual(lines.filter((line) => !words.includes(squeezed(line))), []);
    });
  });
}
