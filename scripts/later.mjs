// The later part of the WASM, which scripts/tools/wasm-bindgen cut off: made small as Trunk makes the first one, and
// named by its content. Returns the name of the file in `dist`.

import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

const CUT = "target/hannun/split";

export function addLater(dist, release) {
  const raw = join(dist, "later.wasm");
  copyFileSync(join(CUT, "split_later.wasm"), raw);
  if (release) {
    // What index.html asks of Trunk holds for both parts.
    const [, level, flags] = /data-wasm-opt="(\w+)"\s+data-wasm-opt-params="([^"]+)"/.exec(readFileSync("index.html", "utf8"));
    execFileSync("wasm-opt", [`-O${level}`, ...flags.split(" "), raw, "-o", raw], { stdio: "inherit" });
  }
  const name = `later-${createHash("sha256").update(readFileSync(raw)).digest("hex").slice(0, 16)}.wasm`;
  renameSync(raw, join(dist, name));
  return name;
}
