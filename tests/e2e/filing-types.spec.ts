import { expect, type Page, test } from "@playwright/test";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fieldWords } from "@/lib/i18n/field-words";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import type { Answers } from "@/lib/wizard/answers";
import { answersOf } from "@/prisma/seed/builders/sponsor";
import { APPROVED_SPONSORS, REGISTRY_SPONSORS } from "@/prisma/seed/demo-sponsors";
import { completeStep, trySending } from "@/scripts/journey/fill-step";
import { enterAs } from "../support/e2e/demo-people";

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

const answersWith = (sponsor: (typeof APPROVED_SPONSORS)[number], domain = sponsor.domain): Answers => ({
  ...answersOf(sponsor, { id: "", ip: "" }),
  "services.s1.domain": domain,
});

test("whoever is filed here adds a website without typing the sponsor again", async ({ page }) => {
  const [, , sponsor] = APPROVED_SPONSORS;
  if (!sponsor) throw new Error("nobody is approved");
  const order = await check(page, "approved-03", answersWith(sponsor, `more-${sponsor.domain}`));
  await expectType(page, order, "ADD_SERVICE_INTERNAL");
  const task = page.getByRole("listitem").filter({ hasText: wizard.steps.sponsor.title }).last();
  await expect(task).toContainText("已完成");
  await page.goto(`${order}/sponsor`);
  await expect(page.getByText(wizard.form.onRecord)).toBeVisible();
  await expect(page.getByLabel("通信地址")).toBeDisabled();
  await expect(page.getByLabel("通信地址")).not.toHaveValue("");
});

test("whoever is filed elsewhere enters the sponsor as it is on record", async ({ page }) => {
  const { elsewhere } = REGISTRY_SPONSORS;
  const answers = answersWith(elsewhere, `fresh-${elsewhere.domain}`);
  const wrong = { ...answers, "sponsor.sponsorName": `${elsewhere.name}分公司` };
  await enterAs(page, "newcomer-10");
  await page.goto("/filings/new");
  // Round by round the page asks for what follows from what was sent.
  await expect(async () => {
    await trySending(page, CHECK, wrong, true, wizard.form.check);
    await expect(page.getByRole("alert").filter({ hasText: FINDINGS.C09.zh })).toBeVisible({ timeout: 1000 });
  }).toPass();
  const order = await check(page, "newcomer-10", answers);
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
});

test("a website filed elsewhere keeps its name when its access is added", async ({ page }) => {
  const { access } = REGISTRY_SPONSORS;
  const order = await check(page, "newcomer-11", answersWith(access));
  await expectType(page, order, "ACCESS");
  await page.goto(`${order}/services/s1/details`);
  await expect(page.getByLabel("网站名称", { exact: true })).toBeDisabled();
  await expect(page.getByLabel("网站名称", { exact: true })).toHaveValue(`${access.brand}官网`);
});
