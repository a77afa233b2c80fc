// Which words of a source a reader must find in the preview, worked out without the app: markup taken away by a few
// rough rules, the rest split at everything that is no letter.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

const FOLDERS = ["resume", "preview"].map((name) => new URL(`../../fixtures/${name}`, import.meta.url).pathname);

// The résumés among the fixtures, and the documents in the folder that HANNUN_FIXTURES names.
export function resumes() {
  const outside = process.env.HANNUN_FIXTURES ? [process.env.HANNUN_FIXTURES] : [];
  return [...FOLDERS, ...outside].flatMap(documents);
}

function documents(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.(md|markdown|html?|txt)$/i.test(path) && statSync(path).isFile())
    .sort()
    .map((path) => ({ name: basename(path), path, text: readFileSync(path, "utf8") }));
}

// Words that name a part of a date: a period that moves to the left column is written in one way for all.
const OF_DATES = /^((?:년|월|일)(?:부터|까지|간)?|현재|재직|재직중|진행|진행중|재학|재학중|중|Present|present|PRESENT|Now|now|NOW|Current|current|CURRENT|going|ongoing|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|Jun\w*|Jul\w*|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)$/;

export function visibleWords(source) {
  const text = source
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF?(---|\+\+\+)\n[\s\S]*?\n\1\n/, "")
    .replace(/<!--[\s\S]*?-->|<[!?][^>]*>/g, " ")
    .replace(/<(script|style|title|template)\b[\s\S]*?<\/\1\s*>/gi, " ")
    // Two spans side by side may be parts of a line, such as a role and a company.
    .replace(/<\/span><span\b/gi, "</span> <span")
    // A tag within a word divides nothing, a block does.
    .replace(/<\/?(?:b|i|u|s|em|strong|span|a|code|font|mark|small|sub|sup|del|ins)(?:\s[^<>]*)?>/gi, "")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/^ {0,3}(```|~~~).*$/gm, " ")
    .replace(/^ {0,3}\[[^\]]+\]:\s.*$/gm, " ")
    .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "] ")
    .replace(/\*\*|~~|`/g, "")
    .replace(/&(?:#\w+|\w+);/g, " ")
    .normalize("NFC");
  const words = text.match(/\p{L}+/gu) ?? [];
  return [...new Set(words)].filter((word) => !OF_DATES.test(word));
}

export const hasCode = (source) => /^ {0,3}(```|~~~)|^( {4}|\t)\S|<pre/m.test(source);
