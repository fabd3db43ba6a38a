import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { findChromiumPath } from "../start/environment.mjs";
import { run, runTool } from "./run.mjs";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/** The packages come after this file is read, so Playwright is looked up when it is asked for. */
async function hasBrowser() {
  if (findChromiumPath() || existsSync(DEBIAN_CHROMIUM)) return true;
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return existsSync(chromium.executablePath());
}

/** True where we may install Debian packages. */
function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** @param {string} name */
async function installDebian(name) {
  await run("apt-get", ["update"]);
  const options = { DEBIAN_FRONTEND: "noninteractive" };
  const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", name], options);
  if (code !== 0) throw new Error(`${name} could not be installed with apt-get:\n${output}`);
}

async function hasChineseFont() {
  const { code, output } = await run("fc-list", [":lang=zh"]);
  return code === 0 && output.trim() !== "";
}

/** Makes sure that there is a Chromium, and a font with Chinese where we can install one. */
export async function installBrowser() {
  if (!(await hasBrowser())) {
    if (isDebianRoot()) await installDebian("chromium");
    else {
      const { code, output } = await runTool("@playwright/test/cli.js", ["install", "chromium"]);
      if (code !== 0)
        throw new Error(`Chromium could not be installed; set CHROMIUM_PATH to one:\n${output}`);
    }
  }
  if (isDebianRoot() && !(await hasChineseFont())) await installDebian("fonts-noto-cjk");
}
