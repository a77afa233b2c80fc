// What stands in a PDF, by poppler's programs.

import { spawnSync } from "node:child_process";

function run(program, args) {
  const { error, status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return error || status !== 0 ? null : stdout;
}

export const hasPoppler = () => spawnSync("pdftotext", ["-v"]).error === undefined;

// The file is given by its path: pdffonts reads no pipe.
export const pdfText = (path) => run("pdftotext", ["-enc", "UTF-8", path, "-"]);

// Each font as { embedded, mapped }: whether the file carries it, and whether its glyphs are mapped to Unicode.
// It has no name here: Chromium writes a variable font as many nameless ones of Type 3.
export function pdfFonts(path) {
  const lines = run("pdffonts", [path])?.trim().split("\n").slice(2) ?? [];
  return lines.map((line) => {
    const [, embedded, mapped] = /\s(yes|no)\s+(?:yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line.trimEnd()) ?? [];
    return { embedded: embedded === "yes", mapped: mapped === "yes" };
  });
}
