import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";
import { testEnvironment } from "./tests/support/environment";

/** CHROMIUM_PATH, else Playwright's own, else the one of the system. */
function findChromium(): string | undefined {
  if (testEnvironment.chromiumPath) return testEnvironment.chromiumPath;
  return existsSync(chromium.executablePath()) ? undefined : "/usr/bin/chromium";
}

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/portal.ts",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  use: {
    ...(testEnvironment.portalUrl ? { baseURL: testEnvironment.portalUrl } : {}),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", testIgnore: /\.phone\.spec\.ts$/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      testMatch: /\.phone\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
