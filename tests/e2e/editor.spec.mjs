// The writing surface by itself, on the built page with its policy: typing, Hangul composition, lists, undo, search.

import { expect, test } from "@playwright/test";

let violations;

async function open(page, options = {}) {
  violations = [];
  await page.exposeFunction("reportViolation", (violation) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => globalThis.reportViolation(event.effectiveDirective));
  });
  await page.goto("");
  await page.waitForFunction(() => globalThis.hannunEditor);
  await page.evaluate(async (given) => {
    await globalThis.hannunEditor.loadExtras();
    const host = document.createElement("div");
    host.style.cssText = "position: fixed; inset: 0";
    document.body.replaceChildren(host);
    globalThis.changes = [];
    globalThis.compositions = [];
    globalThis.editor = new globalThis.hannunEditor.Editor(host, {
      doc: "",
      format: "markdown",
      label: "이력서 원문",
      onChange: (text) => globalThis.changes.push(text),
      onComposition: (composing) => globalThis.compositions.push(composing),
      ...given,
    });
    globalThis.editor.focus();
  }, options);
}

test.afterEach(() => expect(violations).toEqual([]));

const text = (page) => page.evaluate(() => globalThis.editor.text());
const caretAt = (page, from, to = from) => page.evaluate(([a, b]) => globalThis.editor.select(a, b), [from, to]);
const undo = (page) => page.keyboard.press("ControlOrMeta+z");

test("the focus comes back with the caret where it was, from the first key on", async ({ page }) => {
  await open(page, { doc: "하나\n둘" });
  await caretAt(page, 4);
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement("input"));
    field.value = "찾기";
    field.select();
  });
  await page.waitForTimeout(300); // The editor has heard that the selection is elsewhere.
  await page.evaluate(() => {
    document.querySelector("body > div").shadowRoot.querySelector(".cm-content").focus();
    document.execCommand("insertText", false, "셋");
  });
  await expect.poll(() => text(page)).toBe("하나\n둘셋");
});

test("is styled by adopted sheets and has a name", async ({ page }) => {
  await open(page, { doc: "# 한지우\n\n- **42분**\n" });
  await expect(page.getByRole("textbox", { name: "이력서 원문" })).toBeVisible();
  const looks = await page.evaluate(() => {
    const root = document.querySelector("body > div").shadowRoot;
    const style = (node) => getComputedStyle(node);
    const heading = [...root.querySelectorAll(".cm-line span")].find((span) => span.textContent.includes("한지우"));
    return {
      styleTags: root.querySelectorAll("style").length,
      wraps: style(root.querySelector(".cm-content")).whiteSpace,
      heading: style(heading).fontWeight,
      lineNumbers: root.querySelectorAll(".cm-lineNumbers .cm-gutterElement").length,
    };
  });
  expect(looks.styleTags).toBe(0);
  expect(looks.wraps).toBe("break-spaces");
  expect(looks.heading).toBe("700");
  expect(looks.lineNumbers).toBeGreaterThan(3);
});

test("Hangul is composed without a jamo lost", async ({ page }) => {
  await open(page, { doc: "- **굵게** 끝", placeholder: "여기에 쓰세요" });
  const ime = await page.context().newCDPSession(page);
  const compose = async (...steps) => {
    for (const step of steps) {
      await ime.send("Input.imeSetComposition", { text: step, selectionStart: step.length, selectionEnd: step.length });
    }
  };
  for (const at of [4, 7, 8]) {
    await caretAt(page, at);
    await compose("ㅎ", "하", "한");
    expect(await page.evaluate(() => globalThis.editor.composing)).toBe(true);
    await ime.send("Input.insertText", { text: "한" });
    await compose("ㄴ", "누", "눈");
    await ime.send("Input.insertText", { text: "눈" });
  }
  expect(await text(page)).toBe("- **한눈굵한한눈눈게** 끝");
  await expect.poll(() => page.evaluate(() => globalThis.editor.composing)).toBe(false);
  await expect.poll(() => page.evaluate(() => globalThis.compositions.at(-1))).toBe(false);
  expect(await page.evaluate(() => globalThis.changes.at(-1))).toBe(await text(page));
  expect(await page.evaluate(() => document.querySelector("body > div").hannunText())).toBe(await text(page));
});

test("Hangul is composed into an empty document with its placeholder", async ({ page }) => {
  await open(page, { placeholder: "여기에 쓰세요" });
  await expect(page.getByText("여기에 쓰세요")).toBeVisible();
  const ime = await page.context().newCDPSession(page);
  for (const step of ["ㅎ", "하", "한"]) {
    await ime.send("Input.imeSetComposition", { text: step, selectionStart: 1, selectionEnd: 1 });
  }
  await ime.send("Input.insertText", { text: "한" });
  expect(await text(page)).toBe("한");
});

test("a fix and a change of format wait for the end of a syllable", async ({ page }) => {
  await open(page, { doc: "kafka 도입 " });
  const ime = await page.context().newCDPSession(page);
  await caretAt(page, 9);
  await ime.send("Input.imeSetComposition", { text: "하", selectionStart: 1, selectionEnd: 1 });
  await page.evaluate(() => globalThis.editor.setFormat("html"));
  expect(await page.evaluate(() => globalThis.editor.composing)).toBe(true);
  expect(await page.evaluate(() => globalThis.editor.replace(0, 5, "Kafka"))).toBe(true);
  expect(await text(page)).toBe("Kafka 도입 하");
  await page.keyboard.type("!");
  expect(await text(page)).toBe("Kafka 도입 하!");
});

test("line breaks and broken characters are mended where text enters", async ({ page }) => {
  await open(page, { doc: "a\r\nb\rc\uD800" });
  expect(await text(page)).toBe("a\nb\nc\uFFFD");
  await page.evaluate(() => globalThis.editor.setText("x\r\ny\uDC00😀"));
  expect(await text(page)).toBe("x\ny\uFFFD😀");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "1\r\n2\uDBFF");
    const target = document.querySelector("body > div").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await text(page)).toContain("1\n2\uFFFD");
});

test("one undo takes back one fix, and one a whole new text", async ({ page }) => {
  await open(page, { doc: "가나다" });
  await caretAt(page, 3);
  await page.keyboard.type("라");
  await page.evaluate(() => globalThis.editor.replace(0, 1, "하"));
  await page.keyboard.type("마");
  await page.evaluate(() => globalThis.editor.setText("처음부터 다시"));
  expect(await text(page)).toBe("처음부터 다시");
  await undo(page);
  expect(await text(page)).toBe("하나다라마");
  await undo(page);
  expect(await text(page)).toBe("하나다라");
  await undo(page);
  expect(await text(page)).toBe("가나다라");
  expect(await page.evaluate(() => globalThis.editor.replace(2, 99, "x"))).toBe(false);
  const changes = await page.evaluate(() => globalThis.changes.length);
  expect(changes).toBe(7);
});

test("Enter goes on with a list and ends it", async ({ page }) => {
  await open(page, { doc: "- 하나" });
  await caretAt(page, 4);
  await page.keyboard.press("Enter");
  await page.keyboard.type("둘");
  expect(await text(page)).toBe("- 하나\n- 둘");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("끝");
  expect(await text(page)).toBe("- 하나\n- 둘\n끝");

  const cases = {
    "9. 아홉": "9. 아홉\n10. x",
    "  * [x] 했음": "  * [x] 했음\n  * [ ] x",
    "> 인용": "> 인용\n> x",
    "> - 인용": "> - 인용\n> - x",
    "```\n- 코드": "```\n- 코드\nx",
    "평범한 줄": "평범한 줄\nx",
  };
  for (const [before, after] of Object.entries(cases)) {
    await page.evaluate((given) => globalThis.editor.setText(given), before);
    await caretAt(page, before.length);
    await page.keyboard.press("Enter");
    await page.keyboard.type("x");
    expect(await text(page)).toBe(after);
  }
});

test("an item of a list in a list goes out step by step, and Backspace takes a marker as a whole", async ({ page }) => {
  await open(page);
  // ‸ is the caret, before and after the key.
  const cases = [
    ["Enter", "- 하나\n  - 둘\n  - ‸", "- 하나\n  - 둘\n- ‸"],
    ["Enter", "1. 하나\n   - 둘\n   - ‸\n2. 셋", "1. 하나\n   - 둘\n2. ‸\n3. 셋"],
    ["Enter", "  - ‸", "‸"],
    ["Backspace", "- 하나\n- ‸", "- 하나\n‸"],
    ["Backspace", "- [ ] ‸하나", "‸하나"],
    ["Backspace", "- 하나\n  - ‸둘", "- 하나\n- ‸둘"],
    ["Backspace", "> - ‸인용", "> ‸인용"],
    ["Backspace", "- 하‸나", "- ‸나"],
    ["Backspace", "```\n- ‸", "```\n-‸"],
  ];
  for (const [key, before, after] of cases) {
    await page.evaluate((given) => globalThis.editor.setText(given), before.replace("‸", ""));
    await caretAt(page, before.indexOf("‸"));
    await page.keyboard.press(key);
    const [, head] = await page.evaluate(() => globalThis.editor.place());
    const now = await text(page);
    expect(`${now.slice(0, head)}‸${now.slice(head)}`, `${key} in ${before}`).toBe(after);
  }
});

test("numbers count on behind a new item, and a year is no number", async ({ page }) => {
  await open(page, { doc: "1. 하나\n   - 안쪽\n2. 둘\n\n3. 셋\n7. 일곱\n" });
  await caretAt(page, 5);
  await page.keyboard.press("Enter");
  expect(await text(page)).toBe("1. 하나\n2. \n   - 안쪽\n3. 둘\n\n4. 셋\n7. 일곱\n");
  await undo(page);
  expect(await text(page)).toBe("1. 하나\n   - 안쪽\n2. 둘\n\n3. 셋\n7. 일곱\n");

  await page.evaluate(() => globalThis.editor.setText("2021. 06 입사"));
  await caretAt(page, 6);
  await page.keyboard.press("Backspace");
  expect(await text(page)).toBe("2021.06 입사");
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  expect(await text(page)).toBe("2021. 06 입사\n");
  await undo(page);
  await page.keyboard.press("ControlOrMeta+Shift+Period");
  expect(await text(page)).toBe("#### 2021. 06 입사");
});

test("an address pasted over words makes them a link", async ({ page }) => {
  await open(page);
  const pasted = (words) =>
    page.evaluate((given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", given);
      const content = document.querySelector("body > div").shadowRoot.querySelector(".cm-content");
      content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, words);
  const ADDRESS = "https://github.com/hannun";
  // What is selected stands between ‹ and ›.
  const cases = [
    ["제 ‹깃허브› 참고", ADDRESS, `제 [깃허브](${ADDRESS}) 참고`],
    ["‹- 깃허브 ›", `${ADDRESS}/(a)\n`, `- [깃허브](<${ADDRESS}/(a)>) `],
    ["제 ‹깃허브› 참고", "글 https://a.kr", "제 글 https://a.kr 참고"],
    ["제 ‹›깃허브", ADDRESS, `제 ${ADDRESS}깃허브`],
    ["‹하나\n둘›", ADDRESS, ADDRESS],
    ["[깃허브](‹https://›)", ADDRESS, `[깃허브](${ADDRESS})`],
    ["[깃허브](https://github.com/‹old›)", ADDRESS, `[깃허브](https://github.com/${ADDRESS})`],
    ["`‹깃허브›`", ADDRESS, `\`${ADDRESS}\``],
    ["<p>\n‹깃허브›\n</p>", ADDRESS, `<p>\n${ADDRESS}\n</p>`],
  ];
  for (const [before, address, after] of cases) {
    await page.evaluate((given) => globalThis.editor.setText(given), before.replace(/[‹›]/g, ""));
    await caretAt(page, before.indexOf("‹"), before.indexOf("›") - 1);
    await pasted(address);
    expect(await text(page), before).toBe(after);
  }
  // One step of undo, with the words selected as they were.
  await page.evaluate(() => globalThis.editor.setText("깃허브"));
  await caretAt(page, 0, 3);
  await pasted(ADDRESS);
  await undo(page);
  expect(await text(page)).toBe("깃허브");
  expect((await page.evaluate(() => globalThis.editor.place())).slice(0, 2)).toEqual([0, 3]);
});

test("Tab indents list lines only and can be left by the keyboard", async ({ page }) => {
  await open(page, { doc: "- 하나\n글" });
  await caretAt(page, 4);
  await page.keyboard.press("Tab");
  expect(await text(page)).toBe("  - 하나\n글");
  await page.keyboard.press("Shift+Tab");
  expect(await text(page)).toBe("- 하나\n글");
  const focused = () => page.evaluate(() => document.querySelector("body > div").matches(":focus-within"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await text(page)).toBe("- 하나\n글");
  expect(await focused()).toBe(false);
});

test("search speaks Korean, and English when asked to", async ({ page }) => {
  await open(page, { doc: "Kafka와 kafka" });
  await page.keyboard.press("ControlOrMeta+f");
  await expect(page.getByRole("textbox", { name: "찾기" })).toBeFocused();
  await page.keyboard.type("kafka");
  await expect(page.getByRole("button", { name: "모두 바꾸기" })).toBeVisible();
  // Nothing that the editor can't do: it has one selection.
  await expect(page.getByRole("button", { name: /모두 선택|^all$/ })).toHaveCount(0);
  await page.evaluate(() => globalThis.editor.destroy());
  await page.evaluate(() => {
    const host = document.querySelector("body > div");
    globalThis.editor = new globalThis.hannunEditor.Editor(host, { doc: "", format: "html", language: "en" });
    globalThis.editor.focus();
  });
  await page.keyboard.press("ControlOrMeta+f");
  await expect(page.getByRole("textbox", { name: "Find" })).toBeVisible();
  // Written as the labels of the page are.
  await expect(page.getByRole("checkbox", { name: "Match case", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Replace all", exact: true })).toBeVisible();
});

test("search heeds what comes into its fields without a key", async ({ page }) => {
  await open(page, { doc: "Kafka와 kafka\n\nRedis" });
  await page.keyboard.press("ControlOrMeta+f");
  // As a mouse pastes and a voice writes.
  const says = (name, words) => page.getByRole("textbox", { name }).evaluate((field, words) => {
    field.value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
  }, words);
  await says("찾기", "kafka");
  await expect(page.locator(".cm-found")).toHaveText("2");
  await says("바꿀 말", "NATS");
  await page.getByRole("button", { name: "모두 바꾸기" }).click();
  expect(await text(page)).toBe("NATS와 NATS\n\nRedis");
});

test("search says how many places there are, which one is selected, and that there is none", async ({ page }) => {
  await open(page, { doc: "Kafka와 kafka\n\nKafka" });
  await page.keyboard.press("ControlOrMeta+f");
  const found = page.locator(".cm-found");
  await expect(found).toHaveText("");
  await page.keyboard.type("kafka");
  await expect(found).toHaveText("3");
  await page.keyboard.press("Enter");
  await expect(found).toHaveText("1 / 3");
  await page.keyboard.press("Shift+Enter");
  await expect(found).toHaveText("3 / 3");
  await page.getByRole("checkbox", { name: "대소문자 구분" }).check();
  await expect(found).toHaveText("1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+f");
  await page.getByRole("textbox", { name: "찾기" }).fill("");
  await page.keyboard.type("Redis");
  await expect(found).toHaveText("찾는 말이 없어요");
  // In the letters of the page, not the system's.
  const font = (selector) => page.locator(selector).first().evaluate((node) => getComputedStyle(node).fontFamily);
  expect(await font(".cm-search .cm-button")).toContain("Wanted Sans");
});

test("what a generator keeps above the text is neither a heading nor folded", async ({ page }) => {
  await open(page, { doc: "---\ntitle: 이력서\ntags: [백엔드]\n---\n\n# 이름\n글\n\n글\n---\n" });
  const bold = () =>
    page.evaluate(() =>
      [...document.querySelector("body > div").shadowRoot.querySelectorAll(".cm-line span[class]")]
        .filter((span) => getComputedStyle(span).fontWeight === "700").map((span) => span.textContent).join("|"),
    );
  // The last line is underlined as a heading is.
  await expect.poll(bold).toBe("#| 이름|글|---");
});

test("a heading folds its section, and HTML has colours in both formats", async ({ page }) => {
  await open(page, { doc: "# 이름\n\n## 경력\n글\n\n### 회사\n글\n\n## 학력\n<b class='x'>글</b>\n" });
  const shown = () => page.evaluate(() => document.querySelector("body > div").shadowRoot.querySelector(".cm-content").innerText);
  await caretAt(page, 8);
  await page.keyboard.press("ControlOrMeta+Shift+BracketLeft");
  expect(await shown()).not.toContain("회사");
  expect(await shown()).toContain("학력");
  expect(await text(page)).toContain("회사");
  const coloured = () =>
    page.evaluate(() =>
      [...document.querySelector("body > div").shadowRoot.querySelectorAll(".cm-line span[class]")].map((span) => span.textContent),
    );
  expect(await coloured()).toContain("<b");
  await page.evaluate(() => globalThis.editor.setFormat("html"));
  expect(await coloured()).toContain("'x'");
  expect(await coloured()).not.toContain("## ");
});

test("is not printed", async ({ page }) => {
  await open(page, { doc: "글" });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("textbox")).toBeHidden();
});

test("a text that is only to be read stays selectable, follows another, and forgets no undo of its own", async ({ page }) => {
  await open(page, { doc: "하나" });
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" 둘");
  await page.evaluate(() => globalThis.editor.setLocked(true));
  await page.keyboard.type("안돼");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await text(page)).toBe("하나 둘");
  expect(await page.evaluate(() => globalThis.editor.setText("바꿈"))).toBe(false);
  expect(await page.evaluate(() => globalThis.editor.replace(0, 1, "x"))).toBe(false);
  // The focus has stayed, and there is no caret.
  const content = page.locator(".cm-content");
  await expect(content).toBeFocused();
  await expect(content).toHaveAttribute("aria-readonly", "true");
  await expect(content).toHaveAttribute("contenteditable", "false");
  expect(await page.evaluate(() => globalThis.editor.follow("저쪽에서 하나 둘"))).toBe(true);
  expect(await text(page)).toBe("저쪽에서 하나 둘");
  await page.evaluate(() => globalThis.editor.setLocked(false));
  await expect(content).not.toHaveAttribute("aria-readonly", "true");
  await expect(content).toBeFocused();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("!");
  await undo(page);
  await undo(page);
  // What the other tab wrote is not undone here.
  expect(await text(page)).toBe("저쪽에서 하나");
});
