import { beforeAll, beforeEach, expect, test } from "vitest";
import { missingEndsAt } from "@/lib/domain/filing/missing-record";
import { decideMissing, findMissing, listMissing } from "@/lib/server/admin/missing-records";
import type { Actor } from "@/lib/server/auth/actor";
import { newId } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import type { MiitRegistryGateway } from "@/lib/server/gateways/miit-registry/port";
import { registriesOf } from "@/lib/server/gateways/registries";
import { compareRecords } from "@/lib/server/jobs/compare-records";
import { listRecords } from "@/lib/server/records/list-records";
import { requireRecord } from "@/lib/server/records/require-record";
import { anActor } from "@/tests/support/builders/account";
import { aFiledRecord } from "@/tests/support/builders/filed-record";
import { aFiler, beginFiling, type Filer } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db, url } = await testDatabase();
prepareFiling(db);

const DAY_MS = 86_400_000;
const onDay = (days: number, ms = 0) => new Date(AT.getTime() + days * DAY_MS + ms);
const ask = (at: Date, client = db) => compareRecords(client, at, registriesOf(client));

let admin: Actor;
let officer: Actor;
beforeAll(async () => {
  admin = await anActor(db, { role: "ADMIN" });
  officer = await anActor(db, { role: "BUREAU" });
});
// Records of earlier tests are out of the way.
beforeEach(() => db.recordWatch.deleteMany());

const filed = () => aFiledRecord(db);

/** A record with what is known of its comparison. */
async function recordOf(id: string) {
  const { watch, ...record } = await db.filingSubject.findUniqueOrThrow({
    where: { id },
    include: { services: true, watch: true },
  });
  const { askAt = null, tries = null, missingSince = null, evidence = null } = watch ?? {};
  return { ...record, askAt, tries, missingSince, evidence };
}
const askOn = (askAt: Date, ...ids: readonly string[]) =>
  db.recordWatch.updateMany({ where: { subjectId: { in: [...ids] } }, data: { askAt } });
const auditOf = (objectId: string) =>
  db.auditRow.findMany({ where: { objectId, action: { startsWith: "record." } }, orderBy: { id: "asc" } });

/** What the ministry's table says of a sponsor and its websites from now on. */
async function ministrySays({ sponsor }: Filer, subject: string, services = subject): Promise<void> {
  const { id } = await db.registrySubject.findFirstOrThrow({ where: { sponsorName: sponsor.name } });
  await db.registrySubject.update({ where: { id }, data: { state: subject } });
  await db.registryService.updateMany({ where: { subjectId: id }, data: { state: services } });
}

/** The basic check of another website of the same sponsor. */
const begin = (filer: Filer, at: Date) =>
  beginFiling(
    db,
    { ...filer, answers: { ...filer.answers, "services.s1.domain": `more-${filer.sponsor.domain}` } },
    at,
  );

test("a record is compared every day; one that the ministry has stays as it is", async () => {
  const { recordId } = await filed();
  expect(await ask(onDay(1, -1))).toBe(0);
  expect(await ask(onDay(1))).toBe(1);
  expect(await recordOf(recordId)).toMatchObject({
    state: "ACTIVE",
    missingSince: null,
    askAt: onDay(2),
  });
});

test("a type decision makes a suspicion and revokes nothing; owner and administrators see it", async () => {
  const filer = await filed();
  await ministrySays(filer, "CANCELLED");
  const decision = await begin(filer, onDay(0, 5));
  expect(decision).toMatchObject({ type: "FIRST", row: 9, marksRevoked: true });
  expect(decision?.verdicts[0]?.reasons.at(-1)).toMatchObject({
    question: "missing",
    source: "MIIT_REGISTRY",
  });
  expect(await recordOf(filer.recordId)).toMatchObject({ state: "ACTIVE", missingSince: onDay(0, 5) });
  expect(await listRecords(db, filer.actor)).toMatchObject([{ state: "ACTIVE", isMissing: true }]);
  expect(await requireRecord(db, filer.actor, { number: filer.number, at: AT })).toMatchObject({
    missing: { since: onDay(0, 5), endsAt: missingEndsAt(onDay(0, 5)) },
  });
  const { rows } = await listMissing(db, null);
  expect(rows).toMatchObject([{ id: filer.recordId, subjectNumber: filer.number }]);
  const found = await findMissing(db, filer.recordId);
  expect(found?.evidence).toContainEqual(
    expect.objectContaining({ question: "SPONSOR", answer: { state: "NO" } }),
  );
  expect(JSON.stringify(found?.evidence)).not.toContain(filer.sponsor.certNo);
  // Determined again, the first moment stays; the ministry has it again, and it is over.
  await begin(filer, onDay(1));
  expect((await recordOf(filer.recordId)).missingSince).toEqual(onDay(0, 5));
  await ministrySays(filer, "FILED");
  expect(await begin(filer, onDay(2))).toMatchObject({ type: "ADD_SERVICE_INTERNAL", marksRevoked: false });
  expect(await recordOf(filer.recordId)).toMatchObject({ missingSince: null, evidence: null });
});

test("the administrators' list pages by how long the ministry lacks a record", async () => {
  const rows = Array.from({ length: 51 }, () => newId());
  const columns = {
    provinceCode: "44",
    sponsorKind: "INDIVIDUAL",
    sponsorName: "王小明",
    certType: "ID_CARD",
  };
  const sealed = { certNoCipher: "", certNoHash: "", approvedAt: AT };
  await db.filingSubject.createMany({
    data: rows.map((id) => ({ id, subjectNumber: id, ...columns, ...sealed })),
  });
  await db.recordWatch.createMany({
    data: rows.map((subjectId, n) => ({ subjectId, askAt: AT, missingSince: onDay(n % 2) })),
  });
  const first = await listMissing(db, null);
  expect(first.rows).toHaveLength(50);
  expect(first.rows[0]).toMatchObject({ sponsor: "王**", since: AT });
  const second = await listMissing(db, first.next);
  expect(second).toMatchObject({ rows: [{ since: onDay(1) }], next: null });
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(51);
});

test("what somebody else types about the sponsor touches no record", async () => {
  const filer = await filed();
  await ministrySays(filer, "CANCELLED");
  const stranger = await aFiler(db, AT);
  await beginFiling(db, { actor: stranger.actor, answers: filer.answers }, AT);
  expect((await recordOf(filer.recordId)).missingSince).toBeNull();
});

test.each([
  ["silence", "UNKNOWN", "UNKNOWN"],
  ["an order in review elsewhere", "IN_REVIEW", "CANCELLED"],
  ["a service without an answer", "CANCELLED", "UNKNOWN"],
  ["a service that is still filed", "CANCELLED", "FILED"],
])("%s never makes a suspicion", async (_, subject, services) => {
  const filer = await filed();
  await ministrySays(filer, subject, services);
  expect(await ask(onDay(1))).toBe(1);
  await beginFiling(db, filer, onDay(1));
  expect(await recordOf(filer.recordId)).toMatchObject({ state: "ACTIVE", missingSince: null });
});

test("a second no, seven days after the first, ends the record and its websites for good, by one of two workers", async () => {
  const filer = await filed();
  await ministrySays(filer, "CANCELLED");
  await ask(onDay(1));
  await askOn(onDay(8, -1), filer.recordId);
  await ask(onDay(8, -1));
  expect(await recordOf(filer.recordId)).toMatchObject({ state: "ACTIVE", missingSince: onDay(1) });
  await askOn(onDay(8), filer.recordId);
  const other = createDb(url, 2);
  const both = await Promise.all([ask(onDay(8)), ask(onDay(8), other)]).finally(() => other.$disconnect());
  expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await recordOf(filer.recordId)).toMatchObject({
    ...{ state: "REVOKED_EXTERNALLY", askAt: null },
    services: [{ state: "REVOKED_EXTERNALLY" }],
  });
  expect(await auditOf(filer.recordId)).toMatchObject([
    { action: "record.revoke", actorKind: "SYSTEM", payload: { by: "comparison" } },
  ]);
  await ministrySays(filer, "FILED");
  expect(await ask(onDay(20))).toBe(0);
  expect((await recordOf(filer.recordId)).state).toBe("REVOKED_EXTERNALLY");
});

test("a yes in between begins the seven days anew; a silence neither ends nor confirms", async () => {
  const filer = await filed();
  await ministrySays(filer, "CANCELLED");
  await ask(onDay(1));
  await ministrySays(filer, "UNKNOWN");
  await ask(onDay(9));
  const silent = await recordOf(filer.recordId);
  expect(silent).toMatchObject({ state: "ACTIVE", missingSince: onDay(1), tries: 1 });
  expect(silent.askAt).toEqual(onDay(9, 120_000));
  await ministrySays(filer, "FILED");
  await ask(onDay(10));
  expect(await recordOf(filer.recordId)).toMatchObject({ missingSince: null, tries: 0 });
  await ministrySays(filer, "CANCELLED");
  await ask(onDay(11));
  expect(await recordOf(filer.recordId)).toMatchObject({ state: "ACTIVE", missingSince: onDay(11) });
});

test("a registry that is broken keeps nobody, and what was decided meanwhile stands", async () => {
  const [broken, kept] = [await filed(), await filed()];
  await ministrySays(kept, "CANCELLED");
  await ask(onDay(1));
  const { miit, asked } = registriesOf(db);
  await askOn(onDay(8), broken.recordId, kept.recordId);
  const since = onDay(1).toISOString();
  const decision = { act: "keep", reason: "与管局核对过，记录有效" } as const;
  const registry: MiitRegistryGateway = {
    findService: (service, sponsor) => miit.findService(service, sponsor),
    findNamed: (names, sponsor) => miit.findNamed(names, sponsor),
    findSponsor: async (sponsor) => {
      if (sponsor.certNo === broken.sponsor.certNo) throw new Error("broken");
      await decideMissing(db, { id: kept.recordId, since, decision, actor: admin, at: onDay(8) });
      return miit.findSponsor(sponsor);
    },
  };
  expect(await compareRecords(db, onDay(8), { miit: registry, asked })).toBe(2);
  expect((await recordOf(broken.recordId)).state).toBe("ACTIVE");
  expect(await recordOf(kept.recordId)).toMatchObject({
    ...{ state: "ACTIVE", missingSince: null, askAt: onDay(9) },
  });
  expect(await auditOf(kept.recordId)).toMatchObject([
    { action: "record.keep", actorId: admin.id, payload: { reason: decision.reason } },
  ]);
});

test("an administrator ends a record with a ground, once, and only as it was seen", async () => {
  const filer = await filed();
  await ministrySays(filer, "CANCELLED");
  await ask(onDay(1));
  const request = {
    ...{ id: filer.recordId, actor: admin, at: onDay(2), since: onDay(1).toISOString() },
    decision: { act: "revoke", reason: "管局确认已注销" } as const,
  };
  expect(() => decideMissing(db, { ...request, actor: officer })).toThrow();
  expect(await decideMissing(db, { ...request, since: onDay(0).toISOString() })).toEqual({
    ok: false,
    error: "moved",
  });
  const both = await Promise.all([decideMissing(db, request), decideMissing(db, request)]);
  expect(both).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  const keep = { ...request, decision: { act: "keep", reason: "再等等" } as const };
  expect(await decideMissing(db, keep)).toEqual({ ok: false, error: "moved" });
  expect(await auditOf(filer.recordId)).toMatchObject([
    {
      action: "record.revoke",
      actorId: admin.id,
      payload: { by: "administrator", reason: "管局确认已注销" },
    },
  ]);
  expect(await listRecords(db, filer.actor)).toMatchObject([
    { state: "REVOKED_EXTERNALLY", isMissing: false },
  ]);
  expect(await findMissing(db, filer.recordId)).toBeNull();
  expect(await begin(filer, onDay(3))).toMatchObject({ type: "FIRST", row: 1 });
});
