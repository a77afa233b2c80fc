// Several tabs on one document.

import { expect } from "@playwright/test";

// What a tab says about the others; empty when it may edit and nothing is to be told.
export const bar = (page) => page.locator(".tab-bar-place");

// Presses the button and waits until this tab edits.
export async function takeOver(page) {
  await page.bringToFront();
  await bar(page).getByRole("button", { name: "여기서 편집하기" }).click();
  await expect(bar(page)).toHaveText("", { timeout: 8000 });
}

// Runs before the page's first script: a browser that has no locks.
export const NO_LOCKS = () => Object.defineProperty(Navigator.prototype, "locks", { value: undefined });

// Runs before the page's first script: a browser whose tabs hear nothing of each other, or too late.
export const DEAF = () => {
  delete globalThis.BroadcastChannel;
  addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
};

// Runs before the page's first script: neither of the two places shows what another tab writes there from now on.
export const BLIND = () => {
  const { getItem, setItem } = Storage.prototype;
  const mine = new Map();
  Storage.prototype.setItem = function (key, value) {
    mine.set(key, value);
    setItem.call(this, key, value);
  };
  Storage.prototype.getItem = function (key) {
    if (!mine.has(key)) mine.set(key, getItem.call(this, key));
    return mine.get(key);
  };
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function () {
    return get.call(this, "nothing");
  };
};
