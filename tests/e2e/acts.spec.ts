import { expect, type Page, test } from "@playwright/test";
import { review } from "@/lib/i18n/messages/zh-CN/review";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { expectAccessible } from "../support/accessibility";
import { enterAs, enterAsDemo, firstOrderNo } from "../support/e2e/demo-people";

const { acts, home, papers } = wizard;

async function openOrderOf(page: Page, account: string): Promise<string> {
  await enterAs(page, account);
  await page.goto("/filings");
  const orderNo = await firstOrderNo(page);
  await page.goto(`/filings/${orderNo}`);
  return orderNo;
}

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "with client script" : "without client script", () => {
    test.use({ javaScriptEnabled: isScripted });

    test("a withdrawal ends on the order, which is a draft again, and cannot be repeated", async ({
      page,
    }) => {
      const orderNo = await openOrderOf(page, isScripted ? "queue-20" : "queue-19");
      await page.getByRole("link", { name: home.withdraw }).click();
      await page.getByRole("button", { name: acts.withdrawSubmit }).click();
      await expect(page).toHaveURL(new RegExp(`/filings/${orderNo}$`));
      await expect(page.getByRole("link", { name: home.submit })).toBeVisible();
      await page.goto(`/filings/${orderNo}/withdraw`);
      await expect(page.getByRole("main")).toContainText("不能进行该操作");
    });

    test("an order is abandoned once its number is typed", async ({ page }) => {
      const orderNo = await openOrderOf(page, isScripted ? "queue-18" : "queue-17");
      await page.getByRole("link", { name: home.abandon }).click();
      await page.getByLabel(/请输入订单号/).fill("BA");
      await page.getByRole("button", { name: acts.abandonSubmit }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(acts.mistyped);
      await page.getByLabel(/请输入订单号/).fill(orderNo);
      await page.getByRole("button", { name: acts.abandonSubmit }).click();
      await expect(page).toHaveURL(new RegExp(`/filings/${orderNo}$`));
      await expect(page.getByRole("main")).toContainText("已放弃");
    });
  });
}

test("papers are asked for by post, sent with a tracking number, and seen by the reviewer", async ({
  page,
  browser,
  baseURL,
}) => {
  const orderNo = await openOrderOf(page, "mailing-required");
  await page.getByRole("link", { name: papers.enter }).click();
  await expectAccessible(page);
  await page.getByLabel(papers.number).fill("SF 123");
  await page.getByRole("button", { name: papers.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(papers.errors.carrier);
  await expect(page.getByLabel(papers.number)).toHaveValue("SF 123");
  await page.getByLabel(papers.carrier).selectOption({ label: "顺丰速运" });
  await page.getByLabel(papers.number).fill("sf 1234 5678 9012 3");
  await page.getByRole("button", { name: papers.submit }).click();
  await expect(page).toHaveURL(new RegExp(`/filings/${orderNo}$`));
  await expect(page.getByRole("main")).toContainText("SF1234567890123");
  await expect(page.getByRole("link", { name: papers.change })).toBeVisible();

  const desk = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await enterAsDemo(desk, "reviewer2");
  await desk.goto("/review?tab=waiting");
  await expect(desk.getByRole("row", { name: new RegExp(orderNo) })).toContainText(review.mailing.sent);
  await desk.goto(`/review/${orderNo}`);
  await expect(desk.getByRole("main")).toContainText("顺丰速运 SF1234567890123");
  await desk.context().close();
});
