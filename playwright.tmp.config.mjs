// Browser tests run against dist/, served below a folder of its own as a project page would be.

import { defineConfig } from "@playwright/test";
import { findChromium, flags } from "./scripts/browser.mjs";

const base = "/some/folder/";

export default defineConfig({
  testDir: "/work/main/tests/e2e",
  // Two cores: a second browser would only make both slow and their timing worthless.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["/work/main/tests/e2e/count-reporter.mjs"]],
  use: {
    baseURL: `http://localhost:${process.env.HANNUN_TEST_PORT}${base}`,
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    launchOptions: { executablePath: (await findChromium()) ?? undefined, args: flags },
  },
  webServer: {
    command: `node scripts/serve.mjs /tmp/dist-e2e --port 0 --base ${base}`,
    wait: { stdout: /http:\/\/localhost:(?<hannun_test_port>\d+)/ },
  },
});
