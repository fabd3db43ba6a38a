import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { formatDateTime } from "@/lib/i18n/format";
import { setClock } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import { submitOrder } from "@/lib/server/filing/submit-order";
import { dontSubmitByItself, submitWhenReady } from "@/lib/server/filing/submit-when-ready";
import { submitReadyOrders } from "@/lib/server/jobs/submit-ready-orders";
import { removeMaterial } from "@/lib/server/materials/remove-material";
import { sealText } from "@/lib/server/sealed/seal";
import { findTrackedOrder } from "@/lib/server/tracking/tracked-order";
import { anActor } from "@/tests/support/builders/account";
import { aCompleteFiling, aFiler, onRecordAtMiit } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, type OpenFiling, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db, url } = await testDatabase();
const other = createDb(url, 3);
const HOUR = 3_600_000;
const after = (hours: number) => new Date(AT.getTime() + hours * HOUR);
/** The domains of these tests were verified a day ago: two days are left. */
const READY = after(48);

let clock = AT;
prepareFiling(db, () => clock);
beforeEach(async () => {
  clock = AT;
  await db.filingOrder.updateMany({ data: { submitAt: null } });
});
afterAll(() => other.$disconnect());
afterEach(() => setClock(() => clock));

async function aWaiting(): Promise<OpenFiling & { readonly domain: string }> {
  const filer = await aFiler(db, AT);
  const { domain, name, certNo } = filer.sponsor;
  await db.registryDomain.create({
    data: {
      ...{
        domain,
        registrar: "r",
        registrarApproved: true,
        expiresAt: after(20_000),
        realNameAt: after(-24),
      },
      ...{ holderName: name, holderCertType: "BUSINESS_LICENCE", holderCertNoCipher: sealText(certNo) },
    },
  });
  return { filer, domain, ...(await aCompleteFiling(db, filer, AT)) };
}

const act = ({ filer, orderNo }: OpenFiling, at = AT) => ({ orderNo, actor: filer.actor, at });
const saved = ({ orderNo }: OpenFiling) => requireSavedOrder(db, orderNo);
const submissions = ({ orderId }: OpenFiling) => db.submission.count({ where: { orderId } });
const notices = ({ filer }: OpenFiling) =>
  db.inboxNotice.findMany({ where: { accountId: filer.actor.id }, orderBy: { id: "asc" } });
const codes = async (one: OpenFiling) => (await notices(one)).map(({ code }) => code);
const events = async ({ orderId }: OpenFiling) =>
  (await db.filingEvent.findMany({ where: { orderId }, orderBy: { seq: "asc" } })).map(({ type }) => type);

/** The order whose applicant agreed. */
async function anAgreed() {
  const one = await aWaiting();
  expect(await submitWhenReady(db, act(one))).toEqual({ ok: true, value: { submitAt: READY } });
  return one;
}

test("while the submission is left to the system, the ball is with it, and the timeline says when", async () => {
  const one = await aWaiting();
  const shown = async () => {
    const tracked = await findTrackedOrder(db, one.orderNo, "zh-CN");
    return [tracked?.ball?.actor, tracked?.timeline.find(({ phase }) => phase === "now")];
  };
  expect(await shown()).toMatchObject(["applicant", { title: "待完善备案信息" }]);
  await submitWhenReady(db, act(one));
  const time = formatDateTime("zh-CN", READY);
  expect(await shown()).toMatchObject([
    "system",
    { title: "等待自动提交", detail: `${time}后自动校验并提交` },
  ]);
  await dontSubmitByItself(db, act(one));
  expect(await shown()).toMatchObject(["applicant", { title: "待完善备案信息" }]);
});

/** The job at an instant, in which the clock of the rules stands too. */
async function runAt(at: Date, client = db) {
  clock = at;
  return submitReadyOrders(client, at);
}

test("an order is submitted when the wait is over, not a millisecond before, with its traces", async () => {
  const one = await anAgreed();
  expect(await submitOrder(db, act(one))).toMatchObject({ error: { code: "rules-pass" } });
  expect(await runAt(new Date(READY.getTime() - 1))).toBe(0);
  expect(await saved(one)).toMatchObject({ status: "DRAFT", submitAt: READY });
  expect(await runAt(READY)).toBe(1);
  expect(await saved(one)).toMatchObject({ status: "SUBMITTED", submitAt: null, submitDigest: null });
  expect(await codes(one)).toEqual(["N1"]);
  expect((await events(one)).slice(-2)).toEqual(["submit-later", "submit"]);
  const event = await db.filingEvent.findFirstOrThrow({ where: { orderId: one.orderId, type: "submit" } });
  expect(event).toMatchObject({ actorId: one.filer.actor.id, payload: { automatic: true, submission: 1 } });
  const audit = await db.auditRow.findMany({ where: { objectId: one.orderId }, orderBy: { seq: "asc" } });
  expect(audit.map(({ action }) => action).slice(-2)).toEqual(["filing.submit-later", "filing.submit"]);
  expect(await runAt(after(99))).toBe(0);
});

test("workers of two connections and the applicant at the same moment make one submission", async () => {
  const one = await anAgreed();
  clock = READY;
  const results = await Promise.all([
    submitReadyOrders(db, READY),
    submitReadyOrders(other, READY),
    submitReadyOrders(other, READY),
    submitOrder(db, act(one, READY)),
    submitOrder(other, act(one, READY)),
  ]);
  expect(results.slice(3)).toMatchObject([
    { ok: true, value: { number: 1 } },
    { ok: true, value: { number: 1 } },
  ]);
  expect(await submissions(one)).toBe(1);
  expect(await codes(one)).toEqual(["N1"]);
  expect(await saved(one)).toMatchObject({ status: "SUBMITTED", submissionNumber: 1, submitAt: null });
});

test("a worker that dies in the middle leaves nothing half done: the next one submits", async () => {
  const one = await anAgreed();
  clock = READY;
  await db.$executeRawUnsafe(
    `create function die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`,
  );
  await db.$executeRawUnsafe(
    "create trigger die before insert on inbox_notice for each row execute function die()",
  );
  expect(await submitReadyOrders(db, READY)).toBe(0);
  expect(await submissions(one)).toBe(0);
  expect(await saved(one)).toMatchObject({ status: "DRAFT", submitAt: after(48 + 2 / 60), submitTries: 1 });
  await db.$executeRawUnsafe("drop trigger die on inbox_notice");
  expect(await runAt(after(48 + 2 / 60))).toBe(1);
  expect(await submissions(one)).toBe(1);
});

test("other answers or materials end it at once, with a word; the same answers again do not", async () => {
  const one = await anAgreed();
  const { filer } = one;
  const address = String(filer.answers["sponsor.commAddress"]);
  await typeInto(db, one, { "sponsor.commAddress": address });
  expect(await saved(one)).toMatchObject({ submitAt: READY });
  await typeInto(db, one, { "sponsor.commAddress": `${address}1` });
  expect(await saved(one)).toMatchObject({ submitAt: null });
  expect(await notices(one)).toMatchObject([
    { code: "N25", params: { kind: "changed" }, link: `/filings/${one.orderNo}/confirm` },
  ]);
  expect((await events(one)).at(-1)).toBe("submit-later-ended");
  expect(await runAt(READY)).toBe(0);
  expect(await submissions(one)).toBe(0);

  const two = await anAgreed();
  const { id } = await db.material.findFirstOrThrow({
    where: { orderId: two.orderId, kind: "SPONSOR_CERT" },
  });
  await removeMaterial(db, { orderNo: two.orderNo, id, actor: two.filer.actor });
  expect(await saved(two)).toMatchObject({ submitAt: null });
  expect(await codes(two)).toEqual(["N25"]);
});

test("what changed behind its back is not submitted either", async () => {
  const one = await anAgreed();
  await db.$executeRaw`
    update filing_draft set answers = jsonb_set(answers, '{sponsor.commAddress}', '"科苑路99号讯美科技广场3栋1201室"')
     where order_id = ${one.orderId}::uuid`;
  expect(await runAt(READY)).toBe(1);
  expect(await submissions(one)).toBe(0);
  expect(await notices(one)).toMatchObject([{ code: "N25", params: { kind: "changed" } }]);
});

test("what stands in the way at that moment is told once, and the order stays with the applicant", async () => {
  const one = await anAgreed();
  await db.registryDomain.update({ where: { domain: one.domain }, data: { registrarApproved: false } });
  clock = READY;
  const both = await Promise.all([submitReadyOrders(db, READY), submitReadyOrders(other, READY)]);
  expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await saved(one)).toMatchObject({ status: "DRAFT", submitAt: null });
  expect(await notices(one)).toMatchObject([
    { code: "N25", params: { kind: "blocked", n: 1, reason: { en: expect.stringContaining("registrar") } } },
  ]);
});

test("a later verification moves the moment; a registry without an answer puts it off", async () => {
  const one = await anAgreed();
  await db.registryDomain.update({ where: { domain: one.domain }, data: { realNameAt: after(0) } });
  expect(await runAt(READY)).toBe(0);
  expect(await saved(one)).toMatchObject({ submitAt: after(72), submitTries: 1 });
  await onRecordAtMiit(db, one.filer.sponsor, { subject: "UNKNOWN" });
  expect(await runAt(after(72))).toBe(0);
  expect(await saved(one)).toMatchObject({ submitAt: after(72 + 4 / 60), submitTries: 2, status: "DRAFT" });
  await db.registrySubject.deleteMany({ where: { sponsorName: one.filer.sponsor.name } });
  expect(await runAt(after(72 + 4 / 60))).toBe(1);
  expect(await codes(one)).toEqual(["N1"]);
});

test("it can be taken back, by its applicant alone; an account that was closed submits nothing", async () => {
  const one = await anAgreed();
  await expect(dontSubmitByItself(db, { ...act(one), actor: await anActor(db) })).rejects.toThrow();
  await dontSubmitByItself(db, act(one));
  await dontSubmitByItself(db, act(one));
  expect(await saved(one)).toMatchObject({ submitAt: null });
  expect((await events(one)).filter((type) => type === "submit-later-ended")).toHaveLength(1);
  expect(await codes(one)).toEqual([]);

  const two = await anAgreed();
  await db.account.update({ where: { id: two.filer.actor.id }, data: { status: "DISABLED" } });
  expect(await runAt(READY)).toBe(1);
  expect(await saved(two)).toMatchObject({ status: "DRAFT", submitAt: null });
});

test("an order with something else to repair is not agreed to; one without a wait is submitted at once", async () => {
  const one = await aWaiting();
  await typeInto(db, one, { "agreements.personalData": null });
  expect(await submitWhenReady(db, act(one))).toMatchObject({
    error: { code: "rules-pass", findings: [{ code: "F501" }] },
  });
  expect(await saved(one)).toMatchObject({ submitAt: null });
  const two = await aWaiting();
  await db.registryDomain.update({ where: { domain: two.domain }, data: { realNameAt: after(-72) } });
  expect(await submitWhenReady(db, act(two))).toMatchObject({ ok: true, value: { receipt: { number: 1 } } });
});
