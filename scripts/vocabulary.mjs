// The program's own word tables for the editor's bundle, as `hannun:vocabulary`: names of technologies as they are spelt,
// and the headings that name a section. So what is offered is what is understood, and no hint follows.

import { readFileSync } from "node:fs";

const TERMS = "src/lint/data/tech-terms.tsv";
const SECTIONS = ["src/resume/vocabulary/sections.txt", "src/resume/vocabulary/section-fields.txt"];

const lines = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line.trim() && !line.startsWith("#"));

function terms() {
  const rows = lines(TERMS).filter((line) => !line.startsWith("[")).map((line) => line.split("\t"));
  // The third column has other right forms; those with `=` are right for something else.
  const others = ([, , right = ""]) => right.split("|").filter((form) => form && !form.startsWith("="));
  return [...new Set(rows.flatMap((row) => [row[0], ...others(row)]))];
}

export function sections() {
  const kinds = {};
  for (const file of SECTIONS) {
    let kind = null;
    for (const line of lines(file)) {
      if (line.endsWith(":")) kinds[(kind = line.slice(0, -1))] ??= [];
      else if (kind) kinds[kind].push(...line.trim().split(/\s+/));
    }
  }
  return kinds;
}

export const vocabulary = {
  name: "vocabulary",
  setup(build) {
    build.onResolve({ filter: /^hannun:vocabulary$/ }, ({ path }) => ({ path, namespace: "vocabulary" }));
    build.onLoad({ filter: /.*/, namespace: "vocabulary" }, () => ({
      contents: `export const terms = ${JSON.stringify(terms())}; export const sections = ${JSON.stringify(sections())};`,
      watchFiles: [TERMS, ...SECTIONS],
    }));
  },
};
