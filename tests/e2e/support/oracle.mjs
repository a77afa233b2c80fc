// What may stand in the preview, asked of the finished nodes: by rules written down once more, without a look at the
// app's own lists. That nothing "runs" would prove little: most old payloads are dead in today's browsers.

// Runs in the page; must not use anything outside itself. Every violation in `.sheet` as a line of text.
export function judge() {
  const ELEMENTS =
    "a blockquote br code del div em h1 h2 h3 h4 hr img li mark ol p pre small span strong sub sup table tbody td th tr u ul figure figcaption button".split(" ");
  const CLASSES =
    ("group unit head section contact intro block skills row first name section-label decoration contact-line label skill-group chip badge corner " +
      "left right company role project project-period period note body in-project picture shot absent last title work cut " +
      "index index-row index-title index-period code-comment code-string code-number code-word").split(" ");
  const SCHEMES = ["https:", "http:", "mailto:", "tel:"];
  const isClass = (name) => CLASSES.includes(name) || /^(ink|ground)-[0-9a-f]{6}$/.test(name) || /^align-(left|center|right)$/.test(name);
  const isAddress = (value) => {
    try {
      // A base of an unusual scheme, so that no bad address hides behind the page's own.
      return SCHEMES.includes(new URL(value, "https://base.example/").protocol);
    } catch {
      // Leads nowhere, as for example a quotation mark in the name of a host.
      return /^(https?|mailto|tel):/i.test(value);
    }
  };
  const RULES = {
    "* class": (value) => value !== "" && value.split(" ").every(isClass),
    // The marks of hints, set by the page.
    "div data-hint": (value) => ["error", "warning", "info"].includes(value),
    "div data-hint-id": (value) => /^[0-9a-f]+\.\d+$/.test(value),
    // The page that a project begins on.
    "p data-page": (value) => /^\d+$/.test(value),
    "div data-caret": (value) => value === "",
    // Where pages begin, set by the page through the CSSOM.
    "* data-top": (value) => value === "",
    "div data-tall": (value) => value === "",
    "* style": (value) => /^(--lead: -?\d+\.\d{3}px;)?$/.test(value),
    "a href": isAddress,
    "a target": (value) => value === "_blank",
    "a rel": (value) => value === "noopener noreferrer nofollow",
    // A picture that lies in the browser: its content and size are set by the page.
    "img data-picture": (value) => /^pictures\/[0-9a-f]{16}\.(webp|png|jpg)$/.test(value),
    "* data-missing": (value) => /^pictures\/[0-9a-f]{16}\.(webp|png|jpg)$/.test(value),
    "img width": (value) => value >= 1,
    "img height": (value) => value >= 1,
    "img style": (value) => /^--ratio: [\d.]+;$/.test(value),
    // The place of a picture that is not asked for.
    "* data-host": (value) => !value.includes("/"),
    "* data-far": (value) => /^https?:/i.test(value) && isAddress(value),
    // The button beside it, set by the page.
    "button class": (value) => value === "picture-get",
    "button type": (value) => value === "button",
    "button aria-label": () => true,
    "button data-label": () => true,
    "img src": (value) => value.startsWith(`blob:${location.origin}/`) || /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]*$/i.test(value),
    "img alt": () => true,
    "ol start": (value) => /^\d+$/.test(value),
    "td colspan": (value) => value >= 1 && value <= 100,
    "td rowspan": (value) => value >= 1 && value <= 100,
    "th colspan": (value) => value >= 1 && value <= 100,
    "th rowspan": (value) => value >= 1 && value <= 100,
  };
  const found = [];
  const walker = document.createTreeWalker(document.querySelector(".sheet"), NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) {
      found.push(`a node of type ${node.nodeType}`);
      continue;
    }
    const name = node.localName;
    if (!ELEMENTS.includes(name) || node.namespaceURI !== "http://www.w3.org/1999/xhtml") found.push(`<${name}>`);
    if (node.shadowRoot) found.push(`<${name}> with a shadow root`);
    for (const { name: attribute, value } of node.attributes) {
      const rule = RULES[`${name} ${attribute}`] ?? RULES[`* ${attribute}`];
      if (!rule?.(value)) found.push(`<${name} ${attribute}=${JSON.stringify(value.slice(0, 80))}>`);
    }
    if (node.hasAttribute("href") && !(node.rel && node.target)) found.push("a link that keeps its opener or referrer");
  }
  return found;
}

// Runs in the page: what a clobbered or polluted page would have lost.
export function disturbedGlobals() {
  const isNative = (value) => typeof value === "function" && /\[native code\]/.test(Function.prototype.toString.call(value));
  const found = [];
  for (const name of ["getElementById", "querySelector", "createElement", "addEventListener"]) {
    if (!isNative(document[name])) found.push(`document.${name}`);
  }
  for (const name of ["alert", "fetch", "setTimeout", "postMessage"]) if (!isNative(globalThis[name])) found.push(name);
  if (document.body?.localName !== "body" || document.head?.localName !== "head") found.push("document.body or head");
  if (!(document.forms instanceof HTMLCollection)) found.push("document.forms");
  for (const name in {}) found.push(`Object.prototype.${name}`);
  return found;
}

// Notes from the first byte on what a page must not do by itself.
export async function guard(page) {
  const seen = { violations: [], dialogs: [], requests: [], navigations: [] };
  await page.exposeFunction("reportViolation", (violation) => seen.violations.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      globalThis.reportViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("framenavigated", (frame) => seen.navigations.push(frame.url()));
  page.context().on("page", (other) => seen.navigations.push(other.url()));
  return seen;
}
