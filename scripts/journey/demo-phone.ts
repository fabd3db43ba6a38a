import type { Browser } from "@playwright/test";
import { account } from "@/lib/i18n/messages/zh-CN/account";

const TRIES = 40;
const PAUSE_MS = 1000;

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
      await page.goto("/demo/phone");
      await page.getByLabel(account.phone.filter).fill(to);
      await page.getByRole("button", { name: account.phone.apply }).click();
      await page.waitForURL(/to=/);
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
