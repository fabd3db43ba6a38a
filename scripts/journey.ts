// npm run journey -- --url http://127.0.0.1:3000 [--no-script] [--show]
// Takes a first filing through every desk of a portal in demo mode, in a real browser, and prints the numbers.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { JourneyError, runJourney } from "./journey/run-journey";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:3000" },
    "no-script": { type: "boolean", default: false },
    show: { type: "boolean", default: false },
    browser: { type: "string" },
  },
});

/** The one that was named, else Playwright's own, else that of the system. */
function findBrowser(): string | undefined {
  if (values.browser) return values.browser;
  return existsSync(chromium.executablePath()) ? undefined : "/usr/bin/chromium";
}

async function main(): Promise<number> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    headless: !values.show,
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const numbers = await runJourney({
      browser,
      baseURL: values.url,
      isScripted: !values["no-script"],
      onStep: (step) => console.log(step),
    });
    for (const number of numbers) console.log(`issued: ${number}`);
    return 0;
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    console.error(`failed at: ${error.message}`);
    return 1;
  } finally {
    await browser.close();
  }
}

process.exit(await main());
