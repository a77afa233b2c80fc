// On a phone: what a finger must hit is large enough, a swipe changes the view, the keyboard covers nothing.

import { expect, test } from "@playwright/test";
import { LANGUAGES, SIZES, walk } from "./support/states.mjs";

test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true, reducedMotion: "reduce", actionTimeout: 5000 });

// Controls that are seen and smaller than 44 by 44, in the page and in the editor's shadow root. Links in running text are
// as high as their line, and so is what stands beside a line of the editor.
const small = (page) =>
  page.evaluate(() => {
    const controls = "button, a[href], input:not([type=file]), select, textarea, summary, [role=option], [role=tab]";
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

for (const [language, locale] of Object.entries(LANGUAGES)) {
  test.describe(language, () => {
    test.use({ locale });

    test("what a finger must hit is 44 pixels wide and high, in every state", async ({ page }) => {
      test.setTimeout(60_000);
      const found = {};
      const look = async (state) => {
        const tooSmall = await small(page);
        if (tooSmall.length) found[state] = [...new Set(tooSmall)];
      };
      await walk(page, language, look, { phone: true });
      expect(found).toEqual({});
    });
  });
}
