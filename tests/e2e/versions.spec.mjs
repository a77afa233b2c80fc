// Earlier texts: kept by themselves, named, brought back, laid side by side. Time is set, not waited for.

import { expect, test } from "@playwright/test";
import { DESK, editor, notice, open, pick, ready, saveState, setText, text, typeAtEnd } from "./support/app.mjs";

test.use({ viewport: DESK });

const START = new Date("2026-03-02T09:00:00+09:00").getTime();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const CLUTTERED = `# 한지우

## 경력
### 가온누리소프트 (2021.06 ~ 현재)
#### 예약 서버 분리
- 예약을 처리하는 server를 여러 단계로 나누어 설계하였으며, 이를 통해 각 단계에서 발생하는 event들을 queue에서 받아와서 순서대로 처리할 수 있도록 구성하였고, 이후 실패하는 경우에 대비하여 다시 시도하는 정책을 적용함
- 동일한 key를 가진 예약은 동일한 partition으로 들어간다는 성질을 이용하여 key를 user_id로 설정하였으며, 이를 활용하여 순서가 보장되도록 구현함
- 배포 도구를 이용해 배포함
`;
const TIDY = `# 한지우

## 경력
### 가온누리소프트 (2021.06 ~ 현재)
#### 예약 서버 분리
- 예약 실패율 4% → 0.2%: server를 여러 단계로 나누고 실패하면 다시 시도
- 배포 도구를 이용해 배포함
`;

const dialog = (page, name) => page.getByRole("dialog", { name, exact: true });
const versions = (page) => dialog(page, "버전").locator(".version");
const at = (page, minutes) => page.clock.setFixedTime(START + minutes * MINUTE);

async function openVersions(page) {
  await page.locator("[popovertarget=menu]").first().click();
  await page.getByRole("button", { name: "버전과 비교" }).click();
  await expect(dialog(page, "버전")).toBeVisible();
}

async function write(page, ...texts) {
  for (const words of texts) {
    await setText(page, words);
    await expect.poll(() => text(page)).toBe(words);
    await expect(saveState(page)).toHaveText(/^저장됨/);
  }
}

async function historyOf(page) {
  return page.evaluate(async () => {
    const vault = await globalThis.hannunVault;
    const id = JSON.parse(localStorage.getItem("hannun/prefs")).document;
    const found = [];
    for (const [key, reason, , name] of await vault.versionsOf(id)) {
      found.push({ reason, name, text: JSON.parse(await vault.version(key)).text });
    }
    return found;
  });
}

test("the text before a change is kept, and then one every five minutes", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, "# 하나", "# 둘");
  await expect.poll(async () => (await historyOf(page)).map(({ text }) => text)).toEqual(["# 하나"]);
  await at(page, 4);
  await write(page, "# 셋");
  await at(page, 6);
  await write(page, "# 넷", "# 다섯");
  await expect.poll(async () => (await historyOf(page)).map(({ text }) => text)).toEqual(["# 하나", "# 셋"]);

  await openVersions(page);
  await expect(versions(page)).toHaveCount(2);
  await expect(dialog(page, "버전").getByRole("heading", { name: "오늘" })).toBeVisible();
  await expect(versions(page).first()).toContainText("9:06");
  await expect(versions(page).first()).toContainText("저절로 남긴 글");
  await expect(versions(page).first()).toContainText("1자");
});

test("a text of which most goes at once is kept, however short ago the last one was", async ({ page }) => {
  await at(page, 0);
  await open(page);
  const worked = CLUTTERED.replace("예약 서버", "예약과 결제 서버");
  await write(page, CLUTTERED, worked);
  await at(page, 1);
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await expect.poll(async () => (await historyOf(page)).map(({ text }) => text)).toEqual([CLUTTERED, worked]);
});

test("a visit that changes nothing keeps nothing, and no text is kept twice", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, "# 하나", "# 둘");
  await at(page, 10);
  await page.reload();
  await ready(page);
  await write(page, "# 하나", "# 둘");
  await page.reload();
  await ready(page);
  await expect(saveState(page)).toHaveText(/^저장됨/);
  expect((await historyOf(page)).map(({ text }) => text)).toEqual(["# 하나", "# 둘"]);
});

// Until they are read nobody knows whether they can be had.
test("the versions are not called missing while they are read", async ({ page }) => {
  await open(page);
  await setText(page, CLUTTERED);
  await page.evaluate(() => {
    globalThis.said = "";
    new MutationObserver(() => (globalThis.said += document.body.innerText)).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await page.getByRole("button", { name: "메뉴" }).click();
  await page.getByRole("button", { name: "버전과 비교" }).click();
  await expect(page.locator(".versions-day, .versions-empty").first()).toBeVisible();
  const said = await page.evaluate(() => globalThis.said);
  expect(said).toContain(await page.locator(".versions-lead").innerText());
  expect(said).not.toContain("지난 글을 볼 수 없어요");
});

test("a named version can be renamed and outlives all thinning", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, "# 하나", "# 둘");
  await at(page, 6);
  await write(page, "# 셋");
  await at(page, 12);
  await write(page, "# 지원한 글");
  await expect.poll(async () => (await historyOf(page)).map(({ text }) => text)).toEqual(["# 하나", "# 둘", "# 셋"]);
  await openVersions(page);
  await page.getByLabel("지금 글에 이름을 붙여 남기기").fill("1차 지원");
  await page.keyboard.press("Enter");
  const named = versions(page).filter({ hasText: "1차 지원" });
  await expect(named).toHaveClass(/named/);
  const naming = named.getByRole("button", { name: "이름" });
  await naming.click();
  // Whoever goes back is where they were.
  await page.keyboard.press("Escape");
  await expect(naming).toBeFocused();
  await naming.click();
  await page.locator(".version-naming input").fill("1차 지원용");
  await page.keyboard.press("Enter");
  await expect(versions(page).filter({ hasText: "1차 지원용" })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(dialog(page, "버전")).toHaveCount(0);

  for (let n = 1; n <= 5; n++) {
    await at(page, (400 * DAY) / MINUTE + n * 6);
    await write(page, `# 나중 ${n}`);
  }
  // Of one week a year ago the last one stays, and the one with a name.
  await expect.poll(async () => (await historyOf(page)).map(({ name, text }) => name ?? text)).toEqual([
    "# 셋",
    "1차 지원용",
    ...["# 나중 1", "# 나중 2", "# 나중 3", "# 나중 4"],
  ]);
});

test("a name that the browser does not keep is told in the window and stays in its field", async ({ page }) => {
  await open(page);
  await write(page, "# 하나", "# 지원한 글");
  await openVersions(page);
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.add = refuse;
    IDBObjectStore.prototype.put = refuse;
  });
  const field = page.getByLabel("지금 글에 이름을 붙여 남기기");
  const told = dialog(page, "버전").getByText("버전에 이름을 남기지 못했어요");
  await field.fill("1차 지원");
  await page.keyboard.press("Enter");
  await expect(told).toBeVisible();
  await expect(field).toHaveValue("1차 지원");
  await notice(page).getByRole("button", { name: "닫기" }).click();
  await expect(told).toHaveCount(0);

  await versions(page).first().getByRole("button", { name: "이름" }).click();
  await page.locator(".version-naming input").fill("첫 글");
  await page.keyboard.press("Enter");
  await expect(told).toBeVisible();
});

test("a version that is gone is told in the window, and the text stays", async ({ page }) => {
  await open(page);
  await write(page, "# 하나", "# 둘");
  await openVersions(page);
  await expect(versions(page)).toHaveCount(1);
  await page.evaluate(() => {
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (key) {
      return get.call(this, this.name === "history" ? -1 : key);
    };
  });
  await versions(page).first().getByRole("button", { name: "되살리기" }).click();
  await expect(dialog(page, "버전").getByText("그 버전을 읽지 못했어요")).toBeVisible();
  expect(await text(page)).toBe("# 둘");
});

test("a version comes back as one step that can be undone, and nothing is lost by it", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, CLUTTERED, TIDY);
  await at(page, 1);
  await typeAtEnd(page, "끝 줄");
  await openVersions(page);
  await versions(page).last().getByRole("button", { name: "되살리기" }).click();
  await expect.poll(() => text(page)).toBe(CLUTTERED);
  await expect(dialog(page, "버전")).toHaveCount(0);
  await expect(notice(page)).toContainText("되살렸어요");
  await expect.poll(async () => (await historyOf(page)).at(-1)).toMatchObject({ reason: "before-restore", text: `${TIDY}끝 줄` });
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => text(page)).toBe(`${TIDY}끝 줄`);
  await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(() => text(page)).toBe(CLUTTERED);
  await notice(page).getByRole("button", { name: "되돌리기" }).click();
  await expect.poll(() => text(page)).toBe(`${TIDY}끝 줄`);
});

// The cells of a row of the numbers.
const numbers = (page, name) =>
  dialog(page, "비교").getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).getByRole("cell");

test("clutter and order side by side: numbers, marks on the sheets, marks in the source", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, CLUTTERED, TIDY);
  await openVersions(page);
  await versions(page).last().getByRole("button", { name: "지금과 비교" }).click();
  const view = dialog(page, "비교");
  await expect(view).toBeVisible();
  await expect(numbers(page, "항목")).toHaveText(["3", "2"]);
  await expect(numbers(page, "결과가 있는 항목")).toHaveText(["0", "1"]);
  await expect(numbers(page, "회사")).toHaveText(["1", "1"]);
  await expect(numbers(page, "프로젝트")).toHaveText(["1", "1"]);
  const [before, after] = await numbers(page, "항목 평균 길이").allTextContents();
  expect([Number.parseInt(before), Number.parseInt(after)]).toEqual([78, 31]);
  const hints = (await numbers(page, "힌트 (쪽 힌트 빼고)").allTextContents()).map(Number);
  expect(hints[0]).toBeGreaterThan(hints[1]);

  const [old, now] = [view.locator(".compare-side").nth(0), view.locator(".compare-side").nth(1)];
  await expect(old.getByRole("heading", { level: 3, name: /^이전/ })).toBeVisible();
  await expect(old.locator("[data-change=removed] del")).toContainText("동일한 key를");
  await expect(old.locator("[data-change=changed] del").first()).toContainText("예약을 처리하는");
  await expect(now.locator("[data-change=changed] ins").first()).toContainText("실패율 4% → 0.2%");
  await expect(now.locator("ins, del").filter({ hasText: "배포 도구" })).toHaveCount(0);
  await expect(view.getByText("바뀐 곳 1 · 빠진 곳 1", { exact: true })).toBeVisible();
  // It is set as it will be printed.
  const air = (heading) => heading.evaluate((node) => [getComputedStyle(node).padding, getComputedStyle(node).fontSize]);
  expect(await air(old.locator(".company"))).toEqual(await air(page.locator(".pane .sheet .company")));
  // What is the same lies at the same height.
  const height = async (side) => (await side.getByText("배포 도구를 이용해 배포함").boundingBox()).y;
  const heading = async (side) => (await side.getByText("가온누리소프트").boundingBox()).y;
  expect(Math.abs((await heading(old)) - (await heading(now)))).toBeLessThan(2);
  expect(await height(old)).toBeGreaterThan(await height(now));

  await view.getByRole("button", { name: "원문" }).click();
  await expect(view.locator(".diff del").first()).toContainText("예약을");
  await expect(view.locator(".diff-row.removed")).toHaveCount(1);
  await expect(view.locator(".diff-row.changed")).toHaveCount(1);
  // Both sides can be chosen.
  await view.getByLabel("이전").selectOption("now");
  await expect(view.getByText("두 글이 똑같아요")).toBeVisible();
  await view.getByRole("button", { name: "이력서" }).click();
  await expect(view.getByText("두 글이 똑같아요")).toBeVisible();
  // Once is enough for the eye.
  await expect(numbers(page, "회사")).toHaveText(["1", "1"]);
  expect((await numbers(page, "회사").first().boundingBox()).width).toBeLessThan(2);

  // Escape leads back, step by step, to where the person was.
  await page.keyboard.press("Escape");
  await expect(view).toHaveCount(0);
  await expect(dialog(page, "버전")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("texts that differ only in what no reader sees are said to", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, TIDY, TIDY.replace("### 가온", "<!-- 새 회사 -->\n\n### 가온"));
  await openVersions(page);
  await versions(page).last().getByRole("button", { name: "지금과 비교" }).click();
  const view = dialog(page, "비교");
  await expect(view.getByText("이력서에 보이는 것은 똑같아요. 원문만 달라요.")).toBeVisible();
  await view.getByRole("button", { name: "원문" }).click();
  await expect(view.locator(".diff-row.added")).not.toHaveCount(0);
});

test("another document can be laid beside this one", async ({ page }) => {
  await open(page);
  await pick(page, "old.md", CLUTTERED);
  await expect.poll(() => text(page)).toBe(CLUTTERED);
  await expect(saveState(page)).toHaveText(/^저장됨/);
  await pick(page, "new.md", TIDY.replace("한지우", "한지우 새 글"));
  await expect.poll(() => text(page)).toContain("새 글");
  await expect(saveState(page)).toHaveText(/^저장됨/);
  await typeAtEnd(page, "끝");
  await openVersions(page);
  await versions(page).last().getByRole("button", { name: "지금과 비교" }).click();
  const choice = dialog(page, "비교").getByLabel("이전");
  await choice.selectOption({ label: await choice.locator("optgroup[label='다른 이력서'] option").last().textContent() });
  await expect(numbers(page, "항목")).toHaveText(["3", "2"]);
});

test("the versions open from the keyboard, and the focus comes back", async ({ page }) => {
  await open(page);
  await write(page, "# 하나", "# 둘");
  await editor(page).focus();
  await page.keyboard.press("Control+Alt+Shift+h");
  await expect(dialog(page, "버전")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page, "버전")).toHaveCount(0);
  await page.keyboard.type("셋");
  await expect.poll(() => text(page)).toContain("셋");
});

test("a database of the first page keeps everything when it is brought forward", async ({ page }) => {
  // The first page's own record, and what it remembered.
  const record = (text, rev, crc) =>
    `{"schema":1,"id":"a1","rev":${rev},"base":${rev - 1},"writer":"w","format":"md","chosen":false,"len":3,"crc":"${crc}","saved_at":"2026-11-22T12:03:00Z","text":"${text}"}`;
  const [live, old] = [record("이력서", 42, "2a0b9ac6"), record("이력서", 41, "2a0b9ac6")];
  await page.goto("icon.svg");
  await page.evaluate(
    ([live, old]) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("hannun", 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore("docs").put(live, "a1");
          const history = opening.result.createObjectStore("history", { autoIncrement: true });
          history.add({ id: "a1", rev: 41, reason: "outrun", at: "2026-11-22T12:00:00.000Z", record: old });
          history.add({ id: "b2", rev: 1, reason: "outrun", at: "2026-11-22T12:00:00.000Z", record: "of another" });
          opening.result.createObjectStore("quarantine", { autoIncrement: true }).add("half a rec");
        };
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => (opening.result.close(), done());
      }),
    [live, old],
  );
  await page.goto("");
  await ready(page);
  await expect.poll(() => text(page)).toBe("이력서");
  const kept = await page.evaluate(async () => {
    const vault = await globalThis.hannunVault;
    const texts = async (id) => (await vault.versionsOf(id)).map(([, reason, at]) => [reason, at]);
    return { a1: await texts("a1"), b2: await texts("b2"), quarantine: await vault.quarantined() };
  });
  expect(kept.a1).toContainEqual(["outrun", "2026-11-22T12:00:00.000Z"]);
  expect(kept.b2).toEqual([["outrun", "2026-11-22T12:00:00.000Z"]]);
  expect(kept.quarantine).toEqual(["half a rec"]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("one text lies under the other, and nothing is wider than the screen", async ({ page }) => {
    await open(page);
    await write(page, CLUTTERED, TIDY);
    await openVersions(page);
    const small = [];
    for (const target of await dialog(page, "버전").locator("button:visible, input:visible").all()) {
      const { width, height } = await target.boundingBox();
      if (Math.min(width, height) < 44) small.push([await target.textContent(), width, height]);
    }
    expect(small).toEqual([]);
    await versions(page).last().getByRole("button", { name: "지금과 비교" }).tap();
    const view = dialog(page, "비교");
    const [old, now] = [view.locator(".compare-side").nth(0), view.locator(".compare-side").nth(1)];
    await expect(now).toBeVisible();
    const [above, below] = [await old.boundingBox(), await now.boundingBox()];
    expect(below.y).toBeGreaterThan(above.y + above.height - 1);
    const overflow = () => view.locator(".dialog-body").evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await view.getByRole("button", { name: "원문" }).tap();
    await expect(view.locator(".diff")).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test("a line without words that went or came is seen to", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, "# 한지우\n\n하나\n\n둘\n", "# 한지우\n\n하나\n둘\n");
  await openVersions(page);
  await versions(page).last().getByRole("button", { name: "지금과 비교" }).click();
  const view = dialog(page, "비교");
  await view.getByRole("button", { name: "원문" }).click();
  const ground = (side) => side.evaluate((node) => getComputedStyle(node).backgroundColor);
  const removed = view.locator(".diff-row.removed .old");
  await expect(removed).toHaveCount(1);
  expect(await ground(removed)).not.toBe(await ground(view.locator(".diff-row.kept .old").first()));
});

test("in a narrow window the two are called in letters of one size, however small their sheets are", async ({ page }) => {
  await at(page, 0);
  await open(page);
  await write(page, CLUTTERED, TIDY);
  await openVersions(page);
  await versions(page).last().getByRole("button", { name: "지금과 비교" }).click();
  const name = dialog(page, "비교").locator(".compare-side > h3").first();
  for (const width of [390, 720]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(name).toBeVisible();
    const seen = () =>
      name.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize) * (node.getBoundingClientRect().width / node.offsetWidth));
    await expect.poll(async () => Math.round(await seen())).toBe(14);
  }
});
