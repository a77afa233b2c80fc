// The page as it last stood in this browser, its text and its sheet, shown while the program is still on its way. Only to
// look at: the app replaces it with the real one. Whatever is odd about it, it is not shown. Losing it loses nothing.

const KEY = "hannun/glimpse";
// What a sheet consists of; anything else is drawn as a span, and no attribute that fetches or acts is ever set.
const NAMES = new Set("a article blockquote br code div em h1 h2 h3 h4 hr li ol p pre s strong sub sup table tbody td th thead tr u ul".split(" "));
const ATTRIBUTES = /^(class|lang|colspan|rowspan|start|data-[a-z-]+)$/;
// In UTF-16 units: what it may take of the room that belongs to the texts.
const MOST = 100_000;
// More of the text than a pane can show.
const MOST_WORDS = 10_000;
// In milliseconds: so long nothing has changed.
const QUIET = 2000;

// Draws it around what `app` shows while it waits.
export function draw(app) {
  try {
    const { document: of, bars, split, width, scroll, paper } = JSON.parse(localStorage.getItem(KEY));
    const prefs = JSON.parse(localStorage.getItem("hannun/prefs"));
    // A link brings a text of its own.
    if (prefs.document !== of || location.hash) return;
    const { text } = JSON.parse(localStorage.getItem(`hannun/doc/${of}`));
    const words = element("pre", "editor-waiting", text.slice(0, MOST_WORDS));
    const desk = element("div", "desk", ...(paper ? [made(paper)] : []));
    const panes = element("main", "split", element("section", "pane edit-pane", words, ...app.childNodes),
      element("div", "divider"), element("section", "pane preview-pane", desk));
    panes.dataset.view = "edit";
    panes.style.setProperty("--split", split);
    words.inert = desk.inert = true;
    const [top, bottom] = [element("header", "toolbar"), element("footer", "status-bar")];
    [top.style.height, bottom.style.height] = bars.map((height) => `${Number(height)}px`);
    if (["light", "dark"].includes(prefs.theme)) document.documentElement.dataset.theme = prefs.theme;
    app.append(element("div", "app glimpse", top, element("div", "bench", panes), bottom));
    if (!paper) return;
    const { style } = desk.firstChild;
    style.setProperty("--zoom", (style.getPropertyValue("--zoom") * desk.clientWidth) / width);
    desk.scrollTop = scroll;
  } catch {
    // There is none, or it is not what was kept.
  }
}

// Keeps it from now on: whenever nothing has changed for a while, and when the page is left.
export function keep(app) {
  let waiting;
  const pane = app.querySelector(".preview-pane");
  if (!pane) return;
  new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(store, QUIET, app);
  }).observe(pane, { subtree: true, childList: true, characterData: true });
  document.addEventListener("visibilitychange", () => document.hidden && store(app));
  addEventListener("pagehide", () => store(app));
  waiting = setTimeout(store, QUIET, app);
}

function store(app) {
  try {
    const { document: of } = JSON.parse(localStorage.getItem("hannun/prefs"));
    const [panes, desk] = [app.querySelector(".split"), app.querySelector(".desk")];
    // A portfolio needs styles that come later.
    const paper = app.querySelector(".spread > .sheet:not([data-template=portfolio])")?.closest(".paper");
    // What is covered names, or marked, is not what the page opens with.
    const plain = of && paper && !app.querySelector(".aside, .desk-bar");
    const kept = plain && JSON.stringify({
      document: of, bars: [".toolbar", ".status-bar"].map((bar) => app.querySelector(bar).offsetHeight),
      split: panes.style.getPropertyValue("--split"), width: desk.clientWidth, scroll: desk.scrollTop,
      // A narrow screen shows one of the two.
      paper: desk.clientWidth > 0 && taken(paper, desk.getBoundingClientRect().bottom),
    });
    // First: an older one is not to stay where there is no room for another.
    localStorage.removeItem(KEY);
    if (kept && kept.length <= MOST) localStorage.setItem(KEY, kept);
  } catch {
    // No room, or no storage: the page opens without it.
  }
}

// A node as [name, attributes, custom properties, ...children]. What lies below `end` is left out.
function taken(node, end) {
  const attributes = [...node.attributes].filter(({ name }) => ATTRIBUTES.test(name)).map(({ name, value }) => [name, value]);
  const lengths = [...node.style].filter((name) => name.startsWith("--")).map((name) => [name, node.style.getPropertyValue(name)]);
  const seen = [...node.childNodes].filter((child) => (child.nodeType === 3) || (child.nodeType === 1 && !child.closest("svg")
    && !(child.matches(".group, .unit, .leaf") && child.getBoundingClientRect().top > end)));
  return [node.localName, attributes, lengths, ...seen.map((child) => (child.nodeType === 3 ? child.data : taken(child, end)))];
}

function made([name, attributes, lengths, ...children]) {
  const node = document.createElement(NAMES.has(name) ? name : "span");
  for (const [name, value] of attributes) if (ATTRIBUTES.test(name)) node.setAttribute(name, value);
  for (const [name, value] of lengths) if (name.startsWith("--")) node.style.setProperty(name, value);
  node.append(...children.map((child) => (typeof child === "string" ? child : made(child))));
  return node;
}

function element(name, className, ...children) {
  const node = Object.assign(document.createElement(name), { className });
  node.append(...children);
  return node;
}
