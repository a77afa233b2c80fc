// The page that gets one picture from another place, and its frame: from picture/ into a finished dist/. Each is named by its
// content, so that a tab opens the one that was built with it. Returns the name of the page.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { FRAME_POLICY, PICTURE_POLICY } from "./policy.mjs";

export function addPicture(dist, digest) {
  const find = (name, ending) => readdirSync(dist).find((file) => new RegExp(`^${name}-[0-9a-f]+\\.${ending}$`).test(file));
  const put = (name, ending, text) => {
    const file = `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.${ending}`;
    writeFileSync(join(dist, file), text);
    return file;
  };
  const page = (name, policy, frame, ...head) => {
    const html = readFileSync(`picture/${name === "picture" ? "page" : name}.html`, "utf8").replace(/ *<!--.*?-->\n/gs, "");
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    return put(name, "html", html.replace("<html", `<html${frame}`).replace('<meta charset="utf-8">', (charset) => [charset, meta, ...head].join("\n    ")));
  };

  // What has no origin may not look whether a script is the one that was built.
  const frame = page("frame", FRAME_POLICY, "", `<script src="./${find("frame", "js")}" defer></script>`);
  const own = put("picture", "css", transformSync(readFileSync("styles/picture.css", "utf8"), { loader: "css", minify: true }).code);
  const sheets = [find("fonts", "css"), find("tokens", "css"), own].map((file) => `<link rel="stylesheet" href="./${file}" integrity="${digest(file)}">`);
  const script = find("picture", "js");
  return page("picture", PICTURE_POLICY, ` data-frame="./${frame}"`, ...sheets, `<script type="module" src="./${script}" integrity="${digest(script)}"></script>`);
}
