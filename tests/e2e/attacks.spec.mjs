// Attacks in the text, judged by the nodes that stand in the preview.

import { expect, test } from "@playwright/test";
import { open, setText, sheet } from "./support/app.mjs";
import { PLACES, built, listed } from "./support/attacks.mjs";
import { disturbedGlobals, guard, judge } from "./support/oracle.mjs";

const attacks = [...listed(), ...built()];
const short = (attack) => JSON.stringify(attack.slice(0, 120));

// Runs in the page: each attack in a document of its own, found by the number in front of it.
async function judgeEach(documents) {
  const sheetNow = () => document.querySelector(".sheet");
  const found = [];
  const pictures = [];
  for (const [n, given] of documents.entries()) {
    const mark = `표지${n}표지`;
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!sheetNow()?.textContent.includes(mark)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.querySelector("#app"), { childList: true, subtree: true, characterData: true });
    });
    globalThis.editor.setText(`${mark}\n\n${given}`);
    await shown;
    found.push(globalThis.judge());
    pictures.push(sheetNow().innerHTML);
  }
  return { found, pictures };
}

async function choose(page, format) {
  const button = page.locator(".toolbar .format-switch").getByRole("button", { name: format });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
}

for (const format of ["Markdown", "HTML"]) {
  for (const [place, put] of Object.entries(PLACES)) {
    test(`no attack ${place} gets more than harmless nodes into the preview, as ${format}`, async ({ page, browser }) => {
      const seen = await guard(page);
      await page.addInitScript(`globalThis.judge = ${judge}`);
      await open(page);
      await setText(page, "# 이한눈");
      await expect(sheet(page)).toBeVisible();
      await choose(page, format);
      await page.evaluate(() => document.fonts.ready);
      const before = { requests: seen.requests.length, navigations: seen.navigations.length };

      const { found, pictures } = await page.evaluate(judgeEach, attacks.map(put));
      const bad = attacks.flatMap((attack, n) => (found[n].length ? [`${short(attack)}: ${found[n].join(", ")}`] : []));
      expect(bad).toEqual([]);

      expect(await page.evaluate(disturbedGlobals)).toEqual([]);
      expect(seen.violations).toEqual([]);
      expect(seen.dialogs).toEqual([]);
      expect(seen.navigations.slice(before.navigations)).toEqual([]);
      // New letters may need another part of the page's own font, an idle page fetches what keeps it for offline use, and
      // nothing else may be asked for.
      const own = /^http:\/\/localhost:\d+\/some\/folder\/(?:fonts\/[^/]+\.woff2|offline-[0-9a-f]+\.js)$/;
      expect(seen.requests.slice(before.requests).filter((url) => !own.test(url))).toEqual([]);

      // Parsed again, the same tree: no text turns into markup on the way out.
      const scratch = await browser.newPage();
      const changed = await scratch.evaluate((htmls) => {
        const again = (html) => {
          const template = document.createElement("template");
          template.innerHTML = html;
          return template.innerHTML;
        };
        return htmls.flatMap((html, n) => (again(html) === html ? [] : [n]));
      }, pictures);
      await scratch.close();
      expect(changed.map((n) => short(attacks[n]))).toEqual([]);
    });
  }
}

test("the same judge objects to most of the attacks when they are raw, and sees those that run", async ({ browser }) => {
  const page = await browser.newPage();
  const seen = await guard(page);
  await page.route("**/*", (route) => route.abort());
  await page.setContent('<!doctype html><article class="sheet"></article>');
  await page.evaluate(`globalThis.judge = ${judge}`);
  const counts = await page.evaluate((given) => {
    const place = document.querySelector(".sheet");
    return given.map((attack) => {
      place.innerHTML = attack;
      return globalThis.judge().length;
    });
  }, attacks);
  const objected = counts.filter((count) => count > 0).length;
  test.info().annotations.push({ type: "objected", description: `${objected} of ${attacks.length}` });
  expect(objected / attacks.length).toBeGreaterThan(0.6);
  await expect.poll(() => seen.dialogs.length).toBeGreaterThan(0);
  expect(seen.requests.length).toBeGreaterThan(0);
  await page.evaluate(() => (document.querySelector(".sheet").innerHTML = "<img name=getElementById><form name=body></form>"));
  expect(await page.evaluate(disturbedGlobals)).toContain("document.getElementById");
  await page.close();
});

test("the judge lets a clean sheet pass", async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent(
    '<article class="sheet"><div class="unit row first"><div class="left"></div><div class="right"><p class="body align-left">가 ' +
      '<a href="https://example.kr" target="_blank" rel="noopener noreferrer nofollow">나</a><br></p></div></div></article>',
  );
  expect(await page.evaluate(judge)).toEqual([]);
  await page.close();
});
