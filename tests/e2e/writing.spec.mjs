// What the editor does with keys beyond letters: signs around selected words, numbers that count on.

import { expect, test } from "@playwright/test";
import { editor, imeOf, open, setText, text, sheet } from "./support/app.mjs";

const select = (page, from, to = from) => page.evaluate(([a, b]) => globalThis.editor.select(a, b), [from, to]);
const selected = (page) => page.evaluate(() => {
  const [anchor, head] = globalThis.editor.place();
  return [Math.min(anchor, head), Math.max(anchor, head)];
});

// `before` with its selection between « and », or its caret at ‸.
async function begin(page, before) {
  const bare = before.replace(/[«»‸]/g, "");
  await setText(page, bare);
  await editor(page).focus();
  const from = before.search(/[«‸]/);
  await select(page, from, before.includes("»") ? before.indexOf("»") - 1 : from);
}

test("a sign that is typed over words goes around them, and they stay selected", async ({ page }) => {
  await open(page);
  for (const [before, sign, after] of [
    ["«주문 서버» 분리", "(", "(주문 서버) 분리"],
    ["«주문 서버» 분리", "[", "[주문 서버] 분리"],
    ["«주문 서버» 분리", '"', '"주문 서버" 분리'],
    ["«주문 서버» 분리", "‘", "‘주문 서버’ 분리"],
    ["«주문 서버» 분리", "「", "「주문 서버」 분리"],
    ["«주문 서버» 분리", "`", "`주문 서버` 분리"],
    ["«주문 서버» 분리", "*", "*주문 서버* 분리"],
    ["<p>«주문 서버»</p>", "(", "<p>(주문 서버)</p>"],
  ]) {
    await begin(page, before);
    await page.keyboard.type(sign);
    expect(await text(page)).toBe(after);
    expect(await selected(page)).toEqual([after.indexOf("주문"), after.indexOf("주문") + 5]);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text(page)).toBe(before.replace(/[«»]/g, ""));
  }
  // Twice makes them bold.
  await begin(page, "«주문 서버» 분리");
  await page.keyboard.type("**");
  expect(await text(page)).toBe("**주문 서버** 분리");
});

// CommonMark shows asterisks between a sign and a letter: an element marks the words there.
test("bold and italic words beside a particle are marked on paper, too, and lose the mark again", async ({ page }) => {
  await open(page);
  for (const [before, key, after] of [
    ["비용 «50%»로 줄임", "b", "비용 <b>50%</b>로 줄임"],
    ["비율«(30%)»을 올림", "i", "비율<i>(30%)</i>을 올림"],
    ["«`k8s`»를 씀", "b", "<b>`k8s`</b>를 씀"],
    ["비용 «50%» 줄임", "b", "비용 **50%** 줄임"],
    ["«50%»(절반) 줄임", "b", "**50%**(절반) 줄임"],
    ["«정산»을 맡음", "b", "**정산**을 맡음"],
  ]) {
    await begin(page, before);
    await page.keyboard.press(`ControlOrMeta+${key}`);
    expect(await text(page)).toBe(after);
    await expect(sheet(page)).not.toContainText("*");
    await page.keyboard.press(`ControlOrMeta+${key}`);
    expect(await text(page)).toBe(before.replace(/[«»]/g, ""));
  }
});

test("signs that replace signs, fill a form or stand alone are what was typed", async ({ page }) => {
  await open(page);
  for (const [before, sign, after] of [
    ["주문 «-» 서버", "*", "주문 * 서버"],
    ["«\"»주문", "'", "'주문"],
    ["주문‸ 서버", "(", "주문( 서버"],
    ["주문‸ 서버", '"', '주문" 서버'],
    ["«주문» 서버", ")", ") 서버"],
    ["«2021» - 현재", "~", "~ - 현재"],
    ["<p>«주문»</p>", "*", "<p>*</p>"],
  ]) {
    await begin(page, before);
    await page.keyboard.type(sign);
    expect(await text(page)).toBe(after);
  }
  await begin(page, "## 경력\n‸");
  await page.evaluate(() => globalThis.editor.run("company"));
  await page.keyboard.type("(주)모아");
  expect(await text(page)).toContain("### (주)모아 |");
});

test("Hangul that is composed over a selection takes its place, and signs wait for the end of a syllable", async ({ page }) => {
  await open(page);
  await begin(page, "«주문» 서버");
  const ime = await imeOf(page);
  await ime.compose("ㄱ", "결");
  await ime.commit("결");
  await page.keyboard.type("(");
  expect(await text(page)).toBe("결( 서버");
});

test("what is below deleted items counts down, in one step of undo", async ({ page }) => {
  await open(page);
  const four = "1. 하나\n2. 둘\n3. 셋\n4. 넷\n";
  const cases = [
    // The marker taken away, the item left as a line; an empty item.
    ["1. 하나\n2. ‸둘\n3. 셋\n4. 넷\n", ["Backspace"], "1. 하나\n둘\n2. 셋\n3. 넷\n"],
    ["1. 하나\n2. ‸\n3. 셋\n", ["Backspace"], "1. 하나\n\n2. 셋\n"],
    // Joined with the line above, from either side.
    ["1. 하나\n‸2. 둘\n3. 셋\n", ["Backspace"], "1. 하나2. 둘\n2. 셋\n"],
    ["1. 하나‸\n2. 둘\n3. 셋\n", ["Delete"], "1. 하나2. 둘\n2. 셋\n"],
    // Whole lines, one and several; a selection from one item into another.
    ["1. 하나\n2. ‸둘\n3. 셋\n4. 넷\n", ["ControlOrMeta+Shift+k"], "1. 하나\n2. 셋\n3. 넷\n"],
    ["1. 하나\n«2. 둘\n3. 셋\n»4. 넷\n", ["Delete"], "1. 하나\n2. 넷\n"],
    ["1. 하나\n2. 둘«\n3. 셋»\n4. 넷\n", ["ControlOrMeta+x"], "1. 하나\n2. 둘\n3. 넷\n"],
    ["1. 하«나\n2. 둘\n3. 셋»\n4. 넷\n", ["Backspace"], "1. 하\n2. 넷\n"],
    // The first, in a list that begins where it likes.
    ["5. ‸다섯\n6. 여섯\n7. 일곱\n", ["ControlOrMeta+Shift+k"], "5. 여섯\n6. 일곱\n"],
    // Lists in lists count by themselves.
    ["1. 하나\n   1. 가\n   2. ‸나\n   3. 다\n2. 둘\n", ["ControlOrMeta+Shift+k"], "1. 하나\n   1. 가\n   2. 다\n2. 둘\n"],
    ["1. 하나\n«2. 둘\n   1. 가\n   2. 나\n»3. 셋\n   1. 다\n", ["Delete"], "1. 하나\n2. 셋\n   1. 다\n"],
    // What was not in order, in code or text is left alone.
    ["1. 하나\n2. ‸둘\n7. 셋\n", ["ControlOrMeta+Shift+k"], "1. 하나\n7. 셋\n"],
    ["```\n1. 하나\n2. ‸둘\n3. 셋\n```\n", ["ControlOrMeta+Shift+k"], "```\n1. 하나\n3. 셋\n```\n"],
    ["1. 하나\n2. 두‸울\n3. 셋\n", ["Backspace"], "1. 하나\n2. 울\n3. 셋\n"],
    ["2021. 06 ‸입사\n2022. 07 퇴사\n", ["ControlOrMeta+Shift+k"], "2022. 07 퇴사\n"],
  ];
  for (const [before, keys, after] of cases) {
    await begin(page, before);
    for (const key of keys) await page.keyboard.press(key);
    expect(await text(page), before).toBe(after);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text(page)).toBe(before.replace(/[«»‸]/g, ""));
  }
  // A number that is written anew is the person's.
  await begin(page, four.replace("2.", "2‸."));
  await page.keyboard.press("Backspace");
  await page.keyboard.type("7");
  expect(await text(page)).toBe("1. 하나\n7. 둘\n3. 셋\n4. 넷\n");
  // Up again by Enter.
  await begin(page, four.replace("둘", "둘‸"));
  await page.keyboard.press("Enter");
  await page.keyboard.type("새로");
  expect(await text(page)).toBe("1. 하나\n2. 둘\n3. 새로\n4. 셋\n5. 넷\n");
});

test("items that change places leave the numbers where they are", async ({ page }) => {
  await open(page);
  for (const [before, key, after] of [
    ["1. 하나\n2. ‸둘\n3. 셋\n", "Alt+ArrowUp", "1. 둘\n2. 하나\n3. 셋\n"],
    ["1. «하나\n2. 둘»\n3. 셋\n", "Alt+ArrowDown", "1. 셋\n2. 하나\n3. 둘\n"],
    ["   1. 가\n   2. ‸나\n", "Alt+ArrowUp", "   1. 나\n   2. 가\n"],
    ["1. ‸하나\n글\n", "Alt+ArrowDown", "글\n1. 하나\n"],
    ["3. 하나\n7. ‸둘\n", "Alt+ArrowUp", "7. 둘\n3. 하나\n"],
  ]) {
    await begin(page, before);
    await page.keyboard.press(key);
    expect(await text(page)).toBe(after);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text(page)).toBe(before.replace(/[«»‸]/g, ""));
  }
});

test("what only looks like front matter has the colours of a text", async ({ page }) => {
  await open(page);
  const grey = async (given) => {
    await setText(page, given);
    await page.waitForTimeout(300);
    return page.evaluate(() => {
      const lines = [...document.querySelector("[data-editor-host]").shadowRoot.querySelectorAll(".cm-line")];
      const mark = getComputedStyle(document.documentElement).getPropertyValue("--editor-mark").trim();
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = mark;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return lines.filter((line) => line.firstElementChild && getComputedStyle(line.firstElementChild).color === colour).map((line) => line.textContent);
    });
  };
  expect(await grey("---\ntitle: 이력서\n{\"toc\":true}\n# 주석\ntags:\n  - 백엔드\n---\n\n이한눈\n")).toEqual([
    "---", "title: 이력서", '{"toc":true}', "# 주석", "tags:", "  - 백엔드", "---",
  ]);
  expect(await grey("---\nEmail: hannun@example.kr\n\n이한눈입니다.\n")).not.toContain("Email: hannun@example.kr");
});
