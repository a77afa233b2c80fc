// Many documents, of which one is open: each keeps its own text, place and name, and none is lost on the way.

import { expect, test } from "@playwright/test";
import { editor, imeOf, notice, open, pick, ready, saveState, setText, sheet, stored, text, typeAtEnd } from "./support/app.mjs";
import { act, envelope, LIBRARY, openLibrary, rows, titles, written } from "./support/library.mjs";

const SAVED = /^저장됨/;

async function write(page, words) {
  await setText(page, words);
  await expect.poll(() => written(page)).toContain(words);
  await expect(saveState(page)).toHaveText(SAVED);
}

// A new skeleton, then these words in its place.
async function makeAnother(page, words) {
  await openLibrary(page);
  await page.locator(LIBRARY).getByRole("button", { name: "새 이력서" }).click();
  await page.locator(LIBRARY).getByRole("button", { name: "빈 뼈대" }).click();
  await expect(page.locator(LIBRARY)).toBeHidden();
  await expect.poll(() => text(page)).toContain("## 경력");
  await write(page, words);
}

test("a new document takes nothing from the one before, and each is found again", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우\n\n첫째");
  await makeAnother(page, "# 한지우\n\n둘째");
  expect((await written(page)).sort()).toEqual(["# 한지우\n\n둘째", "# 한지우\n\n첫째"]);
  await openLibrary(page);
  expect(await titles(page)).toEqual(["한지우 이력서", "한지우 이력서"]);
  await rows(page).nth(1).click();
  await expect(page.locator(LIBRARY)).toBeHidden();
  await expect.poll(() => text(page)).toBe("# 한지우\n\n첫째");
  await expect(sheet(page)).toContainText("첫째");
  await expect(sheet(page)).not.toContainText("둘째");
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe("# 한지우\n\n첫째");
});

test("an outline has no name until one is written", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우\n\n첫째");
  await openLibrary(page);
  await page.locator(LIBRARY).getByRole("button", { name: "새 이력서" }).click();
  await page.locator(LIBRARY).getByRole("button", { name: "새 포트폴리오: 뼈대" }).click();
  await expect(page.locator(".document-name")).toHaveText("제목 없는 포트폴리오");
  await makeAnother(page, "# 이름\n- 이메일:\n\n## 경력\n");
  await expect(page.locator(".document-name")).toHaveText("제목 없는 이력서");
  // On the sheet it is where the name will be.
  await expect(sheet(page).locator(".name")).toHaveText("이름");
  await openLibrary(page);
  expect(await titles(page)).toEqual(["제목 없는 이력서", "제목 없는 포트폴리오", "한지우 이력서"]);
  await page.keyboard.press("Escape");
  await write(page, "# 한이레\n- 이메일:\n\n## 경력\n");
  await expect(page.locator(".document-name")).toHaveText("한이레 이력서");
});

test("undo stops at the document: nothing of the one before comes back", async ({ page }) => {
  await open(page);
  await typeAtEnd(page, "# 한지우 가");
  await makeAnother(page, "# 한지우 나");
  await editor(page).focus();
  for (let n = 0; n < 8; n++) await page.keyboard.press("ControlOrMeta+z");
  expect(await text(page)).not.toContain("한지우 가");
  await openLibrary(page);
  await rows(page).nth(1).click();
  await expect.poll(() => text(page)).toBe("# 한지우 가");
  await editor(page).focus();
  for (let n = 0; n < 8; n++) await page.keyboard.press("ControlOrMeta+z");
  expect(await text(page)).toBe("# 한지우 가");
});

test("a file and an example become documents of their own", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우\n\n내 글");
  await pick(page, "다른.md", "# 서하늘\n\n파일의 글");
  await expect.poll(() => text(page)).toBe("# 서하늘\n\n파일의 글");
  await expect(notice(page)).toContainText("불러왔어요");
  await expect(saveState(page)).toHaveText(SAVED);
  expect((await written(page)).sort()).toEqual(["# 서하늘\n\n파일의 글", "# 한지우\n\n내 글"]);
  await openLibrary(page);
  await page.locator(LIBRARY).getByRole("button", { name: "새 이력서" }).click();
  await page.locator(LIBRARY).getByRole("button", { name: "예시로 시작" }).click();
  await expect.poll(async () => (await written(page)).length).toBe(3);
});

test("a title is given in place, kept, and taken back by Escape", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우");
  await openLibrary(page);
  await act(page, "한지우 이력서", "이름 바꾸기");
  const field = page.getByRole("textbox", { name: "이름 바꾸기" });
  await expect(field).toBeFocused();
  await field.fill("가온커머스 지원용");
  await page.keyboard.press("Enter");
  await expect.poll(() => titles(page)).toEqual(["가온커머스 지원용"]);
  await expect(rows(page).first()).toBeFocused();
  await expect(page.locator(".document-name")).toHaveText("가온커머스 지원용");
  await rows(page).first().focus();
  await page.keyboard.press("F2");
  await field.fill("아무거나");
  await page.keyboard.press("Escape");
  expect(await titles(page)).toEqual(["가온커머스 지원용"]);
  await expect(page.locator(LIBRARY)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(LIBRARY)).toBeHidden();
  await expect(page.locator("button.document-title")).toBeFocused();
  await page.reload();
  await ready(page);
  await expect(page.locator(".document-name")).toHaveText("가온커머스 지원용");
  expect(await text(page)).toBe("# 한지우");
});

test("another document is renamed without being opened", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우\n\n첫째");
  await makeAnother(page, "# 서하늘\n\n둘째");
  await openLibrary(page);
  await act(page, "한지우 이력서", "이름 바꾸기");
  await page.getByRole("textbox", { name: "이름 바꾸기" }).fill("옛 이력서");
  await page.keyboard.press("Enter");
  await expect.poll(() => titles(page)).toEqual(["서하늘 이력서", "옛 이력서"]);
  expect(await text(page)).toBe("# 서하늘\n\n둘째");
});

test("a copy is a document of its own", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우");
  await openLibrary(page);
  await act(page, "한지우 이력서", "복제");
  const field = page.getByRole("textbox", { name: "이름 바꾸기" });
  await expect(field).toHaveValue("한지우 이력서 사본");
  await page.keyboard.press("Enter");
  await expect.poll(() => titles(page).then((all) => all.sort())).toEqual(["한지우 이력서", "한지우 이력서 사본"]);
  await rows(page).filter({ hasText: "사본" }).click();
  await expect(page.locator(LIBRARY)).toBeHidden();
  await typeAtEnd(page, " 고침");
  await expect(saveState(page)).toHaveText(SAVED);
  expect((await written(page)).sort()).toEqual(["# 한지우", "# 한지우 고침"]);
});

test("what is thrown away is brought back at once, or from the bin, or taken out for good", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우\n\n첫째");
  await makeAnother(page, "# 서하늘\n\n둘째");
  await openLibrary(page);
  await act(page, "서하늘 이력서", "버리기");
  await expect.poll(() => titles(page)).toEqual(["한지우 이력서"]);
  expect(await text(page)).toBe("# 한지우\n\n첫째");
  await notice(page).getByRole("button", { name: "되돌리기" }).click();
  await expect.poll(() => text(page)).toBe("# 서하늘\n\n둘째");
  await expect.poll(() => titles(page).then((all) => all.sort())).toEqual(["서하늘 이력서", "한지우 이력서"]);

  await rows(page).filter({ hasText: "한지우" }).focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => titles(page)).toEqual(["서하늘 이력서"]);
  // The focus goes on to the next one.
  await expect(rows(page).first()).toBeFocused();
  await page.reload();
  await ready(page);
  await openLibrary(page);
  expect(await titles(page)).toEqual(["서하늘 이력서"]);
  await page.locator("summary", { hasText: "휴지통 1" }).click();
  await page.getByRole("button", { name: "한지우 이력서: 되살리기" }).click();
  await expect.poll(() => titles(page).then((all) => all.length)).toBe(2);

  await act(page, "한지우 이력서", "버리기");
  await page.locator("summary", { hasText: "휴지통 1" }).click();
  await page.getByRole("button", { name: "한지우 이력서: 완전히 삭제" }).click();
  await expect(page.locator("summary", { hasText: "휴지통" })).toHaveCount(0);
  expect((await written(page)).sort()).toEqual(["", "# 서하늘\n\n둘째"]);
});

test("when the last one is thrown away, an empty page is there, and nothing is revived", async ({ page }) => {
  await open(page);
  await write(page, "# 한지우");
  await openLibrary(page);
  await act(page, "한지우 이력서", "버리기");
  await expect.poll(() => text(page)).toBe("");
  await page.keyboard.press("Escape");
  await page.reload();
  await ready(page);
  expect(await text(page)).toBe("");
  await expect(page.locator(".start")).toBeVisible();
  await typeAtEnd(page, "# 새 글");
  await expect(saveState(page)).toHaveText(SAVED);
  expect((await written(page)).sort()).toEqual(["# 새 글", "# 한지우"]);
});

test("a window that still shows a text which another threw away keeps it as a copy", async ({ page, context }) => {
  await open(page);
  await write(page, "# 한지우");
  const other = await context.newPage();
  await open(other);
  await openLibrary(other);
  await act(other, "한지우 이력서", "버리기");
  await expect.poll(() => text(other)).toBe("");
  await page.bringToFront();
  await typeAtEnd(page, " 이어 씀");
  await expect(saveState(page)).toHaveText(SAVED);
  const records = Object.values(await stored(page)).map((raw) => JSON.parse(raw));
  const kept = records.map(({ text, deleted_at }) => [text, Boolean(deleted_at)]);
  expect(kept).toHaveLength(2);
  expect(kept).toEqual(expect.arrayContaining([["# 한지우", true], ["# 한지우 이어 씀", false]]));
});

test("search finds titles by words and by initial consonants", async ({ page }) => {
  await page.addInitScript((records) => {
    for (const record of records) localStorage.setItem(`hannun/doc/${record.id}`, JSON.stringify(record));
  }, [envelope("a", "# 한지우", { title: "가온커머스 지원용" }), envelope("b", "# 한지우", { title: "별내 연구실" }), envelope("c", "# Han\n\n- 마루테크에서 Kafka 파이프라인을 다시 설계", { title: "English CV" })]);
  await open(page);
  await openLibrary(page);
  const search = page.getByRole("searchbox");
  await expect(search).toBeFocused();
  for (const [query, found] of [["가온", ["가온커머스 지원용"]], ["가온컴", ["가온커머스 지원용"]], ["ㅂㄴ", ["별내 연구실"]], ["english", ["English CV"]], ["마루", ["English CV"]], ["없는 말", []]]) {
    await search.fill(query);
    await expect.poll(() => titles(page)).toEqual(found);
  }
  await expect(page.locator(".library-count")).toHaveText("그런 이름도, 그런 글도 없어요");
  // By its text, with the line that says so.
  await search.fill("kafka");
  await expect(page.locator(".library-line")).toHaveText(["마루테크에서 Kafka 파이프라인을 다시 설계"]);
  await search.fill("");
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).first()).toBeFocused();
  await search.focus();
  await page.keyboard.press("Tab");
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(search).toBeFocused();
  // Beside the panel.
  await page.mouse.click(1000, 400);
  await expect(page.locator(LIBRARY)).toBeHidden();
  // Enter opens the first that was found.
  await openLibrary(page);
  await page.getByRole("searchbox").fill("ㅂㄴ");
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator(LIBRARY)).toBeHidden();
  await expect(page.locator(".document-name")).toHaveText("별내 연구실");
});

test("caret and scroll come back", async ({ page }) => {
  await open(page);
  const long = `# 한지우\n\n## 경력\n\n${Array.from({ length: 300 }, (_, n) => `- 일 ${n} 번째`).join("\n")}`;
  await write(page, long);
  await editor(page).focus();
  const caret = await page.evaluate(() => {
    const at = globalThis.editor.text().indexOf("일 200 번째");
    globalThis.editor.select(at, at + 3, { scroll: true });
    document.querySelector(".desk").scrollTop = 700;
    return at;
  });
  await page.waitForTimeout(300);
  const [, , top] = await page.evaluate(() => globalThis.editor.place());
  expect(top).toBeGreaterThan(100);
  await makeAnother(page, "# 서하늘");
  await openLibrary(page);
  await rows(page).nth(1).click();
  await expect.poll(() => text(page)).toBe(long);
  const near = (place) => place[0] === caret && place[1] === caret + 3 && Math.abs(place[2] - top) < 60;
  await expect.poll(async () => near(await page.evaluate(() => globalThis.editor.place()))).toBe(true);
  await expect.poll(() => page.evaluate(() => document.querySelector(".desk").scrollTop)).toBe(700);
  await page.reload();
  await ready(page);
  await expect.poll(async () => near(await page.evaluate(() => globalThis.editor.place()))).toBe(true);
  await expect.poll(() => page.evaluate(() => document.querySelector(".desk").scrollTop)).toBe(700);
});

test("text of one is never in another, however fast they change while keys fall", async ({ page }) => {
  test.setTimeout(90_000);
  const ids = ["a", "b", "c"];
  await page.addInitScript((records) => {
    if (sessionStorage.once) return;
    sessionStorage.once = "1";
    for (const record of records) localStorage.setItem(`hannun/doc/${record.id}`, JSON.stringify(record));
  }, ids.map((id) => envelope(id, `${id}:`, { title: id })));
  await open(page);
  // Every few milliseconds a letter is written that names the document in which it is written.
  await page.evaluate(() => {
    globalThis.typed = 0;
    globalThis.typing = setInterval(() => {
      const now = globalThis.editor.text();
      if (globalThis.editor.replace(now.length, now.length, now[0])) globalThis.typed++;
    }, 7);
  });
  for (let round = 0; round < 30; round++) {
    const id = ids[round % 3];
    await openLibrary(page);
    await page.locator(".library-open", { has: page.locator(".library-name", { hasText: new RegExp(`^${id}$`) }) }).click();
    await expect(page.locator(LIBRARY)).toBeHidden();
  }
  const typed = await page.evaluate(() => (clearInterval(globalThis.typing), globalThis.typed));
  expect(typed).toBeGreaterThan(200);
  const letters = async () => {
    const records = await stored(page);
    expect(Object.keys(records)).toHaveLength(3);
    const texts = ids.map((id) => JSON.parse(records[id]).text);
    texts.forEach((words, n) => expect(words).toMatch(new RegExp(`^${ids[n]}:${ids[n]}*$`)));
    return texts.join("").length - 2 * ids.length;
  };
  await expect.poll(letters).toBe(typed);
});

test("a syllable that is being composed ends in its own document", async ({ page }) => {
  await page.addInitScript((records) => {
    for (const record of records) localStorage.setItem(`hannun/doc/${record.id}`, JSON.stringify(record));
    localStorage.setItem("hannun/prefs", JSON.stringify({ document: "a" }));
  }, ["a", "b"].map((id) => envelope(id, `${id}:`, { title: id })));
  await open(page);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  const ime = await imeOf(page);
  await ime.compose("ㅎ", "하", "한");
  await page.evaluate(() => document.querySelector("button.document-title").click());
  await page.locator(LIBRARY).locator(".library-open", { hasText: "b" }).evaluate((row) => row.click());
  await expect.poll(() => text(page)).toBe("b:");
  await typeAtEnd(page, "!");
  await expect(saveState(page)).toHaveText(SAVED);
  const records = await stored(page);
  expect(JSON.parse(records.a).text).toBe("a:한");
  expect(JSON.parse(records.b).text).toBe("b:!");
});

test("a text that no place takes stays open", async ({ page }) => {
  await page.addInitScript((record) => {
    if (!localStorage.length) localStorage.setItem(`hannun/doc/${record.id}`, JSON.stringify(record));
  }, envelope("b", "# 서하늘", { title: "다른 글" }));
  await open(page);
  await makeAnother(page, "# 한지우");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await typeAtEnd(page, " 아직 없는 글");
  await openLibrary(page);
  await rows(page).filter({ hasText: "다른 글" }).click();
  await expect(notice(page)).toContainText("옮겨 가지 않았어요");
  expect(await text(page)).toBe("# 한지우 아직 없는 글");
});

test("records that can't be read are listed, can be taken, and stay", async ({ page }) => {
  const cut = '{"schema":2,"id":"x","text":"반쪽';
  await page.addInitScript((given) => localStorage.setItem("hannun/doc/x", given), cut);
  await open(page);
  await setText(page, "# 한지우");
  await expect(saveState(page)).toHaveText(SAVED);
  await openLibrary(page);
  await expect(page.locator("summary", { hasText: "읽지 못한 기록 1" })).toBeVisible();
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "기록 1: 내려받기" }).click();
  await downloaded;
  expect((await stored(page)).x).toBe(cut);
});

test("a record of a newer page is read, not written", async ({ page }) => {
  const newer = JSON.stringify({ ...envelope("n", "# 미래의 글", { title: "미래" }), schema: 99, colour: "파랑" });
  await page.addInitScript((given) => {
    localStorage.setItem("hannun/doc/n", given);
    localStorage.setItem("hannun/prefs", JSON.stringify({ document: "n" }));
  }, newer);
  await open(page);
  await expect(saveState(page)).toContainText("읽기 전용");
  await expect(sheet(page)).toContainText("미래의 글");
  await editor(page).focus();
  await page.keyboard.type("덮어쓰기");
  expect(await text(page)).toBe("# 미래의 글");
  await makeAnother(page, "# 한지우");
  await openLibrary(page);
  await rows(page).filter({ hasText: "미래" }).click();
  await expect(saveState(page)).toContainText("읽기 전용");
  expect((await stored(page)).n).toBe(newer);
});

test("a record of the first schema is brought forward, and the old one is kept", async ({ page }) => {
  const { title, ...old } = { ...envelope("o", "# 옛 글"), schema: 1 };
  await page.addInitScript((given) => {
    if (!localStorage.length) localStorage.setItem("hannun/doc/o", given);
  }, JSON.stringify(old));
  await open(page);
  expect(await text(page)).toBe("# 옛 글");
  await expect.poll(async () => JSON.parse((await stored(page)).o).schema).toBe(2);
  await typeAtEnd(page, "!");
  await expect(saveState(page)).toHaveText(SAVED);
  expect(await written(page)).toEqual(["# 옛 글!"]);
  const history = await page.evaluate(
    () =>
      new Promise((found) => {
        indexedDB.open("hannun").onsuccess = ({ target: { result: database } }) => {
          database.transaction("history").objectStore("history").getAll().onsuccess = ({ target }) => (database.close(), found(target.result));
        };
      }),
  );
  expect(history.map(({ reason, record }) => [reason, JSON.parse(record).schema])).toEqual([["before-migration", 1]]);
});
