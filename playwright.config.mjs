// Browser tests run against dist/ (or the folder HANNUN_DIST), served below a folder of its own as a project page would be.

import { defineConfig } from "@playwright/test";
import { findChromium, flags } from "./scripts/browser.mjs";

const base = "/some/folder/";

export default defineConfig({
  testDir: "tests/e2e",
  // Two cores: a second browser would only make both slow and their timing worthless.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    // Where a failure may be a lost sentence, once is enough.
    { name: "faults", testMatch: "faults/**/*.spec.mjs", retries: 0 },
    // A browser of another machine is late now and then. What passes only the second time is counted apart (count-reporter.mjs).
    { name: "page", testIgnore: "faults/**", retries: 1 },
  ],
  reporter: [["list"], ["./tests/e2e/count-reporter.mjs"]],
  // The first page of a run waits until its files are compressed, and a machine may be slow.
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${process.env.HANNUN_TEST_PORT}${base}`,
    // Else a page that is opened again would not ask for the files that a test changes on the way. offline.spec.mjs has them.
    serviceWorkers: "block",
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    launchOptions: { executablePath: (await findChromium()) ?? undefined, args: flags },
  },
  webServer: {
    command: `node scripts/serve.mjs ${process.env.HANNUN_DIST ?? "dist"} --port 0 --base ${base}`,
    wait: { stdout: /http:\/\/localhost:(?<hannun_test_port>\d+)/ },
  },
});
