import type { Page } from "@playwright/test";

export interface Credentials {
  /** E-mail or mobile. */
  readonly identifier: string;
  readonly password: string;
}

/** Signs in through the page, with or without client script; ends on the first page of the role. */
export async function signInAs(page: Page, { identifier, password }: Credentials): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=identifier]").fill(identifier);
  await page.locator("[name=password]").fill(password);
  await page.locator("main form [type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
