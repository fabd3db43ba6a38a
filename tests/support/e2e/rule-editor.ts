import { type Browser, expect, type Page } from "@playwright/test";
import { ruleEditor as words } from "@/lib/i18n/messages/zh-CN/rule-editor";

/** Somebody else at a browser of their own. */
export async function newPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
}

/** Adds an order of a province to the examples of a draft. */
export async function addExample(page: Page, province: string, applies: boolean): Promise<void> {
  await page.getByText(words.examples.add, { exact: true }).first().click();
  await page.locator("[id='example.province']").selectOption({ label: province });
  const applied = applies ? words.examples.applies : words.examples.not;
  await page.locator("[id='example.applies']").selectOption({ label: applied });
  const rows = await page.getByRole("button", { name: words.examples.remove }).count();
  await page.getByRole("button", { name: words.examples.add }).click();
  await expect(page.getByRole("button", { name: words.examples.remove })).toHaveCount(rows + 1);
}

/** Lets the second administrator approve what the page shows. */
export async function approve(page: Page, documentId: string): Promise<void> {
  await page.getByRole("button", { name: words.change.approve }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/rules/${documentId}$`));
}
