import { expect, test } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { common } from "@/lib/i18n/messages/zh-CN/common";
import { queue } from "@/lib/i18n/messages/zh-CN/queue";
import { timeline } from "@/lib/i18n/messages/zh-CN/timeline";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { answersOf } from "@/prisma/seed/builders/sponsor";
import { QUEUE_SPONSORS } from "@/prisma/seed/demo-sponsors";
import { typeCheck } from "../support/e2e/begin-order";
import { enterAs, firstOrderNo } from "../support/e2e/demo-people";

const ACCOUNT = "queue-16";

test.use({ javaScriptEnabled: false });

test("a second filing waits for the first and begins by itself, without client script", async ({ page }) => {
  const sponsor = QUEUE_SPONSORS[15];
  if (!sponsor) throw new Error("nobody waits in the queue");
  const service = { "services.s1.serviceType": "WEBSITE", "services.s1.domain": `waits-${sponsor.domain}` };
  await typeCheck(ACCOUNT, { ...answersOf(sponsor, { id: "", ip: "" }), ...service });
  await enterAs(page, ACCOUNT);
  await page.goto("/filings");
  const first = await firstOrderNo(page);
  await page.getByRole("link", { name: wizard.list.resume }).click();
  await expect(page.getByText(queue.notice.open.replace("{orderNo}", first))).toBeVisible();
  const stale = await page.context().newPage();
  await stale.goto("/filings/new");
  await page.getByRole("button", { name: wizard.form.check }).click();
  await expect(page.getByRole("heading", { name: queue.into.title })).toBeVisible();
  await page.getByRole("button", { name: queue.into.submit }).click();
  await expect(page.getByRole("listitem").filter({ hasText: service["services.s1.domain"] })).toBeVisible();
  await stale.getByLabel(fieldWords("zh-CN", "sponsor.sponsorName").label, { exact: true }).fill("别处软件");
  await stale.getByRole("button", { name: wizard.form.check }).click();
  const alert = stale.getByRole("main").getByRole("alert");
  await expect(alert.getByRole("link", { name: wizard.moved.queue })).toBeVisible();
  await expect(alert).toContainText(wizard.moved.unsaved.replace("{mine}", "别处软件"));
  await expect(stale).toHaveTitle(new RegExp(`^${common.errorTitlePrefix}${wizard.newTitle}`));
  await page.getByRole("button", { name: queue.acts.hold }).click();
  await page.getByRole("button", { name: queue.acts.resume }).click();
  await expect(page.getByRole("button", { name: queue.acts.hold })).toBeVisible();
  const address = await page.getByRole("link", { name: queue.change }).getAttribute("href");
  await page.goto(`/filings/${first}/abandon`);
  await page.getByRole("button", { name: wizard.acts.abandonSubmit }).click();
  await expect(page).toHaveTitle(new RegExp(`^${common.errorTitlePrefix}${wizard.acts.abandonTitle}`));
  await page.getByLabel(/请输入订单号/).fill(first);
  await page.getByRole("button", { name: wizard.acts.abandonSubmit }).click();
  await expect(async () => {
    await page.goto(address ?? "");
    await expect(page).toHaveURL(/\/filings\/BA\d{14}$/, { timeout: 200 });
  }).toPass({ intervals: [300], timeout: 30_000 });
  expect(page.url()).not.toContain(first);
  await expect(page.getByText(timeline.events["create-queued"])).toBeVisible();
});
