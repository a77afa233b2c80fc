// Pictures are kept before a text names them, are shown, printed and taken along, and come back byte for byte.

import { expect, test } from "@playwright/test";
import { DESK, imeOf, notice, open, ready, saved, setText, sheet, storedTexts, text } from "./support/app.mjs";
import { exported, openedPage } from "./support/moving.mjs";
import { figuresOfPages, pagesOfPreview, settled } from "./support/pages.mjs";
import { pictureCounts, readPdf, squeezed } from "./support/pdf.mjs";
import { give, kept, named } from "./support/pictures.mjs";
import { unzip, zip } from "../../src/browser/pictures/zip.js";

test.use({ viewport: DESK });

const TEXT = "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 순위표 (2022.03 ~ 2022.06)\n- 역할: 계산\n\n";
const shots = (page) => sheet(page).locator("figure.shot img");
// Pictures with all their pixels, as many as there are.
const seen = (page) => shots(page).evaluateAll((images) => images.filter(({ complete, naturalWidth }) => complete && naturalWidth).length);
const write = (page, words) => setText(page, words).then(() => page.evaluate((end) => globalThis.editor.select(end, end), words.length));
const selected = (page) => page.evaluate(() => { const [from, to] = globalThis.editor.place(); return globalThis.editor.text().slice(from, to); });

test.beforeEach(async ({ page }) => {
  await open(page);
  await write(page, TEXT);
});

test("dropped pictures are kept, named at the caret as one step of undo, shown with captions, and there after a reload", async ({ page }) => {
  await give(page, "drop", ["결제_구조도.png", "image.png"], { width: 2400, height: 1200 });
  await expect(notice(page)).toContainText("그림 2장을 넣었어요");
  const written = await text(page);
  const names = named(written);
  expect(written).toBe(`${TEXT}![결제 구조도](pictures/${names[0]})\n\n![](pictures/${names[1]})`);
  expect(await selected(page)).toBe("결제 구조도");
  const store = await kept(page);
  expect(Object.keys(store).sort()).toEqual([...names].sort());
  for (const [name, { type, width, height, digest }] of Object.entries(store)) {
    expect([name, type, width, height]).toEqual([`${digest.slice(0, 16)}.webp`, "image/webp", 1600, 800]);
  }
  await expect.poll(() => seen(page)).toBe(2);
  await shots(page).first().evaluate((image) => (globalThis.before = image));
  await page.keyboard.type("주문 흐름");
  await expect(sheet(page).locator("figcaption")).toHaveText("주문 흐름");
  // A key in its words leaves the picture where it is.
  expect(await shots(page).first().evaluate((image) => image === globalThis.before && image.complete)).toBe(true);
  // A picture without words is hinted at.
  await page.locator(".hints-button").click();
  await expect(page.locator(".hint", { hasText: "설명" }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await saved(page);
  await page.reload();
  await ready(page);
  await expect.poll(() => seen(page)).toBe(2);
  const [first] = await shots(page).evaluateAll((images) => images.map(({ src, width, height }) => ({ src, ratio: width / height })));
  expect(first.src).toMatch(/^blob:/);
  expect(first.ratio).toBeCloseTo(2, 1);
});

test("a picture dropped onto the words of the one before comes behind it", async ({ page }) => {
  for (const count of [1, 2, 3]) {
    await give(page, "drop", [`화면 그림 ${count}.png`]);
    await expect.poll(() => seen(page)).toBe(count);
  }
  await expect(sheet(page).locator("figcaption")).toHaveText(["화면 그림 1", "화면 그림 2", "화면 그림 3"]);
});

test("a picture comes to stand where it is dropped in the text, which is seen while it is held; beside the text at the caret", async ({ page }) => {
  await write(page, "# 이한눈 포트폴리오\n\n첫 문단.\n\n둘째 문단.\n\n끝.");
  const lines = await page.locator(".cm-line").evaluateAll((all) => all.map((line) => line.getBoundingClientRect().toJSON()));
  const between = [lines[3].left + 40, lines[3].top + lines[3].height / 2];
  await page.evaluate(() => document.querySelector(".app").dispatchEvent(new DragEvent("dragenter", { bubbles: true, dataTransfer: new DataTransfer() })));
  await give(page, "dragover", ["화면.png"], { at: between });
  const mark = page.locator(".cm-drop-place");
  const { y, height } = await mark.boundingBox();
  expect(y).toBeGreaterThanOrEqual(lines[3].top - 2);
  expect(y + height).toBeLessThanOrEqual(lines[3].bottom + 2);
  await expect(page.locator(".drop-curtain")).toBeHidden();
  // Over the sheet no place can be meant.
  await give(page, "dragover", ["화면.png"], { at: [1100, 400] });
  await expect(mark).toHaveCount(0);
  await give(page, "dragover", ["화면.png"], { at: between });
  await give(page, "drop", ["화면.png"], { at: between });
  await expect(mark).toHaveCount(0);
  await expect.poll(() => seen(page)).toBe(1);
  expect(await text(page)).toMatch(/첫 문단\.\n\n!\[화면\]\(pictures\/\w+\.webp\)\n\n둘째 문단\./);
  await page.evaluate(() => globalThis.editor.select(globalThis.editor.text().length, globalThis.editor.text().length));
  await give(page, "drop", ["결제 화면.png"], { at: [1100, 400] });
  await expect.poll(() => text(page)).toMatch(/끝\.\s+!\[결제 화면\]\(pictures\/\w+\.webp\)$/);
});

test("undo takes all pictures of a drop out at once, and redo shows them again", async ({ page }) => {
  await give(page, "drop", ["하나의 그림.png", "둘째 그림.png", "셋째 그림.png"]);
  await expect.poll(() => seen(page)).toBe(3);
  const written = await text(page);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => text(page)).toBe(TEXT);
  await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(() => text(page)).toBe(written);
  await expect.poll(() => seen(page)).toBe(3);
});

test("a picture that is copied beside its HTML is pasted; a copied table with its picture stays words", async ({ page }) => {
  await give(page, "paste", ["image.png"]);
  await expect.poll(async () => named(await text(page)).length).toBe(1);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "표의 글");
    data.items.add(new File(["x"], "image.png", { type: "image/png" }));
    const target = document.querySelector("[data-editor-host]").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: data }));
  });
  await expect.poll(() => text(page)).toContain("표의 글");
  expect(named(await text(page))).toHaveLength(1);
});

test("what is no picture, or too large, is refused with a reason; the text stays", async ({ page }) => {
  const drop = (size, name) =>
    page.evaluate(
      ([bytes, name]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/heic" }));
        document.querySelector(".app").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
      },
      [size, name],
    );
  await drop(10, "사진.heic");
  await expect(notice(page)).toContainText("열지 못하는 그림");
  await drop(31 * 1024 * 1024, "큰 사진.heic");
  await expect(notice(page)).toContainText("30MB");
  expect(await text(page)).toBe(TEXT);
  expect(await kept(page)).toEqual({});
});

test("pictures that come when another text is open are not put into it", async ({ page }) => {
  await saved(page);
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (...given) {
      setTimeout(() => toBlob.apply(this, given), 1500);
    };
  });
  await give(page, "drop", ["결제 화면.png"]);
  await page.locator("button.document-title").click();
  await page.locator("dialog.library").getByRole("button", { name: "새 이력서" }).click();
  await page.locator("dialog.library").getByRole("button", { name: "빈 뼈대" }).click();
  await expect(notice(page)).toContainText("그사이 다른 이력서를 열어서");
  for (const one of await storedTexts(page)) expect(named(one)).toEqual([]);
});

test("a syllable that is being composed is not torn", async ({ page }) => {
  const ime = await imeOf(page);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await ime.compose("ㅎ", "하", "한");
  await give(page, "drop", ["결제 화면.png"]);
  await page.waitForTimeout(800);
  expect(named(await text(page))).toHaveLength(0);
  await ime.commit("한");
  await expect.poll(async () => named(await text(page)).length).toBe(1);
  expect(await text(page)).toMatch(/계산\n\n한\n\n!\[결제 화면\]/);
});

test("a missing picture and one of another place are labelled, and nobody is asked", async ({ page }) => {
  const asked = [];
  // Type may still be on its way, from here.
  const here = new URL(page.url()).origin;
  page.on("request", (request) => request.url().startsWith(here) || asked.push(request.url()));
  await write(page, `${TEXT}![없는 화면](pictures/0123456789abcdef.webp)\n\n![먼 화면](https://pictures.example/x.png)\n`);
  const missing = sheet(page).locator("figure.shot");
  await expect(missing).toHaveAttribute("data-missing", "pictures/0123456789abcdef.webp");
  expect(await missing.evaluate((node) => getComputedStyle(node, "::before").content)).toContain("그림을 찾을 수 없어요");
  const far = sheet(page).locator(".absent a");
  await expect(far).toHaveCount(1);
  await expect(far.first()).toHaveText("먼 화면");
  await expect(far.first()).toHaveAttribute("href", "https://pictures.example/x.png");
  expect(await far.first().evaluate((node) => getComputedStyle(node, "::after").content)).toContain("pictures.example");
  expect(asked).toEqual([]);
});

for (const paper of ["A4", "16:9"]) {
  test(`pictures print on the pages where they are shown (${paper})`, async ({ page }) => {
    await give(page, "drop", Array.from({ length: 6 }, (_, n) => `화면 그림 ${n}.png`), { width: 1200, height: 900 });
    await expect.poll(() => seen(page)).toBe(6);
    if (paper === "16:9") {
      await page.locator("button.pages-button.button").click();
      await page.locator(".page-panel").getByRole("button", { name: paper, exact: true }).click();
      await page.keyboard.press("Escape");
    } else {
      // Taken out for so long that they are let go of, they come back with sizes that the sheet did not know.
      const written = await text(page);
      await setText(page, TEXT);
      await page.waitForTimeout(6000);
      await setText(page, written);
      await expect.poll(() => seen(page)).toBe(6);
    }
    await page.evaluate(settled);
    await page.waitForTimeout(600);
    const shown = await page.evaluate(pagesOfPreview);
    expect(shown.outside).toBe(0);
    const onPages = await page.evaluate(figuresOfPages);
    expect(onPages.reduce((sum, count) => sum + count)).toBe(6);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ text }) => squeezed(text))).toEqual(shown.texts.map(squeezed));
    expect(await pictureCounts(bytes)).toEqual(onPages);
  });
}

test("a backup brings pictures and text back byte for byte after everything was cleared", async ({ page, browser }) => {
  await give(page, "drop", ["첫 화면.png", "둘째 화면.png"]);
  await expect(notice(page)).toContainText("그림 2장");
  await saved(page);
  const written = await text(page);
  const before = await kept(page);
  const { name, bytes } = await exported(page, /^전체 백업/);
  expect(name).toMatch(/^한눈 백업 .*\.zip$/);
  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await elsewhere.setInputFiles("input[type=file]", { name, mimeType: "application/zip", buffer: bytes });
  await expect(notice(elsewhere)).toContainText("추가 1");
  await expect.poll(() => text(elsewhere)).toBe(written);
  expect(await kept(elsewhere)).toEqual(before);
  await expect.poll(() => seen(elsewhere)).toBe(2);

  // A picture that somebody has changed is not taken for the one that was kept.
  const harmed = Buffer.from(bytes);
  const at = harmed.indexOf("RIFF");
  harmed[at + 30] ^= 1;
  await elsewhere.setInputFiles("input[type=file]", { name, mimeType: "application/zip", buffer: harmed });
  await expect(notice(elsewhere)).toContainText("읽지 못했어요");
  await elsewhere.context().close();
});

test("the text goes out with its pictures, comes back, and its page carries them and asks nobody", async ({ page, context, browser }, testInfo) => {
  await give(page, "drop", ["결제 화면.png"], { type: "image/jpeg" });
  await expect.poll(() => seen(page)).toBe(1);
  const written = await text(page);
  const before = await kept(page);
  const zipped = await exported(page, /^Markdown/);
  expect(zipped.name).toMatch(/\.zip$/);
  const files = await unzip(new Uint8Array(zipped.bytes), () => 1e7);
  expect(files.map(([path]) => path)).toEqual([zipped.name.replace(".zip", ".md"), `pictures/${named(written)[0]}`]);
  expect(Buffer.from(files[0][1]).toString()).toBe(written);
  const elsewhere = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(elsewhere);
  await elsewhere.setInputFiles("input[type=file]", { name: zipped.name, mimeType: "application/zip", buffer: zipped.bytes });
  await expect.poll(() => text(elsewhere)).toBe(written);
  expect(await kept(elsewhere)).toEqual(before);
  await elsewhere.context().close();

  const { file, url, seen: asked } = await openedPage(page, context, testInfo);
  await expect.poll(() => file.locator("figure.shot img").evaluateAll((images) => images.filter(({ naturalWidth }) => naturalWidth === 320).length)).toBe(1);
  expect(asked.filter((address) => !address.startsWith("data:"))).toEqual([url]);
  await file.close();
});

test("a file with letters that can't be read and pictures that find no room tells both", async ({ page }) => {
  await give(page, "drop", ["결제 화면.png"]);
  await expect.poll(() => seen(page)).toBe(1);
  const zipped = await exported(page, /^Markdown/);
  const [[path, bytes], ...pictures] = await unzip(new Uint8Array(zipped.bytes), () => 1e7);
  // Marked as UTF-8, with a byte that no UTF-8 has.
  const broken = zip([[path, Buffer.concat([Buffer.from("\ufeff"), bytes, Buffer.from([0xff])])], ...pictures]);
  await page.evaluate(async () => {
    IDBObjectStore.prototype.put = new Proxy(IDBObjectStore.prototype.put, {
      apply(put, store, given) {
        if (store.name === "pictures") throw new DOMException("full", "QuotaExceededError");
        return put.apply(store, given);
      },
    });
    await new Promise((gone) => {
      const request = indexedDB.open("hannun-pictures");
      request.onsuccess = () => {
        const transaction = request.result.transaction("pictures", "readwrite");
        transaction.objectStore("pictures").clear();
        transaction.oncomplete = gone;
      };
    });
  });
  await page.setInputFiles("input[type=file]", { name: zipped.name, mimeType: "application/zip", buffer: Buffer.from(await broken.arrayBuffer()) });
  await expect(notice(page)).toContainText("불러왔지만 1글자는 읽지 못해 �로 두었어요. 그림 1장은 저장하지 못했어요");
});

test("a link says that pictures do not travel in it", async ({ page }) => {
  await page.locator(".toolbar").getByRole("button", { name: "공유" }).click();
  await expect(page.locator("dialog[open]")).not.toContainText("그림은 링크에 담기지 않아요");
  await page.keyboard.press("Escape");
  await give(page, "drop", ["결제 화면.png"]);
  await expect.poll(() => seen(page)).toBe(1);
  await page.locator(".toolbar").getByRole("button", { name: "공유" }).click();
  await expect(page.locator("dialog[open]")).toContainText("그림은 링크에 담기지 않아요");
});

test("a picture that nothing names any more is let go after a week; the bin and versions count", async ({ page }) => {
  await give(page, "drop", ["화면 하나.png", "화면 둘.png", "화면 셋.png"]);
  await expect.poll(() => seen(page)).toBe(3);
  await saved(page);
  const [inBin, inVersion, nowhere] = named(await text(page));
  await setText(page, `${TEXT}![](pictures/${inBin})\n`);
  await saved(page);
  // The one version that there is, is ours.
  await page.evaluate(async (name) => {
    const vault = await globalThis.hannunVault;
    await vault.run("readwrite", ["history"], (transaction) => transaction.objectStore("history").clear());
    await vault.remember("x", 1, "interval", JSON.stringify({ text: `![](pictures/${name})` }));
  }, inVersion);
  await page.locator("button.document-title").click();
  await page.locator("dialog.library .library-more").first().click();
  await page.locator("dialog.library .library-acts").getByRole("button", { name: "버리기" }).click();
  await expect(notice(page)).toContainText("휴지통으로 옮겼어요");
  const sweep = (days) => page.evaluate(async (ms) => (await globalThis.hannunMoving()).sweepPictures(Date.now() + ms), days * 86_400_000);
  expect(await sweep(6)).toBe(0);
  expect(await sweep(8)).toBe(1);
  expect(Object.keys(await kept(page)).sort()).toEqual([inBin, inVersion].sort());
  expect(Object.keys(await kept(page))).not.toContain(nowhere);
});

// As Notion exports a page: its folder is named like it, addresses are encoded, and large exports lie in one archive more.
test("the pictures of another program's archive come in with its text, and what stayed is told", async ({ page }) => {
  const encoder = new TextEncoder();
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 32 });
    canvas.getContext("2d").fillRect(0, 0, 64, 32);
    const blob = await new Promise((made) => canvas.toBlob(made, "image/png"));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const png = new Uint8Array(drawn);
  const folder = "이력서 1f2e3d4c";
  const address = (name) => encodeURI(`${folder}/${name}`);
  const words = `# 문가온\n\n![image.png](${address("image.png")})\n\n![구조도](${address("그림 2.png")})\n\n![깨진 것](${address("깨진.png")})\n`;
  const files = [
    [`${folder}.md`, encoder.encode(words)],
    [`${folder}/image.png`, png],
    [`${folder}/그림 2.png`, png],
    [`${folder}/깨진.png`, encoder.encode("no picture")],
    [`${folder}/표지.jpg`, encoder.encode("nor this")],
  ];
  const inner = new Uint8Array(await zip(files).arrayBuffer());
  for (const [name, entries] of [["안.zip", files], ["밖.zip", [["Export-Part-1.zip", inner]]]]) {
    const buffer = Buffer.from(await zip(entries).arrayBuffer());
    await page.setInputFiles("input[type=file]", { name, mimeType: "application/zip", buffer });
    // What was told of the one before may still stand there.
    await expect.poll(() => text(page)).toContain("문가온");
    await expect(notice(page)).toContainText("그림 2장은 넣지 못했어요. 압축을 풀고");
    const came = await text(page);
    const [kept] = named(came);
    expect(came).toBe(`# 문가온\n\n![](pictures/${kept})\n\n![구조도](pictures/${kept})\n\n![깨진 것](${address("깨진.png")})\n`);
    await expect(sheet(page).locator(".shot img[src^='blob:']")).toHaveCount(2);
    await setText(page, "");
  }
});
