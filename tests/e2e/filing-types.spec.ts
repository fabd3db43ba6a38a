import { expect, type Page, test } from "@playwright/test";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fieldWords } from "@/lib/i18n/field-words";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import type { Answers } from "@/lib/wizard/answers";
import { answersOf, type DemoSponsor } from "@/prisma/seed/builders/sponsor";
import { APPROVED_SPONSORS, REGISTRY_SPONSORS } from "@/prisma/seed/demo-sponsors";
import { type DemoInstance, goodInstance } from "@/prisma/seed/instances";
import { NEWCOMERS } from "@/prisma/seed/tour";
import { completeStep, trySending } from "@/scripts/journey/fill-step";
import { enterAs } from "../support/e2e/demo-people";
import { fileThrough } from "../support/e2e/file-through";

// Each goes from the basic check to its number.
test.describe.configure({ timeout: 120_000 });

const CHECK = [
  ...["regionCode", "sponsorKind", "certType", "certNo", "sponsorName"].map((name) => `sponsor.${name}`),
  ...["serviceType", "domain"].map((name) => `services.s1.${name}`),
];

/** Fills the basic check in and sends it; returns the address of the order. */
async function check(page: Page, account: string, answers: Answers): Promise<string> {
  await enterAs(page, account);
  await page.goto("/filings/new");
  await completeStep(page, CHECK, answers, { isScripted: true, button: wizard.form.check });
  return /^\/filings\/BA\d{14}/.exec(new URL(page.url()).pathname)?.[0] ?? "";
}

async function expectType(page: Page, order: string, type: FilingType): Promise<void> {
  await page.goto(order);
  await expect(page.getByRole("main")).toContainText(
    wizard.type.title.replace("{type}", FILING_TYPES[type].zh),
  );
}

/** What a sponsor says of a website, on the account's own server; the persons are reached as before. */
const answersWith = (sponsor: DemoSponsor, instance: DemoInstance, domain = sponsor.domain): Answers => ({
  ...answersOf(sponsor, instance),
  "services.s1.domain": domain,
  "services.s1.homepageUrl": `www.${domain}`,
});

const newcomersInstance = (account: string): DemoInstance =>
  goodInstance(account, NEWCOMERS.find((one) => one.account === account)?.number ?? 0);

test("whoever is filed here adds a website without typing the sponsor again", async ({ page }) => {
  const [, , sponsor] = APPROVED_SPONSORS;
  if (!sponsor) throw new Error("nobody is approved");
  const instance = goodInstance("approved-03", sponsor.number + 10);
  const answers = answersWith(sponsor, instance, `more-${sponsor.domain}`);
  const order = await check(page, "approved-03", answers);
  await expectType(page, order, "ADD_SERVICE_INTERNAL");
  const task = page.getByRole("listitem").filter({ hasText: wizard.steps.sponsor.title }).last();
  await expect(task).toContainText("已完成");
  await page.goto(`${order}/sponsor`);
  await expect(page.getByText(wizard.form.onRecord)).toBeVisible();
  await expect(page.getByLabel("通信地址")).toBeDisabled();
  await expect(page.getByLabel("通信地址")).not.toHaveValue("");
  const ofService = Object.entries(answers).filter(([path]) => path.startsWith("services."));
  const begun = { account: "approved-03", orderNo: order.slice(-16), answers: Object.fromEntries(ofService) };
  expect(await fileThrough(page, begun)).toEqual([expect.stringMatching(/^粤ICP备\d{10}号-2$/)]);
});

test("whoever is filed elsewhere enters the sponsor as it is on record", async ({ page }) => {
  const { elsewhere } = REGISTRY_SPONSORS;
  const account = "newcomer-10";
  const answers = answersWith(elsewhere, newcomersInstance(account), `fresh-${elsewhere.domain}`);
  const wrong = { ...answers, "sponsor.sponsorName": `${elsewhere.name}分公司` };
  await enterAs(page, account);
  await page.goto("/filings/new");
  // Round by round the page asks for what follows from what was sent.
  await expect(async () => {
    await trySending(page, CHECK, wrong, true, wizard.form.check);
    await expect(page.getByRole("alert").filter({ hasText: FINDINGS.C09.zh })).toBeVisible({ timeout: 1000 });
  }).toPass();
  const order = await check(page, account, answers);
  await expectType(page, order, "ADD_SERVICE_EXTERNAL");
  // Another province at the end: what was written for the old one is listed, and stays.
  await page.goto(`${order}/services/s1/details`);
  const remark = page.getByLabel(fieldWords("zh-CN", "services.s1.remark").label);
  await remark.fill("本站展示公司产品");
  await expect(page.getByText(/^已保存 \d/)).toBeVisible({ timeout: 20_000 });
  await page.goto(`${order}/check`);
  const moved = { ...answers, "sponsor.regionCode": "330106" };
  await completeStep(page, CHECK, moved, { isScripted: true, button: wizard.form.check });
  await page.goto(order);
  await expect(page.getByText(wizard.home.stale)).toBeVisible();
  await expect(page.getByText(wizard.home.because.region)).toBeVisible();
  await page.getByRole("button", { name: wizard.home.staleSeen }).click();
  await expect(page.getByText(wizard.home.stale)).toHaveCount(0);
  await page.goto(`${order}/services/s1/details`);
  await expect(remark).toHaveValue("本站展示公司产品");
  const numbers = await fileThrough(page, { account, orderNo: order.slice(-16), answers });
  expect(numbers).toEqual([expect.stringMatching(/^粤ICP备\d{10}号-2$/)]);
});

test("a website filed elsewhere keeps its name when its access is added", async ({ page }) => {
  const { access } = REGISTRY_SPONSORS;
  const account = "newcomer-11";
  const answers = answersWith(access, newcomersInstance(account));
  const order = await check(page, account, answers);
  await expectType(page, order, "ACCESS");
  await page.goto(`${order}/services/s1/details`);
  await expect(page.getByLabel("网站名称", { exact: true })).toBeDisabled();
  await expect(page.getByLabel("网站名称", { exact: true })).toHaveValue(`${access.brand}官网`);
  const numbers = await fileThrough(page, { account, orderNo: order.slice(-16), answers });
  expect(numbers).toEqual([expect.stringMatching(/^浙ICP备\d{10}号-1$/)]);
});
