// Browsers beside Chromium, driven by WebDriver: Firefox through geckodriver, WebKit through the driver of webkit2gtk. A browser
// that is not on this machine gives null.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { Browser, Builder, Capabilities } from "selenium-webdriver";
import * as firefox from "selenium-webdriver/firefox.js";

// How long a driver may take to listen, in ms.
const PATIENCE = 15_000;

export const browsers = { firefox: openFirefox, webkit: openWebKit };

async function openFirefox() {
  const [browser, driver] = [find("firefox-esr", "firefox"), find("geckodriver")];
  if (!browser || !driver) return null;
  const options = new firefox.Options().setBinary(browser).addArguments("-headless");
  options.setPreference("intl.accept_languages", "ko-KR");
  return opened(driver, (port) => ["--port", port], (builder) => builder.forBrowser(Browser.FIREFOX).setFirefoxOptions(options));
}

async function openWebKit() {
  const driver = find("WebKitWebDriver");
  if (!driver) return null;
  const capabilities = new Capabilities({ browserName: "MiniBrowser" });
  const describe = (builder) => builder.withCapabilities(capabilities);
  // It has no window-less way to run.
  if (process.env.DISPLAY) return opened(driver, (port) => [`--port=${port}`], describe);
  const screen = find("xvfb-run");
  return screen ? opened(screen, (port) => ["-a", driver, `--port=${port}`], describe) : null;
}

// The driver's program, and the browser that it has opened.
async function opened(program, flags, describe) {
  const port = await freePort();
  // A group of its own, so that what it starts ends with it.
  const { pid } = spawn(program, flags(String(port)), { stdio: "ignore", detached: true, env: { ...process.env, LANG: "ko_KR.UTF-8" } });
  const end = () => process.kill(-pid);
  const url = `http://127.0.0.1:${port}`;
  try {
    await listening(url);
    const driver = await describe(new Builder().usingServer(url)).build();
    return {
      driver,
      async close() {
        await driver.quit().catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function listening(url) {
  for (const end = Date.now() + PATIENCE; ; ) {
    const status = await fetch(`${url}/status`).catch(() => null);
    if (status?.ok) return;
    if (Date.now() > end) throw new Error(`${url} does not answer.`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function find(...names) {
  const places = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
