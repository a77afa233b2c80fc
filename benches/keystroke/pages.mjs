// The two pages that are compared: the app, and a control with the same editor in the same place and nothing else.
// The control has no listener for changes, so that all that the app does with a text counts as the app's.

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { store } from "./portfolio.mjs";
import { serve } from "../../scripts/serve.mjs";

// Serves a copy of `dist` with the control beside it, so that a build meanwhile changes nothing.
export async function servePages(dist) {
  const root = mkdtempSync(join(tmpdir(), "hannun-bench-"));
  cpSync(dist, root, { recursive: true });
  const page = readFileSync(join(root, "index.html"), "utf8");
  const editor = readdirSync(root).find((name) => /^editor-.*\.js$/.test(name));
  const policy = page.match(/<meta http-equiv="Content-Security-Policy"[^>]*>/)?.[0] ?? "";
  const sheets = page.match(/<link[^>]*rel="?stylesheet[^>]*>/g).join("");
  writeFileSync(join(root, "control.mjs"), controlScript(editor));
  writeFileSync(
    join(root, "control.html"),
    `<!doctype html><html lang="ko"><meta charset="utf-8">${policy}${sheets}
    <div id="app"><div class="app"><header class="toolbar"></header><main class="split" data-view="edit">
    <section class="pane edit-pane"><div class="editor-host" data-editor-host></div></section><div class="divider"></div>
    <section class="pane preview-pane"><div class="desk"></div></section></main><footer class="status-bar"></footer></div></div>
    <script type="module" src="./control.mjs"></script>`,
  );
  const server = await serve({ root });
  return {
    app: server.url,
    control: `${server.url}control.html`,
    async close() {
      await server.close();
      rmSync(root, { recursive: true });
    },
  };
}

const controlScript = (editor) => `
import { Editor, loadExtras } from "./${editor}";
await loadExtras();
globalThis.editor = new Editor(document.querySelector(".editor-host"), {
  doc: "", format: "markdown", label: "이력서 글", placeholder: "여기에 쓰거나 붙여 넣으세요.",
});
`;

// Brings `text` and its pictures in, each page in its own way, and puts the caret behind `place`.
export async function prepare(page, kind, url, text, place, pictures = []) {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("[data-editor-host]")?.shadowRoot?.querySelector(".cm-gutter-lint"));
  if (kind === "app") {
    if (pictures.length) await store(page, pictures);
    await page.setInputFiles("input[type=file]", { name: "resume.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
    await page.waitForFunction((words) => document.querySelector(".sheet")?.textContent.includes(words), place);
    await page.locator(".snackbar-close").click();
  } else {
    await page.evaluate((given) => globalThis.editor.setText(given), text);
  }
  await page.locator(".cm-content").focus();
  // By the editor's own search, because a place far below has no node to click on.
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.insertText(place);
  // Only a key that is let go makes the search take in what was inserted.
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("x");
  const written = await page.locator("[data-editor-host]").evaluate((host) => host.hannunText());
  if (!written.includes(`${place}x`)) throw new Error(`the caret is not behind "${place}"`);
  await page.keyboard.press("Backspace");
  // In both over the editor: whenever something has moved, the browser looks again at what lies under the pointer.
  await page.mouse.move(300, 500);
  await page.evaluate(() => document.fonts.ready);
}
