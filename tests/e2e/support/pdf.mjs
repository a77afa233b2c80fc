// What stands in a PDF, by poppler's programs.

import { spawnSync } from "node:child_process";

function run(program, args, input) {
  const { error, status, stdout } = spawnSync(program, args, { input, encoding: "utf8" });
  return error || status !== 0 ? null : stdout;
}

export const hasPoppler = () => spawnSync("pdftotext", ["-v"]).error === undefined;

// The file is given by its path: pdffonts reads no pipe.
export const pdfText = (path) => run("pdftotext", ["-enc", "UTF-8", path, "-"]);

// Each font as { name, embedded }.
export function pdfFonts(path) {
  const lines = run("pdffonts", [path])?.trim().split("\n").slice(2) ?? [];
  return lines.map((line) => {
    const [, name, embedded] = /^(\S+)\s+.*\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
    return { name, embedded: embedded === "yes" };
  });
}
