// The pages of the preview, and what stands on each.

// Runs in the page: the text of every page in order, told apart by where its lines stand on the sheets.
export function pagesOfPreview() {
  const leaves = [...document.querySelectorAll(".leaf")].map((leaf) => leaf.getBoundingClientRect());
  const texts = leaves.map(() => "");
  const sheet = document.querySelector(".sheet");
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const page = (y) => Math.max(leaves.findIndex(({ top, bottom }) => y >= top && y < bottom), 0);
  const lastIn = (element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let last = null;
    while (words.nextNode()) last = words.currentNode;
    return last;
  };
  const numbered = new Set();
  let outside = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // The number of an item is drawn by the browser.
    const item = node.parentElement.closest("ol > li");
    let number = item && !numbered.has(item) && node.data.trim() ? `${item.parentElement.start + [...item.parentElement.children].filter(({ localName }) => localName === "li").indexOf(item)}.` : "";
    if (number) numbered.add(item);
    for (let at = 0; at < node.data.length; ) {
      const step = node.data.codePointAt(at) > 0xffff ? 2 : 1;
      range.setStart(node, at);
      range.setEnd(node, at + step);
      const rect = range.getBoundingClientRect();
      if (rect.height > 0) {
        const y = rect.top + rect.height / 2;
        if (!leaves.some(({ top, bottom }) => y >= top && y < bottom)) outside++;
        texts[page(y)] += number + node.data.slice(at, at + step);
        number = "";
      }
      at += step;
    }
    // So is the number of a page behind a row of the list of projects.
    const row = node.parentElement.closest(".index-row[data-page]");
    if (row && lastIn(row) === node) {
      const { top, height } = row.getBoundingClientRect();
      texts[page(top + height / 2)] += row.dataset.page;
    }
    // Blocks are words of their own.
    for (let n = 0; n < texts.length; n++) if (texts[n] && !texts[n].endsWith(" ")) texts[n] += " ";
  }
  // A unit that no page holds whole runs over its sheets as it likes.
  const joined = [...document.querySelectorAll(".leaf")].map((leaf) => leaf.classList.contains("joined"));
  return { texts, outside, joined };
}

// Runs in the page: how far each page's content keeps from the foot of its sheet, in pixels of the sheet; and the last unit.
export function feetOfPages() {
  const leaves = [...document.querySelectorAll(".leaf")].map((leaf) => leaf.getBoundingClientRect());
  const scale = leaves[0].width / document.querySelector(".leaf").offsetWidth;
  const feet = leaves.map(() => ({ space: Infinity, top: Infinity, last: "" }));
  for (const unit of document.querySelectorAll(".sheet .unit")) {
    const { top, bottom, height } = unit.getBoundingClientRect();
    if (height === 0) continue;
    const at = leaves.findIndex((leaf) => bottom > leaf.top && bottom <= leaf.bottom + 1);
    const head = leaves.findIndex((leaf) => top >= leaf.top && top < leaf.bottom);
    if (head >= 0) feet[head].top = Math.min(feet[head].top, (top - leaves[head].top) / scale);
    if (at < 0) continue;
    const space = (leaves[at].bottom - bottom) / scale;
    if (space <= feet[at].space) feet[at] = { ...feet[at], space, last: unit.className, text: unit.textContent.slice(0, 40) };
  }
  return feet;
}

// Runs in the page: when letters have come and the pages are as they stay.
export async function settled() {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++) await new Promise((next) => requestAnimationFrame(next));
  await document.fonts.ready;
}

// Runs in the page: how many figures stand on each page.
export function figuresOfPages() {
  const leaves = [...document.querySelectorAll(".leaf")].map((leaf) => leaf.getBoundingClientRect());
  const figures = [...document.querySelectorAll(".sheet figure")].map((figure) => figure.getBoundingClientRect());
  return leaves.map(({ top, bottom }) => figures.filter((box) => box.top >= top && box.bottom <= bottom).length);
}
