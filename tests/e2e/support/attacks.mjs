// Attacks: those of tests/fixtures/hostile/attacks.txt, and the groups that are better built than listed.

import { readFileSync } from "node:fs";

const ESCAPE = /\\(?:u\{([0-9a-fA-F]+)\}|(.))/g;
const PLAIN = { n: "\n", r: "\r", t: "\t", 0: "\0" };

// One attack a line, as Rust would write the string; lines that begin with "# " are notes unless they hold a tag.
export function listed() {
  const text = readFileSync(new URL("../../fixtures/hostile/attacks.txt", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line && (!line.startsWith("# ") || line.includes("<")))
    .map((line) => line.replace(ESCAPE, (_, hex, one) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : (PLAIN[one] ?? one))));
}

const ELEMENTS =
  "script style base meta link form input button textarea select iframe frame object embed applet template noscript svg math portal " +
  "video audio source track canvas dialog slot marquee plaintext xmp";
const ATTRIBUTES =
  "onclick onerror onload onfocus onpointerrawupdate style id name srcdoc formaction action autofocus popover is slot part " +
  "contenteditable srcset ping background dynsrc lowsrc usemap xlink:href http-equiv";
const ADDRESSES = [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x73;cript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)",
  "  javascript:alert(1)", "javascript&colon;alert(1)", "data:text/html,<b>x", "data:image/svg+xml;base64,PHN2Zz4=", "vbscript:x",
  "blob:https://example.kr/1", "file:///etc/passwd", "javaſcript:alert(1)",
];

export function built() {
  const elements = ELEMENTS.split(" ").map((name) => `<${name} src=x href="javascript:alert(1)" onload=alert(1) onclick=alert(1)>가</${name}>`);
  const attributes = ATTRIBUTES.split(" ").flatMap((name) => [
    `<div ${name}="alert(1)">가</div>`,
    `<a href="https://example.kr" ${name}="javascript:alert(1)">가</a>`,
    `<img src=x ${name}="alert(1)">`,
  ]);
  const addresses = ADDRESSES.flatMap((url) => [
    `<a href="${url}">가</a>`, `<img src="${url}">`, `[가](<${url}>)`, `![가](<${url}>)`, `<${url}>`, `[가]\n\n[가]: <${url}>`,
  ]);
  const large = [
    `<p ${Array.from({ length: 10000 }, (_, n) => `on${n}=alert(1)`).join(" ")}>가</p>`,
    `${"<div>".repeat(10000)}<img src=x onerror=alert(1)>${"</div>".repeat(10000)}`,
    `${"> ".repeat(3000)}<img src=x onerror=alert(1)>`,
    `<p onclick=x>\uD83D</p>\uDE00<p onclick=x>\uDE00\uD83D</p>`,
    "&lt;script&gt;alert(1)&lt;/script&gt; `&lt;img src=x onerror=alert(1)&gt;`",
  ];
  return [...elements, ...attributes, ...addresses, ...large];
}

// Places where a résumé is read in its own way. Each is a document of its own, so that no attack swallows another.
export const PLACES = {
  alone: (attack) => attack,
  "as a bullet": (attack) => `## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n\n- ${attack}\n- 끝\n`,
  "as a heading": (attack) => `## 경력\n\n### ${attack.replace(/\n/g, " ")} | 백엔드 (2021.06 ~ 현재)\n`,
  "in an open block": (attack) => `<div style="display:flex"><div>2021.06 ~</div><div>${attack}`,
};
