import { expect, type Page, test } from "@playwright/test";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { wordsOf } from "@/lib/domain/rules/column";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_FACTS } from "@/lib/domain/rules/tables/rule-facts";
import { bureauRules } from "@/lib/i18n/messages/zh-CN/bureau-rules";
import { ruleEditor as words } from "@/lib/i18n/messages/zh-CN/rule-editor";
import { NEWCOMERS } from "@/prisma/seed/tour";
import { expectAccessible } from "../support/accessibility";
import { beginOrder } from "../support/e2e/begin-order";
import { enterAsDemo, visitAs } from "../support/e2e/demo-people";
import { addExample, approve, newPage } from "../support/e2e/rule-editor";

const SENTENCE = "网站首页须以藏文和中文注明主办者名称";
const sentence = (lrRule: string) => wordsOf(COLUMNS.lrRule, lrRule)?.zh ?? "";
const REQUIRED = sentence("REQUIRED");
const FREE = sentence("FREE");

/** An order of somebody in Tibet who is not the legal representative; nobody else files there. */
async function beginInTibet(page: Page, account: string): Promise<string> {
  const answers = NEWCOMERS.find((one) => one.account === account)?.answers ?? {};
  const orderNo = await beginOrder(page, account, {
    ...answers,
    "sponsor.regionCode": "540102",
    "services.s1.domain": `${account}-demo.cn`,
  });
  const patch = JSON.stringify({ base: 1_000_000, patch: { "sponsorPrincipal.isLegalRep": "false" } });
  await (await visitAs(account)).ask(`/api/filings/${orderNo}/draft`, "PATCH", patch);
  return orderNo;
}

/** Ticks a kind of sponsor and takes it back: many boxes stand behind a line that counts them. */
async function tryKinds(page: Page): Promise<void> {
  const kinds = page.locator("details", { hasText: RULE_FACTS.sponsorKind.name.zh }).first();
  const box = kinds.getByLabel(SPONSOR_KINDS.ENTERPRISE.zh, { exact: true });
  await expect(box).toBeHidden();
  await kinds.locator("summary").click();
  await box.check();
  await expect(kinds.locator("summary")).toContainText(words.change.chosen.replace("{n}", "1"));
  await box.uncheck();
  await expect(kinds.locator("summary")).toContainText(words.change.any);
}

/** Lets somebody be in charge who is not the legal representative. */
async function proposeAnybody(page: Page): Promise<void> {
  await page.goto("/admin/rules/legalRep.54");
  await page.getByRole("button", { name: words.detail.change }).click();
  await tryKinds(page);
  await page.getByLabel(COLUMNS.lrRule.name.zh).selectOption({ label: FREE });
  await page.getByLabel(words.change.reason).fill("管局通知");
  await page.getByRole("button", { name: words.change.save }).click();
  await expect(page.getByRole("status")).toContainText(words.change.saved);
  await page.getByRole("button", { name: words.change.propose }).click();
  await expect(page.getByRole("main")).toContainText(words.change.proposedNote);
}

test("rules that two administrators change stand on their province's page and for new orders, not for those under way", async ({
  page,
  browser,
  baseURL,
}) => {
  const applicant = await newPage(browser, baseURL);
  const running = await beginInTibet(applicant, "newcomer-12");

  await enterAsDemo(page, "admin");
  await page.goto("/admin/rules/new");
  await page.getByRole("button", { name: words.begin.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.faults.unknown);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.faults.province);
  await page.getByLabel(words.begin.key).selectOption({ label: words.begin.own });
  await page.getByLabel(words.begin.province).selectOption({ label: "西藏自治区" });
  await page.getByLabel(words.begin.name).fill("Two Languages");
  await page.getByRole("button", { name: words.begin.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.faults.name);
  await page.getByLabel(words.begin.name).fill("two-languages");
  await page.getByRole("button", { name: words.begin.submit }).click();
  await expect(page).toHaveURL(/\/admin\/rules\/own\.two-languages\.54\/change$/);
  await page.getByLabel(words.change.messageZh).fill(SENTENCE);
  await page
    .getByLabel(words.change.messageEn)
    .fill("The home page names the sponsor in Tibetan and Chinese");
  await page.getByLabel(words.change.reason).fill("管局通知");
  await page.getByRole("button", { name: words.change.save }).click();
  await expect(page.getByRole("status")).toContainText(words.change.saved);
  await page.getByRole("button", { name: words.change.propose }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.obstacles["no-example"].true);
  await addExample(page, "西藏自治区", true);
  await addExample(page, "北京市", false);
  await expectAccessible(page);
  await page.getByRole("link", { name: words.backTest.run }).click();
  await expect(page.getByRole("main")).toContainText("0个结果会变化");
  await page.getByRole("link", { name: words.backTest.back }).click();
  await page.getByRole("button", { name: words.change.propose }).click();
  await expect(page.getByRole("main")).toContainText(words.change.proposedNote);

  await proposeAnybody(page);

  const second = await newPage(browser, baseURL);
  await enterAsDemo(second, "admin2");
  await second.goto("/admin/rules");
  await second.getByRole("link", { name: new RegExp(SENTENCE) }).click();
  const asked = second.getByRole("table", { name: words.diff.title });
  await expect(asked.getByRole("row", { name: words.diff.parts.message })).toContainText(SENTENCE);
  await expect(asked.getByRole("row", { name: words.diff.parts.effect })).toContainText(
    words.change.effects.text,
  );
  await approve(second, "own.two-languages.54");
  await second.goto("/admin/rules/legalRep.54/change");
  await approve(second, "legalRep.54");
  await second.goto("/rules/xz");
  await expect(second.getByRole("main")).toContainText(SENTENCE);

  const main = applicant.getByRole("main");
  await applicant.goto(`/filings/${running}`);
  const notice = main.getByText(bureauRules.newer.title).locator("..");
  await expect(notice).toContainText(`${bureauRules.newer.new}${SENTENCE}`);
  await expect(notice).toContainText(`${bureauRules.newer.changed}${FREE}`);
  await expect(notice).toContainText(`${bureauRules.newer.was}${REQUIRED}`);
  await applicant.goto(`/filings/${running}/sponsor/person`);
  await expect(main).toContainText(REQUIRED);
  await applicant.goto(`/filings/${running}/materials`);
  await expect(main).toContainText(MATERIALS.PRINCIPAL_AUTH_LETTER.zh);

  const begun = await beginInTibet(applicant, "newcomer-13");
  await applicant.goto(`/filings/${begun}/sponsor/person`);
  await expect(main).toContainText(FREE);
  await applicant.goto(`/filings/${begun}/materials`);
  await expect(main).toContainText(MATERIALS.LEGAL_REP_ID.zh);
  await expect(main).not.toContainText(MATERIALS.PRINCIPAL_AUTH_LETTER.zh);
  await applicant.goto(`/filings/${begun}`);
  await expect(main).toContainText(SENTENCE);
  await expect(main).not.toContainText(bureauRules.newer.title);
  await Promise.all([second, applicant].map((one) => one.context().close()));
});
