import { expect, test } from "@playwright/test";
import { admin } from "@/lib/i18n/messages/zh-CN/admin";
import { enterAsDemo } from "../support/e2e/demo-people";

const { orders } = admin;

test("an administrator narrows the list, opens an order and sees its course", async ({ page }) => {
  await enterAsDemo(page, "admin");
  await page.goto("/admin/orders");
  await page.getByLabel(orders.state).selectOption("SMS_VERIFYING");
  await page.getByRole("button", { name: orders.apply }).click();
  await expect(page).toHaveURL(/state=SMS_VERIFYING/);
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText(/短信核验人，0\/\d已完成/);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { name: admin.order.history })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("初审通过");
});

test("one Chinese character finds orders, and the way through the pages keeps the filter", async ({
  page,
}) => {
  await enterAsDemo(page, "admin");
  await page.goto("/admin/orders");
  await page.getByLabel(orders.q).fill("软");
  await page.getByRole("button", { name: orders.apply }).click();
  await page.waitForURL(/[?&]s=/);
  await expect(page.getByRole("row").nth(1)).toContainText("软");
  await expect(page.getByLabel(orders.q)).toHaveValue("软");
  expect(decodeURIComponent(page.url())).not.toContain("软");
  await page.reload();
  await expect(page.getByLabel(orders.q)).toHaveValue("软");
  await page.getByRole("link", { name: orders.clear }).click();
  await expect(page).toHaveURL(/\/admin\/orders$/);
});

test("audit and outbox show what happened, without contacts", async ({ page }) => {
  await enterAsDemo(page, "admin");
  await page.goto("/admin/audit");
  await expect(page.getByRole("table")).toContainText("account.sign-in");
  await page.goto("/admin/outbox");
  await expect(page.getByRole("main")).not.toContainText("company@demo.example");
});

test("a member of staff is made, disabled and enabled, without client script", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await enterAsDemo(page, "admin");
  await page.goto("/admin/users");
  await page.getByText(admin.users.create).click();
  await page.getByRole("button", { name: admin.users.submit }).click();
  await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
  const name = `测试${Date.now() % 100_000}`;
  await page.getByLabel(admin.users.email, { exact: true }).fill(`staff-${Date.now()}@tests.example`);
  await page.getByRole("textbox", { name: new RegExp(`^${admin.users.displayName}`) }).fill(name);
  await page.getByRole("button", { name: admin.users.submit }).click();
  await expect(page.getByText("/set-password?token=")).toBeVisible();
  await page.goto(`/admin/users?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: admin.users.disableOf.replace("{name}", name) }).click();
  await expect(page.getByRole("main")).toContainText(admin.users.disabledDone);
  await page.goto(`/admin/users?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: admin.users.enableOf.replace("{name}", name) }).click();
  await expect(page.getByRole("main")).toContainText(admin.users.enabledDone);
  await context.close();
});
