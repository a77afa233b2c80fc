// Which Chromium the tests and measurements use, and how it is started.
// Run directly, it prints the program's path, or fails when there is none.

import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { homedir } from "node:os";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC_APPS = ["Google Chrome", "Chromium"].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export async function findChromium() {
  const named = process.env.HANNUN_CHROMIUM;
  if (named) return canRun(named) ? named : null;
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const apps = ["/", homedir()].flatMap((root) => MAC_APPS.map((app) => join(root, app)));
  const found = [...onPath, ...apps].find(canRun);
  if (found) return found;
  // Loaded only now: it is slow, and the set-up asks before anything is installed.
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

// The background services would call out to the network, which a test must not depend on.
export const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium's sandbox does not start for root.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

if (realpathSync(process.argv[1]) === import.meta.filename) {
  const path = await findChromium().catch(() => null);
  if (path) console.log(path);
  else process.exitCode = 1;
}
