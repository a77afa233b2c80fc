// Styles of text that an author wrote: they stay where they can be read, in the preview and in the exported page.

import { expect, test } from "@playwright/test";
import { DESK, open, setText, sheet } from "./support/app.mjs";
import { about } from "./support/axe.mjs";
import { openedPage } from "./support/moving.mjs";

test.use({ viewport: DESK });

const TEXT = `<div align="center">

# 문가온

</div>

## 소개

<p style="text-align:right">오른쪽에 쓴 말</p>

<span style="color:#ddd">옅은 글자</span> <span style="color:#0b6a2f">진한 글자</span> <span style="color:#fff;background:#003">밤의 글자</span>

## 수치

| | 구간 | 전 | 후 |
|---|:--|:-:|--:|
| 1 | 결제 | 900ms | 120ms |
`;
const aligned = (place) => place.locator(":is(.name, .intro p, td, th)").evaluateAll((nodes) => nodes.map((node) => [node.textContent, getComputedStyle(node).textAlign]));
const EXPECTED = [["문가온", "center"], ["오른쪽에 쓴 말", "right"], ["구간", "left"], ["전", "center"], ["후", "right"], ["900ms", "center"], ["120ms", "right"]];

test("alignment stays in the preview and in the exported page", async ({ page, context }, testInfo) => {
  await open(page);
  await setText(page, TEXT);
  await expect(sheet(page).locator("td")).toHaveCount(5);
  const shown = await aligned(sheet(page));
  expect(shown).toEqual(expect.arrayContaining(EXPECTED));
  const { file } = await openedPage(page, context, testInfo);
  expect(await aligned(file)).toEqual(shown);
  await file.close();
});

test("colours that can't be read and heads without words are no finding", async ({ page }) => {
  await open(page);
  await setText(page, TEXT);
  await expect(sheet(page).getByText("밤의 글자")).toHaveCSS("color", "rgb(255, 255, 255)");
  await expect(sheet(page).getByText("진한 글자", { exact: true })).toHaveCSS("color", "rgb(11, 106, 47)");
  expect(await about(page, "an author's styles")).toEqual({});
});
