// The pages of the rules as one reads them on the web: docs/rules/LANGUAGE/RULE.md and a list of all. They are made from those
// beside the rules; with --check it only says whether they are what would be made.
//
//   node scripts/rule-docs.mjs [--check]

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readable } from "./rule-page.mjs";

const RULES = "src/lint/rules";
const OUT = "docs/rules";
const check = process.argv.includes("--check");

// By what the block is for: the tests read it from the fence, people from the line above.
const SAID = {
  ko: { invalid: "걸리는 글", valid: "괜찮은 글" },
  en: { invalid: "Caught", valid: "Fine" },
};
const WORDS = {
  ko: { title: "규칙", about: "한눈이 이력서에서 살펴보는 것들이에요. 규칙마다 무엇을 왜 찾는지, 어떻게 고치는지 적었어요. ‘옵션’의 숫자는 명령줄에서 `--set 규칙.옵션=숫자`로 바꿀 수 있고, 한 곳에서만 힌트를 끄는 주석은 [여기](unused-suppression.md)에 있어요.", other: "[English](../en/README.md)" },
  en: { title: "Rules", about: "What 한눈 looks for in a résumé. Each page says what is caught and why, and how to mend it. The numbers under “Options” can be changed on the command line with `--set RULE.OPTION=NUMBER`; comments that silence a rule in one place are described [here](unused-suppression.md).", other: "[한국어](../ko/README.md)" },
};

const made = new Map();
for (const language of ["ko", "en"]) {
  const pages = readdirSync(RULES, { recursive: true }).filter((file) => file.endsWith(`.${language}.md`)).sort();
  const list = [...new Set(pages.map(dirname))].map((group) => {
    const files = pages.filter((file) => dirname(file) === group);
    return `## ${group}\n\n${files.map((file) => line(file, language)).join("\n")}\n`;
  });
  const { title, about, other } = WORDS[language];
  made.set(`${language}/README.md`, `# ${title}\n\n${about} · ${other}\n\n${list.join("\n")}`);
  for (const file of pages) made.set(`${language}/${nameOf(file, language)}.md`, page(file, language));
}

const outdated = [...made].filter(([file, text]) => !existsSync(join(OUT, file)) || readFileSync(join(OUT, file), "utf8") !== text);
const old = existsSync(OUT) ? readdirSync(OUT, { recursive: true }).filter((file) => file.endsWith(".md") && !made.has(file)) : [];
if (check) {
  for (const file of [...outdated.map(([file]) => file), ...old]) console.error(`✗ ${join(OUT, file)} is not what the rules say.`);
  if (outdated.length + old.length) {
    console.error("  This mends it: node scripts/rule-docs.mjs");
    process.exitCode = 1;
  }
} else {
  for (const file of old) rmSync(join(OUT, file));
  for (const [file, text] of outdated) {
    mkdirSync(dirname(join(OUT, file)), { recursive: true });
    writeFileSync(join(OUT, file), text);
  }
  console.log(`${made.size} pages, ${outdated.length} written`);
}

function nameOf(file, language) {
  return basename(file, `.${language}.md`).replaceAll("_", "-");
}

function source(file) {
  return readFileSync(join(RULES, file), "utf8");
}

function line(file, language) {
  const heading = /^# (.*)/.exec(source(file))[1];
  return `- [${heading}](${nameOf(file, language)}.md)`;
}

// A fence of the tests, ```md,invalid today=2025-06, becomes an ordinary one under a line that says what it shows.
function page(file, language) {
  return readable(source(file)).replace(/^(`{3,})(\w+),(invalid|valid)([^\n]*)$/gm, (_, fence, format, kind, rest) => {
    const options = rest.replaceAll(",", " ").trim();
    return `${SAID[language][kind]}${options ? ` (\`${options}\`)` : ""}:\n\n${fence}${format}`;
  });
}
