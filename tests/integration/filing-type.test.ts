import { expect, test } from "vitest";
import { PROVINCE_CODES, regionCodeOf } from "@/lib/domain/bureau/provinces";
import { TYPE_TABLE } from "@/lib/domain/filing/tables/type-rows";
import { isTypeOutdated } from "@/lib/server/filing/check-type";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { updateOrderType } from "@/lib/server/filing/update-order-type";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { anAccount } from "@/tests/support/builders/account";
import {
  type AtMiit,
  aFiledSubject,
  aFiler,
  beginFiling,
  onRecordAtMiit,
  openFiling,
} from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { shippedRule } from "../support/shipped-rules";

const { db } = await testDatabase();

prepareFiling(db);

interface Case extends AtMiit {
  readonly row: number;
  readonly gives: string;
  /** Whose account holds the sponsor here. */
  readonly here?: "THIS" | "OTHER";
  /** The account holds another sponsor. */
  readonly holdsOther?: true;
  readonly shellDirectAdd?: "Y" | "N";
}

const THEIRS = { state: "FILED", isTheirs: true } as const;
const OURS = { ...THEIRS, isOurs: true } as const;
const FOREIGN = { state: "FILED" } as const;

const CASES: readonly Case[] = [
  { row: 1, gives: "FIRST" },
  { row: 1, gives: "FIRST", subject: "CANCELLED", service: { state: "CANCELLED" } },
  { row: 2, gives: "ADD_SERVICE_EXTERNAL", subject: "FILED" },
  { row: 3, gives: "ACCESS", subject: "FILED", service: THEIRS },
  { row: 4, gives: "ADD_SERVICE_INTERNAL", subject: "FILED", here: "THIS" },
  { row: 5, gives: "ACCESS", subject: "FILED", service: THEIRS, here: "THIS" },
  { row: 6, gives: "E-TYPE-ALREADY-HERE", subject: "FILED", service: OURS, here: "THIS" },
  { row: 7, gives: "E-TYPE-DOMAIN-OWNED", subject: "FILED", service: FOREIGN },
  { row: 8, gives: "E-TYPE-CERT-MISMATCH", service: FOREIGN },
  { row: 9, gives: "FIRST", here: "THIS" },
  { row: 10, gives: "ADD_SERVICE_EXTERNAL", subject: "SHELL", shellDirectAdd: "Y" },
  { row: 10, gives: "ADD_SERVICE_INTERNAL", subject: "SHELL", shellDirectAdd: "Y", here: "THIS" },
  { row: 10, gives: "E-TYPE-SHELL", subject: "SHELL", shellDirectAdd: "N" },
  { row: 11, gives: "E-TYPE-IN-REVIEW", service: { state: "IN_REVIEW" } },
  { row: 11, gives: "E-TYPE-IN-REVIEW", subject: "IN_REVIEW" },
  { row: 12, gives: "E-ACCOUNT-OTHER", subject: "FILED", here: "OTHER" },
  { row: 13, gives: "E-TYPE-REGISTRY", subject: "CANCELLED", service: THEIRS },
  { row: 14, gives: "E-TYPE-UNKNOWN", subject: "UNKNOWN" },
  { row: 14, gives: "E-TYPE-UNKNOWN", service: { state: "UNKNOWN" } },
  { row: 16, gives: "E-ACCOUNT-SPONSOR", holdsOther: true },
  { row: 17, gives: "E-TYPE-CLAIM", subject: "FILED", service: OURS },
];

function regionWith(shellDirectAdd: "Y" | "N"): string {
  const code = PROVINCE_CODES.find((one) => shippedRule(one).shellDirectAdd === shellDirectAdd);
  if (!code) throw new Error(`no bureau with ${shellDirectAdd}`);
  return regionCodeOf(code);
}

test.each(CASES)("row $row: $gives, of what records and registry hold ($subject, $here)", async (one) => {
  const { row, gives, here, holdsOther, shellDirectAdd, ...atMiit } = one;
  const filer = await aFiler(db, AT);
  const { certNo } = filer.sponsor;
  await onRecordAtMiit(db, filer.sponsor, atMiit);
  const ownerId = here === "OTHER" ? (await anAccount(db)).id : filer.actor.id;
  if (here) await aFiledSubject(db, { ownerId, certNo, at: AT });
  if (holdsOther) await aFiledSubject(db, { ownerId, certNo: `${certNo}-other`, at: AT });
  const region = shellDirectAdd ? { "sponsor.regionCode": regionWith(shellDirectAdd) } : {};
  const answers = { ...filer.answers, ...region };
  const decision = await beginFiling(db, { actor: filer.actor, answers }, AT);
  expect([decision?.row, decision?.type ?? decision?.code]).toEqual([row, gives]);
  const draft = await requireDraft(db, { accountId: filer.actor.id });
  expect(draft.typeDecision).toEqual(decision);
  expect(decision?.verdicts[0]?.reasons.map(({ question }) => question)).toEqual(
    expect.arrayContaining(["platform", "miit", "service"]),
  );
});

test("every row of the table is met", () => {
  expect(new Set(CASES.map(({ row }) => row))).toEqual(new Set(TYPE_TABLE.map(({ row }) => row)));
});

test("services of different types are refused as mixed", async () => {
  const filer = await aFiler(db, AT, { services: "BOTH" });
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED", service: THEIRS });
  expect(await beginFiling(db, filer, AT)).toMatchObject({ row: 15, code: "E-TYPE-MIXED", type: null });
});

test("the account that holds a sponsor is named by its masked mail only, in decision and findings", async () => {
  const filer = await aFiler(db, AT);
  const holder = await anAccount(db, { email: "planted-holder@tests.example" });
  await aFiledSubject(db, { ownerId: holder.id, certNo: filer.sponsor.certNo, at: AT });
  const decision = await beginFiling(db, filer, AT);
  expect(decision?.otherAccount).toContain("*");
  const page = await requireWizardOrder(db, filer.actor, NEW_ORDER, { at: AT });
  const said = JSON.stringify([decision, page.context.facts?.account]);
  expect(said).not.toContain("planted-holder");
  expect(page.context.facts?.account.otherAccount).toBe(decision?.otherAccount);
});

test("an open order of the same sponsor under another account blocks without giving its number away", async () => {
  const [one, other] = [await aFiler(db, AT), await aFiler(db, AT)];
  const orderNo = await openFiling(db, one, AT);
  const answers = { ...other.answers, "sponsor.certNo": one.sponsor.certNo };
  await beginFiling(db, { actor: other.actor, answers }, AT);
  const page = await requireWizardOrder(db, other.actor, NEW_ORDER, { at: AT });
  const { openOrderNo } = page.context.facts?.account ?? {};
  expect(openOrderNo).not.toBeNull();
  expect(openOrderNo).not.toBe(orderNo);
  await beginFiling(db, one, AT);
  const own = await requireWizardOrder(db, one.actor, NEW_ORDER, { at: AT });
  expect(own.context.facts?.account.openOrderNo).toBe(orderNo);
});

test("without complete answers nobody asks, and other answers make a decision old", async () => {
  const filer = await aFiler(db, AT);
  const { "services.s1.domain": domain, ...rest } = filer.answers;
  expect(domain).toBeTruthy();
  expect(await beginFiling(db, { actor: filer.actor, answers: rest }, AT)).toBeNull();
  expect(await beginFiling(db, filer, AT)).toMatchObject({ type: "FIRST" });
  const { version: base } = await requireDraft(db, { accountId: filer.actor.id });
  const request = { actor: filer.actor, orderNo: null, base, at: AT };
  await saveAnswers(db, { ...request, patch: { "sponsor.superior": "上级集团" } });
  expect(isTypeOutdated(await requireDraft(db, { accountId: filer.actor.id }))).toBe(false);
  await saveAnswers(db, { ...request, patch: { "services.s1.domain": "another-name.cn" } });
  expect(isTypeOutdated(await requireDraft(db, { accountId: filer.actor.id }))).toBe(true);
});

test("a silent registry is asked again with the next page, and the order takes the type", async () => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, { subject: "UNKNOWN" });
  const orderNo = await openFiling(db, filer, AT);
  expect(await requireSavedOrder(db, orderNo)).toMatchObject({ type: null });
  await db.registrySubject.deleteMany({ where: { sponsorName: filer.sponsor.name } });
  const page = await requireWizardOrder(db, filer.actor, orderNo, { at: AT });
  expect(page.draft.typeDecision).toMatchObject({ type: "FIRST", row: 1 });
  expect(page.context.filingType).toBe("FIRST");
  if (!page.order) throw new Error("no order");
  await updateOrderType(db, page.order, page.draft.typeDecision, { actor: filer.actor, at: AT });
  expect(await requireSavedOrder(db, orderNo)).toMatchObject({ type: "FIRST", version: 2 });
});
