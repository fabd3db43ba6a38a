import type { Browser } from "@playwright/test";

const TRIES = 200;
const PAUSE_MS = 200;

/** Which message is meant: to whom, and a word that stands in it. */
export interface AwaitedMessage {
  readonly to: string;
  readonly containing: string;
  /** A code that is known already, of an earlier message. */
  readonly not?: string;
}

/** Waits for a message on the page of the demo phone and reads the code in it. */
export async function readCode(
  browser: Browser,
  baseURL: string,
  { to, containing, not }: AwaitedMessage,
): Promise<string> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN" });
  const page = await context.newPage();
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await page.goto(`/demo/phone?to=${encodeURIComponent(to)}`);
      const message = page.getByRole("article").filter({ hasText: containing }).first();
      const code = (await message.count()) > 0 ? await message.getByRole("status").textContent() : null;
      if (code && code !== not) return code;
      await page.waitForTimeout(PAUSE_MS);
    }
    throw new Error(`no message with “${containing}” came to ${to}`);
  } finally {
    await context.close();
  }
}
