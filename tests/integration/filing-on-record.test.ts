import { beforeAll, expect, test } from "vitest";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { takeRecord } from "@/lib/server/filing/change-items";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { requireStepPage } from "@/lib/server/filing/step-page";
import { submitOrder } from "@/lib/server/filing/submit-order";
import { updateOrderType } from "@/lib/server/filing/update-order-type";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { checkOrderMaterials, listMaterials } from "@/lib/server/materials/list-materials";
import { listIssuedNumbers } from "@/lib/server/records/issued-numbers";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { verifiersOf } from "@/lib/server/sms-verification/verifiers";
import type { Answers } from "@/lib/wizard/answers";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { CONFIRM_EXAMPLE } from "@/lib/wizard/steps/confirm.cases";
import { uploadMaterials } from "@/prisma/seed/upload-materials";
import { anActor } from "@/tests/support/builders/account";
import {
  aCompleteFiling,
  aFiler,
  beginFiling,
  type Filer,
  onRecordAtMiit,
  openFiling,
  proveMobiles,
} from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

prepareFiling(db);

let officer: Awaited<ReturnType<typeof anActor>>;
beforeAll(async () => {
  officer = await anActor(db, { role: "BUREAU" });
});

/** Submits what is complete and lets the bureau approve it. */
async function approve(filer: Filer, orderNo: string) {
  const submitted = await submitOrder(db, { orderNo, actor: filer.actor, at: AT });
  expect(submitted.ok ? [] : submitted.error).toEqual([]);
  const dueAt = new Date(AT.getTime() + 86_400_000);
  await db.filingOrder.update({ where: { orderNo }, data: { status: "BUREAU_REVIEW", dueAt } });
  return approveOrder(db, { orderNo, submissionNumber: 1, actor: officer, at: AT });
}

async function approvedFirst(given: Parameters<typeof aFiler>[2] = {}): Promise<Filer> {
  const filer = await aFiler(db, AT, given);
  const { orderNo } = await aCompleteFiling(db, filer, AT);
  expect(await approve(filer, orderNo)).toMatchObject({ ok: true });
  return filer;
}

/** What somebody types who knows that the sponsor is on record: the basic check, and another website. */
function anotherSite({ answers, sponsor }: Filer, domain = `more-${sponsor.domain}`): Answers {
  const typed = Object.entries(answers).filter(([path]) =>
    /^(?:sponsor\.(?:regionCode|sponsorKind|certType|certNo|sponsorName)$|services\.)/.test(path),
  );
  return {
    ...Object.fromEntries(typed),
    "services.s1.domain": domain,
    "services.s1.homepageUrl": `https://www.${domain}/`,
    "services.s1.serviceName": `${sponsor.brand}软件在线`,
  };
}

async function complete(filer: Filer, orderNo: string): Promise<void> {
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  await proveMobiles(db, orderId, AT);
  await uploadMaterials(db, filer.actor, orderNo, 0);
  await typeInto(db, { filer, orderNo, orderId }, CONFIRM_EXAMPLE);
}

const sponsorPage = (filer: Filer, orderNo: string) =>
  requireStepPage(db, {
    actor: filer.actor,
    orderNo,
    ref: { id: "sponsor", serviceKey: "" },
    at: AT,
    locale: "zh-CN",
  });

test("a further website of a sponsor filed here: its data stand there, closed, and the next serial is given", async () => {
  const first = await approvedFirst();
  const filer = { ...first, answers: anotherSite(first) };
  const orderNo = await openFiling(db, filer, AT);
  const order = await requireSavedOrder(db, orderNo);
  expect(order.type).toBe("ADD_SERVICE_INTERNAL");
  const { answers } = await requireDraft(db, { orderId: order.id });
  for (const path of ["sponsor.commAddress", "sponsorPrincipal.name", "sponsorPrincipal.mobile"])
    expect([path, answers[path]]).toEqual([path, first.answers[path]]);
  const { fields } = await sponsorPage(filer, orderNo);
  const filled = fields.filter(({ value }) => value.length > 0);
  expect(filled.length).toBeGreaterThan(4);
  expect(filled.filter(({ isLocked }) => !isLocked)).toEqual([]);
  const page = await requireWizardOrder(db, filer.actor, orderNo, { at: AT });
  const bySteps = checkOrderBySteps(page.context);
  for (const step of ["sponsor", "sponsor-person"]) {
    const blocking = (bySteps.get(step) ?? []).filter(({ severity }) => severity === "BLOCK");
    expect([step, blocking]).toEqual([step, []]);
  }
  const papers = await listMaterials(db, order);
  expect(papers.find(({ item }) => item.code === "SPONSOR_CERT")?.state).toBe("ON_FILE");
  const verifiers = verifiersOf("ADD_SERVICE_INTERNAL", answers);
  expect(verifiers.map(({ paths }) => paths)).toEqual([["services.s1.servicePrincipal"]]);
  await complete(filer, orderNo);
  expect(await approve(filer, orderNo)).toMatchObject({
    ok: true,
    value: { services: [{ key: "s1", serial: 2 }] },
  });
  // The desk is told that the applicant cannot change these.
  const reviewer = await anActor(db, { role: "REVIEWER" });
  const bench = await requireWorkbench(db, { orderNo, actor: reviewer, locale: "zh-CN", at: AT });
  const items = bench.sections.flatMap((section) => section.items);
  const onRecord = items.filter(({ isOnRecord }) => isOnRecord).map(({ target }) => target);
  expect(onRecord).toEqual(expect.arrayContaining(["sponsor.commAddress", "sponsorPrincipal.name"]));
  expect(onRecord).not.toContain("services.s1.serviceName");
  const [subject, ...more] = await db.filingSubject.findMany({ where: { ownerId: filer.actor.id } });
  expect(more).toEqual([]);
  expect(subject).toMatchObject({ lastSerial: 2, state: "ACTIVE" });
});

test("what is on record and does not hold any longer is open again, and its paper is asked for", async () => {
  const first = await approvedFirst();
  const filer = { ...first, answers: anotherSite(first) };
  // 89 days before the certificate of the sponsor's person ends.
  const late = new Date("2037-12-02T02:00:00Z");
  await db.cloudInstance.updateMany({ data: { expiresAt: new Date("2039-01-01T00:00:00Z") } });
  const orderNo = await openFiling(db, filer, late);
  const order = await requireSavedOrder(db, orderNo);
  const { fields } = await requireStepPage(db, {
    actor: filer.actor,
    orderNo,
    ref: { id: "sponsor-person", serviceKey: "" },
    at: late,
    locale: "zh-CN",
  });
  const open = fields.filter(({ isLocked }) => !isLocked).map(({ path }) => path);
  expect(open).toContain("sponsorPrincipal.certValidTo");
  expect(open).not.toContain("sponsorPrincipal.name");
  expect(order.type).toBe("ADD_SERVICE_INTERNAL");
});

test("an answer that differs from the record stops the submission until the record's is taken", async () => {
  const first = await approvedFirst();
  const filer = { ...first, answers: { ...anotherSite(first), "sponsor.commAddress": "科技路9号3栋" } };
  const orderNo = await openFiling(db, filer, AT);
  const { page } = await sponsorPage(filer, orderNo);
  const found = (checkOrderBySteps(page.context).get("sponsor") ?? []).filter(({ code }) => code === "C09");
  expect(found).toEqual([{ path: "sponsor.commAddress", code: "C09", severity: "BLOCK", params: {} }]);
  const ref = { id: "sponsor", serviceKey: "" } as const;
  expect(await takeRecord(db, { actor: filer.actor, page, ref, at: AT })).toEqual({ ok: true, value: null });
  const after = await sponsorPage(filer, orderNo);
  expect(after.page.draft.answers["sponsor.commAddress"]).toBe(first.answers["sponsor.commAddress"]);
  expect((checkOrderBySteps(after.page.context).get("sponsor") ?? []).map(({ code }) => code)).not.toContain(
    "C09",
  );
});

const elsewhere = { subject: "FILED", subjectNumber: "粤ICP备2020000777号" } as const;

test("a sponsor filed elsewhere: the name must be that on record, and the numbers go on from there", async () => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, { ...elsewhere, other: "粤ICP备2020000777号-4" });
  const { orderNo, orderId } = await aCompleteFiling(db, filer, AT);
  expect((await requireSavedOrder(db, orderNo)).type).toBe("ADD_SERVICE_EXTERNAL");
  const name = String(filer.answers["sponsor.sponsorName"]);
  await typeInto(db, { filer, orderNo, orderId }, { "sponsor.sponsorName": `${name}（更名）` });
  expect(await submitOrder(db, { orderNo, actor: filer.actor, at: AT })).toMatchObject({
    ok: false,
    error: {
      code: "rules-pass",
      findings: expect.arrayContaining([
        expect.objectContaining({ code: "C09", path: "sponsor.sponsorName" }),
      ]),
    },
  });
  await typeInto(db, { filer, orderNo, orderId }, { "sponsor.sponsorName": name });
  expect(await approve(filer, orderNo)).toMatchObject({
    ok: true,
    value: { subjectNumber: "粤ICP备2020000777号", services: [{ number: "粤ICP备2020000777号-5" }] },
  });
  expect(await db.filingSubject.findFirst({ where: { ownerId: filer.actor.id } })).toMatchObject({
    subjectNumber: "粤ICP备2020000777号",
    lastSerial: 5,
  });
});

test("an access filing keeps number and name, adds our access, and leaves the other provider's", async () => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, {
    subject: "FILED",
    subjectNumber: "粤ICP备2020000778号",
    service: { state: "FILED", isTheirs: true, number: "粤ICP备2020000778号-2", name: "老站点软件" },
  });
  const { "services.s1.serviceName": _, ...answers } = filer.answers;
  const { orderNo, orderId } = await aCompleteFiling(db, { ...filer, answers }, AT);
  expect((await requireSavedOrder(db, orderNo)).type).toBe("ACCESS");
  expect((await requireDraft(db, { orderId })).answers["services.s1.serviceName"]).toBe("老站点软件");
  const { fields } = await requireStepPage(db, {
    actor: filer.actor,
    orderNo,
    ref: { id: "service-details", serviceKey: "s1" },
    at: AT,
    locale: "zh-CN",
  });
  expect(fields.find(({ path }) => path === "services.s1.serviceName")?.isLocked).toBe(true);
  expect(await approve(filer, orderNo)).toMatchObject({
    ok: true,
    value: { services: [{ serial: 2, number: "粤ICP备2020000778号-2", name: "老站点软件" }] },
  });
  expect(await listIssuedNumbers(db, orderId)).toEqual(["粤ICP备2020000778号-2"]);
  const row = await db.registryService.findFirst({ where: { serviceNumber: "粤ICP备2020000778号-2" } });
  expect(row?.providers).toEqual(["another provider", "SELF"]);
});

test("an order whose record shows no number cannot be approved, and nothing is left of the try", async () => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED" });
  const { orderNo, orderId } = await aCompleteFiling(db, filer, AT);
  expect(await approve(filer, orderNo)).toEqual({ ok: false, error: { code: "no-number-for-type" } });
  expect((await requireSavedOrder(db, orderNo)).status).toBe("BUREAU_REVIEW");
  expect(await db.accessRecord.count({ where: { orderId } })).toBe(0);
});

test("an order that becomes an addition while it is filled in takes the record over what nobody typed", async () => {
  const first = await approvedFirst();
  const filer: Filer = { ...first, answers: anotherSite(first) };
  await db.registrySubject.updateMany({
    where: { sponsorName: first.sponsor.name },
    data: { state: "UNKNOWN" },
  });
  const orderNo = await openFiling(db, filer, AT);
  const order = await requireSavedOrder(db, orderNo);
  expect(order.type).toBeNull();
  expect((await requireDraft(db, { orderId: order.id })).answers["sponsor.commAddress"]).toBeUndefined();
  await db.registrySubject.updateMany({
    where: { sponsorName: first.sponsor.name },
    data: { state: "FILED" },
  });
  const page = await requireWizardOrder(db, filer.actor, orderNo, { at: AT });
  await updateOrderType(db, order, page.draft.typeDecision, { actor: filer.actor, at: AT });
  const { answers } = await requireDraft(db, { orderId: order.id });
  expect(answers["sponsor.commAddress"]).toBe(first.answers["sponsor.commAddress"]);
  expect((await requireSavedOrder(db, orderNo)).type).toBe("ADD_SERVICE_INTERNAL");
});

test("a sponsor whose filing the ministry cancelled gets a new number, and the old filing is marked", async () => {
  const first = await approvedFirst();
  const { sponsor } = first;
  await db.registrySubject.updateMany({ where: { sponsorName: sponsor.name }, data: { state: "CANCELLED" } });
  const domain = `again-${sponsor.domain}`;
  const answers = {
    ...first.answers,
    "services.s1.domain": domain,
    "services.s1.homepageUrl": `www.${domain}`,
    "services.s1.serviceName": `${sponsor.brand}软件在线`,
  };
  const filer = { ...first, answers };
  const { orderNo } = await aCompleteFiling(db, filer, AT);
  const [old] = await db.filingSubject.findMany({ where: { ownerId: filer.actor.id } });
  const approved = await approve(filer, orderNo);
  expect(approved.ok && approved.value.subjectNumber).not.toBe(old?.subjectNumber);
  expect(approved.ok && approved.value.services.map(({ serial }) => serial)).toEqual([1]);
  expect(
    await db.filingSubject.findUnique({ where: { id: old?.id ?? "" }, include: { services: true } }),
  ).toMatchObject({ state: "REVOKED_EXTERNALLY", services: [{ state: "REVOKED_EXTERNALLY" }] });
});

test("of two websites one filed elsewhere and one new, the basic check names both types", async () => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED", service: { state: "FILED", isTheirs: true } });
  const more = { "services.s2.serviceType": "WEBSITE", "services.s2.domain": `two-${filer.sponsor.domain}` };
  const decision = await beginFiling(db, { ...filer, answers: { ...filer.answers, ...more } }, AT);
  expect(decision).toMatchObject({
    type: null,
    code: "E-TYPE-MIXED",
    verdicts: [
      { serviceKey: "s1", type: "ACCESS" },
      { serviceKey: "s2", type: "ADD_SERVICE_EXTERNAL" },
    ],
  });
});

test("materials of a first filing are asked for in full, whatever is on file", async () => {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  const order = await requireSavedOrder(db, orderNo);
  const check = await checkOrderMaterials(db, order);
  expect(check.list.map(({ requirement }) => requirement)).not.toContain("REUSE");
});
