// Fills fuzz/corpus/ from the fixtures: node fuzz/seed.mjs
// What a fuzzer found and a fixture keeps comes back to it this way.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

const FIXTURES = "tests/fixtures";
const files = readdirSync(FIXTURES, { recursive: true }).map((name) => join(FIXTURES, name));
const texts = (...ends) => files.filter((file) => ends.includes(extname(file))).map((file) => readFileSync(file, "utf8"));
const attacks = readFileSync(join(FIXTURES, "hostile/attacks.txt"), "utf8").split("\n").filter(Boolean);
const written = [...texts(".md", ".html"), ...attacks];
const json = [
  ...texts(".json"),
  '{"basics":{"name":"한지우","email":"jiwoo@example.com"},"work":[{"name":"가나다커머스","startDate":"2021-06","highlights":["결제"]}]}',
];
const links = ["#r1=AAAAAA", "#r1=", "#r2=AAAA", "#r1%3DAAAAAAAA", ...written.slice(0, 20)];

for (const [target, seeds] of Object.entries({ markup: written, resume: written, hints: written, link: links, json })) {
  const folder = join("fuzz/corpus", target);
  mkdirSync(folder, { recursive: true });
  for (const seed of seeds) writeFileSync(join(folder, createHash("sha1").update(seed).digest("hex")), seed);
  console.log(`${target}: ${seeds.length} seeds`);
}
