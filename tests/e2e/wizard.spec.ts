import { type Browser, expect, type Page, test } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { errors } from "@/lib/i18n/messages/zh-CN/errors";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { enterAs, firstOrderNo } from "../support/e2e/demo-people";

const nameLabel = fieldWords("zh-CN", "sponsor.sponsorName").label;
const numberLabel = fieldWords("zh-CN", "sponsor.certNo").label;
const saved = (page: Page) => page.getByText(/^已保存 \d/);

async function openNew(page: Page, account: string): Promise<void> {
  await enterAs(page, account);
  await page.goto("/filings/new");
}

async function typeName(page: Page, name: string): Promise<void> {
  await page.getByLabel(nameLabel, { exact: true }).fill(name);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
}

async function newPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  return context.newPage();
}

test("nothing typed is lost by going back, reloading or closing the tab", async ({ page }) => {
  await openNew(page, "newcomer-6");
  await typeName(page, "深圳市流转软件有限公司");
  await page.reload();
  await expect(page.getByLabel(nameLabel, { exact: true })).toHaveValue("深圳市流转软件有限公司");
  await page.goto("/help");
  await page.goBack();
  await expect(page.getByLabel(nameLabel, { exact: true })).toHaveValue("深圳市流转软件有限公司");
  // The last word before the tab closes has had no time to be saved.
  await page.getByLabel(nameLabel, { exact: true }).fill("深圳市最后软件有限公司");
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await expect(async () => {
    await again.goto("/filings/new");
    await expect(again.getByLabel(nameLabel, { exact: true })).toHaveValue("深圳市最后软件有限公司", {
      timeout: 1000,
    });
  }).toPass({ timeout: 20_000 });
});

test("what is typed after the session ended is there after signing in again", async ({ page }) => {
  await openNew(page, "newcomer-7");
  await typeName(page, "深圳市先前软件有限公司");
  await page.context().clearCookies();
  await page.getByLabel(nameLabel, { exact: true }).fill("深圳市之后软件有限公司");
  await page.getByRole("link", { name: wizard.form.signIn }).click({ timeout: 20_000 });
  await enterAs(page, "newcomer-7");
  await page.goto("/filings/new");
  await expect(page.getByLabel(nameLabel, { exact: true })).toHaveValue("深圳市之后软件有限公司");
});

test("a page that was drawn before the last save arrived shows that save", async ({ page }) => {
  await openNew(page, "newcomer-9");
  await typeName(page, "深圳市早先软件有限公司");
  const saving = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.route(page.url(), async (route) => {
    const response = await route.fetch();
    await saving;
    await route.fulfill({ response });
  });
  await page.getByLabel(nameLabel, { exact: true }).fill("深圳市随后软件有限公司");
  await page.reload();
  await expect(page.getByLabel(nameLabel, { exact: true })).toHaveValue("深圳市随后软件有限公司");
});

test("two tabs that change different fields are merged", async ({ page }) => {
  await openNew(page, "newcomer-8");
  const other = await page.context().newPage();
  await other.goto("/filings/new");
  await typeName(page, "深圳市左边软件有限公司");
  await other.getByLabel(numberLabel, { exact: true }).fill("91440300MADM0001XX");
  await expect(saved(other)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByLabel(nameLabel, { exact: true })).toHaveValue("深圳市左边软件有限公司");
  await expect(page.getByLabel(numberLabel, { exact: true })).toHaveValue("91440300MADM0001XX");
});

test("the same field changed in two tabs shows both values", async ({ browser, baseURL }) => {
  const page = await newPage(browser, baseURL);
  await openNew(page, "newcomer-5");
  const other = await page.context().newPage();
  await other.goto("/filings/new");
  await typeName(page, "深圳市甲乙软件有限公司");
  await other.getByLabel(nameLabel, { exact: true }).fill("深圳市丙丁软件有限公司");
  await expect(other.getByText(wizard.form.conflictTheirs)).toBeVisible({ timeout: 20_000 });
  await expect(other.getByRole("main")).toContainText("深圳市甲乙软件有限公司");
  await page.context().close();
});

test("what is too long is said beside the form, which keeps it; without script a page says so", async ({
  browser,
  baseURL,
}) => {
  const page = await newPage(browser, baseURL);
  await openNew(page, "newcomer-2");
  const name = page.getByLabel(nameLabel, { exact: true });
  const long = "长".repeat(700_000);
  await name.fill(long.slice(0, 20_001));
  await expect(page.getByText(wizard.form.tooLarge)).toBeVisible();
  await page.getByRole("button", { name: wizard.form.check }).click();
  await expect(name).toHaveValue(long.slice(0, 20_001));
  await name.fill("短");
  await expect(saved(page)).toBeVisible();
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await plain.addCookies(await page.context().cookies());
  const without = await plain.newPage();
  await without.goto("/filings/new");
  await without.getByLabel(nameLabel, { exact: true }).fill(long);
  await without.getByRole("button", { name: wizard.form.check }).click();
  await expect(without.getByRole("heading", { name: errors.tooLarge.title })).toBeVisible();
  await Promise.all([page.context().close(), plain.close()]);
});

test("a page of the wizard is filled in and sent by keyboard alone", async ({ page }) => {
  await openNew(page, "newcomer-4");
  const name = page.getByLabel(nameLabel, { exact: true });
  await name.focus();
  await page.keyboard.type("深圳市键盘软件有限公司");
  await page.getByRole("button", { name: wizard.form.check }).focus();
  await page.keyboard.press("Enter");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toBeFocused();
  await page.keyboard.press("Tab");
  const first = alert.getByRole("link").first();
  await expect(first).toBeFocused();
  const target = (await first.getAttribute("href"))?.slice(1) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#${target.replaceAll(".", "\\.")}$`));
});

test("a double click on submit makes one submission", async ({ page }) => {
  await enterAs(page, "initial-rejected");
  await page.goto("/filings");
  const orderNo = await firstOrderNo(page);
  await page.goto(`/filings/${orderNo}/sponsor`);
  await page
    .getByLabel(fieldWords("zh-CN", "sponsor.commAddress").label, { exact: true })
    .fill("中山北路88号商务中心3层");
  await page.getByRole("button", { name: wizard.form.next }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sponsor"));
  await page.goto(`/filings/${orderNo}/confirm`);
  const group = page.getByRole("group", { name: wizard.confirm.agreements });
  for (const box of await group.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: wizard.confirm.submit }).dblclick();
  await page.waitForURL(/\/receipt\/2$/);
  await page.goto(`/filings/${orderNo}/receipt/3`);
  await expect(page.getByRole("heading", { name: wizard.receipt.title })).toHaveCount(0);
});
