import { type Browser, expect, test } from "@playwright/test";
import { track } from "@/lib/i18n/messages/zh-CN/track";
import { SPONSORS_BY_STATUS } from "@/prisma/seed/demo-sponsors";
import { readCode } from "@/scripts/journey/demo-phone";
import { enterAs, firstOrderNo } from "../support/e2e/demo-people";

async function orderOf(browser: Browser, baseURL: string | undefined, account: string): Promise<string> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await enterAs(page, account);
  await page.goto("/filings");
  const orderNo = await firstOrderNo(page);
  await context.close();
  return orderNo;
}

for (const [isScripted, account, status] of [
  [true, "bureau-review", "BUREAU_REVIEW"],
  [false, "bureau-rejected", "BUREAU_REJECTED"],
] as const) {
  test(`a person in charge follows an order ${isScripted ? "with" : "without"} client script`, async ({
    browser,
    baseURL,
  }) => {
    const orderNo = await orderOf(browser, baseURL, account);
    const context = await browser.newContext({
      javaScriptEnabled: isScripted,
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    const { mobile, personName } = SPONSORS_BY_STATUS[status];
    await page.goto("/track");
    await page.getByLabel(track.orderNo).fill(orderNo);
    await page.getByLabel(track.mobile).fill(mobile);
    await page.getByRole("button", { name: track.submit }).click();
    await expect(page.getByRole("heading", { name: track.codeTitle })).toBeVisible();
    const code = await readCode(browser, baseURL ?? "", { to: mobile, containing: "办理进度" });
    const wrong = code === "000000" ? "000001" : "000000";
    await page.getByLabel(track.code).fill(wrong);
    await page.getByRole("button", { name: track.codeSubmit }).click();
    await expect(page.getByRole("main")).toContainText(track.errors.codeWrong);
    await page.getByLabel(track.code).fill(code);
    await page.getByRole("button", { name: track.codeSubmit }).click();
    await expect(page.getByRole("heading", { name: track.orderTitle })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("提交备案申请");
    await expect(page.getByRole("main")).not.toContainText(personName);
    await context.close();
  });
}

test("a pair that does not belong together gets the same answer", async ({ page }) => {
  await page.goto("/track");
  await page.getByLabel(track.orderNo).fill("BA20200101000000");
  await page.getByLabel(track.mobile).fill("13711112222");
  await page.getByRole("button", { name: track.submit }).click();
  await expect(page.getByRole("heading", { name: track.codeTitle })).toBeVisible();
  await page.goto("/track/order");
  await expect(page).toHaveURL(/\/track$/);
});
