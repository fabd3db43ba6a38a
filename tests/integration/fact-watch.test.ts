import { beforeEach, expect, test } from "vitest";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { submitOrder } from "@/lib/server/filing/submit-order";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { askOpenFacts } from "@/lib/server/jobs/ask-open-facts";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { anActor } from "@/tests/support/builders/account";
import { aCompleteFiling, aFiler, onRecordAtMiit, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const watchOf = (orderId: string) => db.factWatch.findUnique({ where: { orderId } });
const noticesOf = (accountId: string) => db.inboxNotice.findMany({ where: { accountId, code: "N24" } });

// What earlier tests left open is out of the way.
beforeEach(() => db.factWatch.deleteMany());

/** An order whose sponsor the ministry's registry is silent about; everything else is known. */
async function inSilence() {
  const filer = await aFiler(db, AT);
  const { domain, name, certNo } = filer.sponsor;
  await onRecordAtMiit(db, filer.sponsor, { subject: "UNKNOWN" });
  const holder = { holderName: name, holderCertType: "BUSINESS_LICENCE" };
  await db.registryDomain.create({
    data: {
      domain,
      registrar: "r",
      registrarApproved: true,
      expiresAt: after(999_999),
      realNameAt: null,
      ...holder,
    },
  });
  await db.registrySite.create({ data: { domain, records: [], isReachable: false } });
  const orderNo = await openFiling(db, filer, AT);
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  const answer = () => db.registrySubject.deleteMany({ where: { sponsorName: name } });
  return { filer, orderNo, orderId, answer, certNo };
}

test("silence is asked about again after pauses that grow, and nobody is told of it", async () => {
  const { orderId, filer } = await inSilence();
  expect(await watchOf(orderId)).toEqual({ orderId, tries: 0, askAt: after(2) });
  expect(await askOpenFacts(db, new Date(after(2).getTime() - 1))).toBe(0);
  expect(await askOpenFacts(db, after(2))).toBe(1);
  expect(await watchOf(orderId)).toEqual({ orderId, tries: 1, askAt: after(6) });
  expect(await askOpenFacts(db, after(5))).toBe(0);
  expect(await askOpenFacts(db, after(6))).toBe(1);
  expect(await watchOf(orderId)).toEqual({ orderId, tries: 2, askAt: after(14) });
  expect(await noticesOf(filer.actor.id)).toEqual([]);
});

test("the answer gives the order its type, ends the asking, and the applicant is told once by one of two workers", async () => {
  const { orderNo, orderId, filer, answer } = await inSilence();
  expect((await requireDraft(db, { orderId })).typeDecision).toMatchObject({
    type: null,
    code: "E-TYPE-UNKNOWN",
  });
  await answer();
  const both = await Promise.all([askOpenFacts(db, after(2)), askOpenFacts(db, after(2))]);
  expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
  const { typeDecision } = await requireDraft(db, { orderId });
  expect(typeDecision).toMatchObject({ type: "FIRST", at: after(2).toISOString() });
  expect(await watchOf(orderId)).toBeNull();
  expect(await noticesOf(filer.actor.id)).toMatchObject([
    { link: `/filings/${orderNo}/check`, params: { orderNo, more: true, facts: { zh: "主办者备案情况" } } },
  ]);
  const events = await db.filingEvent.findMany({ where: { orderId, type: "facts-answered" } });
  expect(events).toMatchObject([{ actorKind: "SYSTEM" }]);
  expect(await askOpenFacts(db, after(999))).toBe(0);
});

test("an order in review keeps what it was submitted with; the reviewer sees the later answer beside it", async () => {
  const filer = await aFiler(db, AT);
  const { orderNo, orderId } = await aCompleteFiling(db, filer, AT);
  expect(await submitOrder(db, { orderNo, actor: filer.actor, at: AT })).toMatchObject({ ok: true });
  const submitted = await findSubmission(db, orderId, 1);
  expect(submitted?.findings).toContainEqual({
    ...{ path: "services.s1.domain", code: "F427", severity: "WARN" },
    params: { questions: "REGISTRATION,RESOLUTION" },
  });
  const { domain } = filer.sponsor;
  await db.registrySite.create({ data: { domain, records: ["203.0.113.9"], isReachable: true } });
  expect(await askOpenFacts(db, after(2))).toBe(1);
  expect(await findSubmission(db, orderId, 1)).toEqual(submitted);
  expect((await requireDraft(db, { orderId })).typeDecision).toMatchObject({
    type: "FIRST",
    at: AT.toISOString(),
  });
  expect(await noticesOf(filer.actor.id)).toMatchObject([
    { link: `/filings/${orderNo}`, params: { more: false, facts: { en: "whether the domain resolves" } } },
  ]);
  // Its registration is still open.
  expect(await watchOf(orderId)).toMatchObject({ tries: 1 });
  const reviewer = await anActor(db, { role: "REVIEWER" });
  const bench = await requireWorkbench(db, { orderNo, actor: reviewer, locale: "en", at: after(3) });
  const field = bench.sections
    .flatMap(({ items }) => items)
    .find(({ target }) => target === "services.s1.domain");
  expect(field?.hits.join()).toContain("Not verified: its registration, whether it resolves");
  expect(field?.evidence.map(({ confidence }) => confidence.text)).toEqual([
    "Verified",
    "Unverified",
    "Verified (after the submission)",
  ]);
  expect(field?.evidence[2]?.lines.join()).toContain("203.0.113.9");
});

test("an order that is over is not asked about any more", async () => {
  const { orderId, filer, answer } = await inSilence();
  await db.filingOrder.update({ where: { id: orderId }, data: { status: "ABANDONED" } });
  await answer();
  expect(await askOpenFacts(db, after(2))).toBe(1);
  expect(await watchOf(orderId)).toBeNull();
  expect(await noticesOf(filer.actor.id)).toEqual([]);
});

test("whoever opens the order meanwhile sees the answer, and is not told of it again", async () => {
  const { orderNo, orderId, filer, answer } = await inSilence();
  await answer();
  await typeInto(
    db,
    { filer, orderNo, orderId },
    { "sponsor.commAddress": "科苑路9号讯美科技广场3栋1202室" },
  );
  await requireWizardOrder(db, filer.actor, orderNo, { at: after(1) });
  expect(await watchOf(orderId)).toBeNull();
  expect(await askOpenFacts(db, after(2))).toBe(0);
});
