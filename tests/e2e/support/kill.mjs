// A browser of its own, on a profile of its own, that can be ended the hard way: no handler of it runs.

import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export class Profile {
  // Where the browser keeps what it keeps.
  folder;
  #program;
  #flags;

  // `parent` is the folder in which the profile is made.
  constructor({ executablePath, args }, parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, "hannun-profile-"));
    this.#program = executablePath;
    this.#flags = args;
  }

  // What the person has chosen in the browser's settings, before it is first opened.
  prefer(preferences) {
    mkdirSync(join(this.folder, "Default"), { recursive: true });
    writeFileSync(join(this.folder, "Default", "Preferences"), JSON.stringify(preferences));
  }

  // Opens the browser: one page, and the ways in which it can end.
  async launch() {
    for (const name of readdirSync(this.folder)) {
      if (name.startsWith("Singleton")) rmSync(join(this.folder, name), { force: true });
    }
    const child = spawn(
      this.#program,
      [...this.#flags, "--headless=new", "--remote-debugging-port=0", "--lang=ko-KR", `--user-data-dir=${this.folder}`, "about:blank"],
      { detached: true, stdio: ["ignore", "ignore", "pipe"] },
    );
    const endpoint = await new Promise((found, failed) => {
      let said = "";
      child.stderr.on("data", (part) => {
        said += part;
        const match = /DevTools listening on (ws:\S+)/.exec(said);
        if (match) found(match[1]);
      });
      child.once("exit", () => failed(new Error(`The browser ended: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(endpoint);
    const context = browser.contexts()[0];
    const page = await context.newPage();
    const ended = new Promise((exit) => child.once("exit", exit));
    const end = async (how) => {
      await how();
      const late = setTimeout(() => process.kill(-child.pid, "SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
      await browser.close().catch(() => {});
      // Its children let go of the profile's files a moment later.
      await pause(600);
    };
    return {
      context,
      page,
      // Nothing of the browser runs any more.
      kill: () => end(() => process.kill(-child.pid, "SIGKILL")),
      // As a system that shuts down asks it.
      terminate: () => end(() => process.kill(child.pid, "SIGTERM")),
      // As a person does with the last window.
      close: () =>
        end(async () => {
          const session = await browser.newBrowserCDPSession();
          await session.send("Browser.close").catch(() => {});
        }),
    };
  }

  remove() {
    // What is left of a killed browser may still be writing; a folder that stays is no fault of the page.
    try {
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
    } catch (error) {
      console.warn(`left behind: ${error.path}`);
    }
  }
}
