import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { testEnvironment } from "./environment";

/** CHROMIUM_PATH, or the one of the system where Playwright has none of its own; else undefined. */
export function findChromium(): string | undefined {
  if (testEnvironment.chromiumPath) return testEnvironment.chromiumPath;
  return existsSync(chromium.executablePath()) ? undefined : "/usr/bin/chromium";
}

/**
 * Features that cost time and that no page of ours shows. Chromium takes the last list it is given, so Playwright's own
 * (`chromiumSwitches`) is repeated before ours.
 */
const DISABLED_FEATURES = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  // Each window draws the list under its address bar in processes of their own: a quarter of all the computing.
  ...["WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"],
];

const isRoot = process.getuid?.() === 0;

export const CHROMIUM_ARGS: readonly string[] = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${DISABLED_FEATURES.join(",")}`,
];
