// A browser of its own, on a profile of its own, that can be killed the hard way: no handler of it runs.

import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export class Profile {
  #folder = mkdtempSync(join(tmpdir(), "hannun-killed-"));
  #program;
  #flags;

  constructor({ executablePath, args }) {
    this.#program = executablePath;
    this.#flags = args;
  }

  // Opens the browser; what is returned has one page, and `kill`.
  async launch() {
    for (const name of readdirSync(this.#folder)) {
      if (name.startsWith("Singleton")) rmSync(join(this.#folder, name), { force: true });
    }
    const child = spawn(
      this.#program,
      [...this.#flags, "--headless=new", "--remote-debugging-port=0", "--lang=ko-KR", `--user-data-dir=${this.#folder}`, "about:blank"],
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
    const page = await browser.contexts()[0].newPage();
    const kill = async () => {
      const ended = new Promise((exit) => child.once("exit", exit));
      process.kill(-child.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => {});
      // Its children let go of the profile's files a moment later.
      await pause(600);
    };
    return { page, kill };
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
