import { expect, test } from "@playwright/test";
import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { addDays, chinaDay } from "@/lib/domain/calendar/plain-date";
import { wordsOf } from "@/lib/domain/rules/column";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_KEYS } from "@/lib/domain/rules/tables/rule-keys";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { ruleEditor as words } from "@/lib/i18n/messages/zh-CN/rule-editor";
import { timeline } from "@/lib/i18n/messages/zh-CN/timeline";
import { expectAccessible } from "../support/accessibility";
import { enterAsDemo, findOrderNo, visitAs } from "../support/e2e/demo-people";
import { addExample, approve, newPage } from "../support/e2e/rule-editor";

const { change, rollBack } = words;
const ZHEJIANG = PROVINCES["33"];
const paused = wordsOf(COLUMNS.handOver, "PAUSED")?.zh ?? "";

test("a pause that two administrators write is told where it holds, and to an order that waits for it", async ({
  page,
  browser,
  baseURL,
}) => {
  const today = chinaDay(new Date());
  const last = addDays(today, 5);
  const name = `pause-${Date.now()}`;
  await enterAsDemo(page, "admin");
  await page.goto("/admin/rules/new");
  await page.getByLabel(words.begin.key).selectOption({ label: RULE_KEYS.handOver.name.zh });
  await page.getByLabel(words.begin.province).selectOption({ label: ZHEJIANG.zh });
  await page.getByLabel(words.begin.name).fill(name);
  await page.getByRole("button", { name: words.begin.submit }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/rules/handOver\\.33\\.${name}/change$`));
  await expect(page.getByText(change.ofTheMoment)).toBeVisible();

  const state = page.getByLabel(COLUMNS.handOver.name.zh, { exact: true });
  await expect(state.locator("option")).toHaveText([COLUMNS.handOver.silent?.zh ?? "", paused]);
  await state.selectOption({ label: paused });
  await page.getByLabel(change.validFrom).fill(today);
  await page.getByLabel(change.validTo).fill(addDays(today, -1));
  await page.getByLabel(change.reason).fill("管局系统维护通知");
  await page.getByRole("button", { name: change.save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.faults.dates);
  await page.getByLabel(change.validTo).fill(last);
  await page.getByRole("button", { name: change.save }).click();
  await expect(page.getByRole("status")).toContainText(change.saved);

  const propose = page.getByRole("button", { name: change.propose });
  await propose.click();
  const missing = page.getByText(words.obstacles["no-example"].false);
  await expect(missing).toBeVisible();
  await addExample(page, ZHEJIANG.zh, true);
  // What was missing is not said of a draft that has changed.
  await expect(missing).toHaveCount(0);
  await addExample(page, PROVINCES["11"].zh, false);
  await expectAccessible(page);
  await propose.click();
  await expect(page.getByText(change.proposedNote)).toBeVisible();

  const applicant = await visitAs("pending-bureau-submit");
  const order = `/filings/${findOrderNo(await applicant.get("/filings"))}`;
  const notice = fillText(timeline.paused.until, {
    bureau: ZHEJIANG.bureau,
    date: formatDate("zh-CN", addDays(last, 1)),
  });
  expect(await applicant.get(order)).not.toContain(notice);

  const second = await newPage(browser, baseURL);
  const document = `handOver.33.${name}`;
  await enterAsDemo(second, "admin2");
  await second.goto(`/admin/rules/${document}/change`);
  await approve(second, document);
  await second.goto(`/rules/${ZHEJIANG.iso.toLowerCase()}`);
  await expect(second.getByRole("main")).toContainText(paused);
  expect(await applicant.get(order)).toContain(notice);

  await page.goto(`/admin/rules/${document}`);
  await page.getByText(rollBack.title, { exact: true }).click();
  await page.getByLabel(rollBack.number, { exact: true }).selectOption({ label: rollBack.end });
  await page.getByLabel(rollBack.reason).fill("管局提前恢复接收");
  await page.getByRole("button", { name: rollBack.submit, exact: true }).click();
  await expect(page.getByText(words.detail.notNow)).toBeVisible();
  expect(await applicant.get(order)).not.toContain(notice);
  await second.context().close();
});
