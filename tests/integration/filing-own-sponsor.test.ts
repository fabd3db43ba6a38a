import { expect, test } from "vitest";
import { newId } from "@/lib/server/clock";
import { takeOwnSponsor } from "@/lib/server/filing/change-items";
import { openAccountDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { certificateHash } from "@/lib/server/filing/identifiers";
import { findOwnSponsor } from "@/lib/server/filing/own-sponsor";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { sealText } from "@/lib/server/sealed/seal";
import type { Patch } from "@/lib/wizard/merge";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { aFiler, type Filer, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

let count = 0;

/** An account with its sponsor on record. */
async function aHolder(state: "ACTIVE" | "SHELL_SUBJECT" | "CANCELLED" = "ACTIVE"): Promise<Filer> {
  count += 1;
  const filer = await aFiler(db, AT);
  const { actor, answers, sponsor } = filer;
  const certType = String(answers["sponsor.certType"]);
  await db.filingSubject.create({
    data: {
      ...{ id: newId(), ownerId: actor.id, provinceCode: "44", state, approvedAt: AT, certType },
      subjectNumber: `粤ICP备${2027000000 + count}号`,
      ...{ sponsorKind: sponsor.kind, sponsorName: sponsor.name, certNoCipher: sealText(sponsor.certNo) },
      certNoHash: certificateHash(certType, sponsor.certNo),
    },
  });
  return filer;
}

async function typed({ actor }: Filer, patch: Patch): Promise<void> {
  const { version: base } = await openAccountDraft(db, actor.id, AT);
  expect((await saveAnswers(db, { actor, orderNo: null, patch, base, at: AT })).ok).toBe(true);
}

async function offeredTo({ actor }: Filer) {
  const draft = await openAccountDraft(db, actor.id, AT);
  return findOwnSponsor(db, draft, actor.id);
}

async function take({ actor }: Filer) {
  const page = await requireWizardOrder(db, actor, NEW_ORDER, { at: AT });
  const taken = await takeOwnSponsor(db, { actor, page, ref: { id: "check", serviceKey: "" }, at: AT });
  expect(taken.ok).toBe(true);
  return (await requireDraft(db, { accountId: actor.id })).answers;
}

test.each(["ACTIVE", "SHELL_SUBJECT"] as const)(
  "a record that is %s fills in what is open",
  async (state) => {
    const filer = await aHolder(state);
    await typed(filer, { "sponsor.regionCode": "440305", "services.s1.serviceType": "WEBSITE" });
    expect((await offeredTo(filer))?.sponsorName).toBe(filer.sponsor.name);
    expect(await take(filer)).toEqual({
      "sponsor.regionCode": "440305",
      "sponsor.sponsorKind": filer.sponsor.kind,
      "sponsor.certType": filer.answers["sponsor.certType"],
      "sponsor.certNo": filer.sponsor.certNo,
      "sponsor.sponsorName": filer.sponsor.name,
      "services.s1.serviceType": "WEBSITE",
    });
    // Nothing is open any more: a second press, of another tab too, changes nothing.
    const { version } = await requireDraft(db, { accountId: filer.actor.id });
    expect(await offeredTo(filer)).toBeNull();
    await take(filer);
    expect((await requireDraft(db, { accountId: filer.actor.id })).version).toBe(version);
  },
);

test("a cancelled record is not offered, nor another account's", async () => {
  expect(await offeredTo(await aHolder("CANCELLED"))).toBeNull();
  expect(await offeredTo(await aFiler(db, AT))).toBeNull();
});

test("whoever has typed another sponsor keeps it, and nothing is mixed into it", async () => {
  const filer = await aHolder();
  await typed(filer, { "sponsor.sponsorName": "深圳市别的软件有限公司" });
  expect(await offeredTo(filer)).toBeNull();
  expect(await take(filer)).not.toHaveProperty(["sponsor.certNo"]);
});

test("what is an order already takes nothing", async () => {
  const filer = await aHolder();
  const order = await requireSavedOrder(db, await openFiling(db, filer, AT));
  const draft = await requireDraft(db, { orderId: order.id });
  expect(await findOwnSponsor(db, { ...draft, answers: {} }, filer.actor.id)).toBeNull();
});
