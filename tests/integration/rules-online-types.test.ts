import { beforeAll, expect, test } from "vitest";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { Actor } from "@/lib/server/auth/actor";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { listStops } from "@/lib/server/filing/stops";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { forgetRules } from "@/lib/server/rules/rule-tables";
import { checkOneStep } from "@/lib/wizard/order-steps";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, beginFiling, onRecordAtMiit, openFiling } from "@/tests/support/builders/filing";
import { changeRule } from "@/tests/support/builders/rule-change";
import { shippedDocument } from "@/tests/support/builders/rule-documents";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

let at = AT;
prepareFiling(db, () => at);

let people: readonly [Actor, Actor];
beforeAll(async () => {
  people = [await anActor(db, { role: "ADMIN" }), await anActor(db, { role: "ADMIN" })];
});

/** Jiangsu's rule about a type, as Guangdong's about access. */
const NO_ACCESS: RuleDocument = {
  ...shippedDocument("own.cancel-by-mail.32"),
  ...{ id: "own.no-access.44", province: "44", when: { fact: "filingType", eq: "ACCESS" } },
  message: { zh: "不能在线办理接入备案，请到管局办理", en: "Access is not filed online: go to the bureau" },
  examples: [
    { province: "44", facts: { filingType: "ACCESS" }, applies: true },
    { province: "44", facts: { filingType: "FIRST" }, applies: false },
  ],
};

async function anAccess() {
  const filer = await aFiler(db, at);
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED", service: { state: "FILED", isTheirs: true } });
  return filer;
}

const CHECK = { id: "check", serviceKey: "" } as const;

/** What stops a filing at its basic check. */
async function stopsOf(actor: Actor, orderNo: string) {
  const { context } = await requireWizardOrder(db, actor, orderNo, { at });
  return listStops(checkOneStep(context, CHECK)).map(({ code, params }) => `${code} ${params?.ruleZh ?? ""}`);
}

test("a type that the bureau does not take online stops at the basic check, with its words; orders under way go on", async () => {
  const before = await anAccess();
  const orderNo = await openFiling(db, before, at);
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  expect((await requireDraft(db, { orderId })).typeDecision?.type).toBe("ACCESS");

  at = new Date(AT.getTime() + 60_000);
  expect(await changeRule(db, people, NO_ACCESS, { at })).toMatchObject({ ok: true });
  forgetRules();
  at = new Date(AT.getTime() + 120_000);

  const said = `E-BUREAU-RULE ${NO_ACCESS.message?.zh}`;
  const filer = await anAccess();
  expect(await beginFiling(db, filer, at)).toMatchObject({ type: "ACCESS" });
  expect(await stopsOf(filer.actor, NEW_ORDER)).toEqual([said]);
  expect(await stopsOf(before.actor, orderNo)).toEqual([]);

  const first = await aFiler(db, at);
  expect(await beginFiling(db, first, at)).toMatchObject({ type: "FIRST" });
  expect(await stopsOf(first.actor, NEW_ORDER)).toEqual([]);
});
