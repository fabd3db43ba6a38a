import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { testEnvironment } from "./environment";

/** CHROMIUM_PATH, or the one of the system where Playwright has none of its own; else undefined. */
export function findChromium(): string | undefined {
  if (testEnvironment.chromiumPath) return testEnvironment.chromiumPath;
  return existsSync(chromium.executablePath()) ? undefined : "/usr/bin/chromium";
}
