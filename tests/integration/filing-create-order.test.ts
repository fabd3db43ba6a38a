import { expect, test } from "vitest";
import { ForbiddenError } from "@/lib/server/errors";
import { createOrder } from "@/lib/server/filing/create-order";
import { findDraft, openAccountDraft } from "@/lib/server/filing/draft-repository";
import { anActor } from "@/tests/support/builders/account";
import {
  type AtMiit,
  aFiler,
  beginFiling,
  onRecordAtMiit,
  openFiling,
} from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase(20);

prepareFiling(db);

async function counts() {
  const [orders, events, audits, identifiers, codes] = await Promise.all([
    db.filingOrder.count(),
    db.filingEvent.count(),
    db.auditRow.count(),
    db.filingIdentifier.count(),
    db.serviceCode.count(),
  ]);
  return { orders, events, audits, identifiers, codes };
}

test("a first filing becomes an order: the draft moves over, identifiers, code, history and audit are written", async () => {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  expect(orderNo).toMatch(/^BA20261121\d{6,}$/);
  const order = await requireSavedOrder(db, orderNo);
  expect(order).toMatchObject({
    status: "DRAFT",
    type: "FIRST",
    ownerId: filer.actor.id,
    provinceCode: "44",
    sponsorName: filer.sponsor.name,
    dueAt: new Date("2027-01-05T16:00:00Z"),
  });
  expect(await findDraft(db, { accountId: filer.actor.id })).toBeNull();
  const draft = await findDraft(db, { orderId: order.id });
  expect(draft?.answers).toMatchObject(filer.answers);
  const rows = await db.filingIdentifier.findMany({ where: { orderId: order.id } });
  expect(rows.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
    "certificate sponsor.certNo",
    "domain services.s1.domain",
    "email services.s1.servicePrincipal.email",
    "email sponsorPrincipal.email",
    "mobile services.s1.servicePrincipal.mobile",
    "mobile sponsorPrincipal.mobile",
    "person services.s1.servicePrincipal.certNo",
    "person sponsorPrincipal.certNo",
  ]);
  const codes = await db.serviceCode.findMany({ where: { orderId: order.id } });
  expect(codes).toMatchObject([{ state: "RESERVED", serviceKey: "s1", instanceId: filer.instanceId }]);
  expect(await db.filingEvent.findMany({ where: { orderId: order.id } })).toMatchObject([
    { type: "create", actorId: filer.actor.id, at: AT },
  ]);
  expect(await db.auditRow.findMany({ where: { objectId: order.id } })).toMatchObject([
    { action: "filing.create" },
  ]);
});

test("without an answer of the registry an order is made all the same, without a type", async () => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, { subject: "UNKNOWN" });
  const order = await requireSavedOrder(db, await openFiling(db, filer, AT));
  expect(order).toMatchObject({ status: "DRAFT", type: null });
});

const REFUSED: readonly [string, AtMiit, string][] = [
  ["a website of another sponsor", { subject: "FILED", service: { state: "FILED" } }, "type-or-unknown"],
  ["an order under review elsewhere", { subject: "IN_REVIEW" }, "type-or-unknown"],
];

test.each(REFUSED)("%s makes no order and leaves nothing behind", async (_, record, code) => {
  const filer = await aFiler(db, AT);
  await onRecordAtMiit(db, filer.sponsor, record);
  const decision = await beginFiling(db, filer, AT);
  const before = await counts();
  const refused = await createOrder(db, filer.actor, decision?.askedFor ?? "", AT);
  expect(refused).toMatchObject({ ok: false, error: { code } });
  expect(await counts()).toEqual(before);
  expect((await findDraft(db, { accountId: filer.actor.id }))?.answers).toMatchObject(filer.answers);
});

test("a type that was asked for other answers, or never, makes no order", async () => {
  const filer = await aFiler(db, AT);
  await beginFiling(db, filer, AT);
  expect(await createOrder(db, filer.actor, "other answers", AT)).toMatchObject({
    error: { code: "type-outdated" },
  });
  const unasked = await anActor(db);
  await openAccountDraft(db, unasked.id, AT);
  expect(await createOrder(db, unasked, "", AT)).toMatchObject({ error: { code: "type-outdated" } });
});

test("staff make no orders", async () => {
  const reviewer = await anActor(db, { role: "REVIEWER" });
  await expect(createOrder(db, reviewer, "", AT)).rejects.toThrow(ForbiddenError);
});

test("one account opens one order, however many tabs ask at the same time", async () => {
  const filer = await aFiler(db, AT);
  const decision = await beginFiling(db, filer, AT);
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => createOrder(db, filer.actor, decision?.askedFor ?? "", AT)),
  );
  const made = all.filter((one) => one.status === "fulfilled" && one.value.ok);
  expect(made).toHaveLength(1);
  expect(await db.filingOrder.count({ where: { ownerId: filer.actor.id } })).toBe(1);
  const codes = all.map((one) =>
    one.status === "fulfilled" ? (one.value.ok ? "made" : one.value.error.code) : one.reason,
  );
  expect(new Set(codes)).toEqual(new Set(["made", "no-other-open-order"]));
});

test("a second order is refused while one is open, also when its answers were typed meanwhile", async () => {
  const filer = await aFiler(db, AT);
  await openFiling(db, filer, AT);
  const decision = await beginFiling(db, filer, AT);
  expect(await createOrder(db, filer.actor, decision?.askedFor ?? "", AT)).toMatchObject({
    error: { code: "no-other-open-order" },
  });
});

test("orders of many accounts at once get numbers of their own", async () => {
  const filers = await Promise.all(Array.from({ length: 10 }, () => aFiler(db, AT)));
  const numbers = await Promise.all(filers.map((filer) => openFiling(db, filer, AT)));
  expect(new Set(numbers).size).toBe(10);
});

/** All text of all tables, as one who stole the database reads it. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const texts = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe<{ all: string | null }[]>(
        `select string_agg(t::text, ' ') as all from "${name.replaceAll('"', '""')}" t`,
      ),
    ),
  );
  return texts.flatMap((rows) => rows.map((row) => row.all ?? "")).join(" ");
}

test("nobody reads a document number, phone or mail in any column of any table, while open answers are there", async () => {
  const filer = await aFiler(db, AT, { kind: "INDIVIDUAL" });
  const planted = {
    "sponsorPrincipal.mobile": "13755501234",
    "sponsorPrincipal.email": "hidden-person@planted.example",
    "sponsorPrincipal.emergencyMobile": "13755505678",
    "sponsorPrincipal.landline": "086-0755-27654321",
  };
  const orderNo = await openFiling(db, { ...filer, answers: { ...filer.answers, ...planted } }, AT);
  const text = await wholeDatabase();
  expect(text).toContain(orderNo);
  expect(text).toContain(filer.sponsor.domain);
  for (const secret of [...Object.values(planted), "27654321", filer.sponsor.personCertNo]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(secret.slice(0, -1));
    expect(text).not.toContain(Buffer.from(secret).toString("hex"));
    expect(text).not.toContain(Buffer.from(secret).toString("base64").slice(0, -2));
  }
});
