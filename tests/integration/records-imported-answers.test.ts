import { expect, test } from "vitest";
import { decideMissing, findMissing, listMissing } from "@/lib/server/admin/missing-records";
import type { Actor } from "@/lib/server/auth/actor";
import { registriesOf } from "@/lib/server/gateways/registries";
import { compareRecords } from "@/lib/server/jobs/compare-records";
import { requireRecord } from "@/lib/server/records/require-record";
import { checkRegistryImport, importRegistry } from "@/lib/server/registry/import-registry";
import { anActor } from "@/tests/support/builders/account";
import { aFiledRecord, type FiledRecord } from "@/tests/support/builders/filed-record";
import { beginFiling } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { cellsOf, csv, fresh } from "@/tests/support/registry-rows";

const { db } = await testDatabase();
prepareFiling(db);
const admin = await anActor(db, { role: "ADMIN" });
const other = await anActor(db, { role: "ADMIN" });

const onDay = (days: number) => new Date(AT.getTime() + days * 86_400_000);
const ask = (at: Date) => compareRecords(db, at, registriesOf(db));
const recordOf = ({ recordId }: FiledRecord) =>
  db.filingSubject.findUniqueOrThrow({ where: { id: recordId }, include: { watch: true } });
const auditOf = ({ recordId }: FiledRecord) =>
  db.auditRow.findMany({ where: { objectId: recordId, action: "record.revoke" } });

/** Takes over, as an administrator, a table that says the sponsor and its website are as given. */
async function bring(actor: Actor, { sponsor, number }: FiledRecord, state: string, at: Date) {
  const row = {
    ...cellsOf({ ...fresh(), certNo: sponsor.certNo, number, domain: sponsor.domain }),
    ...{ sponsor_name: sponsor.name, subject_state: state, service_name: "老站点软件", service_state: state },
    replace_ours: "是",
  };
  const checked = await checkRegistryImport(db, { text: csv(row), actor });
  if (!checked.ok) throw new Error(checked.error.code);
  const { digest } = checked.value;
  return importRegistry(db, { text: csv(row), digest, actor, at });
}

test("what one administrator imported ends no record: not by him, not by the days, but by another one", async () => {
  const filer = await aFiledRecord(db);
  expect(await bring(admin, filer, "CANCELLED", AT)).toMatchObject({ value: { changed: 1 } });
  await ask(onDay(1));
  const revoke = {
    ...{ id: filer.recordId, actor: admin, at: onDay(2), since: onDay(1).toISOString() },
    decision: { act: "revoke", reason: "管局确认已注销" } as const,
  };
  expect(await decideMissing(db, revoke)).toEqual({ ok: false, error: "own" });
  expect(await findMissing(db, filer.recordId)).toMatchObject({
    endsAt: null,
    importers: [{ id: admin.id, name: admin.displayName }],
  });
  expect((await listMissing(db, null)).rows).toMatchObject([{ endsAt: null }]);
  expect(await requireRecord(db, filer.actor, { number: filer.number, at: AT })).toMatchObject({
    missing: { endsAt: null },
  });
  for (const day of [8, 30]) {
    await db.recordWatch.updateMany({ data: { askAt: onDay(day) } });
    await ask(onDay(day));
    expect((await recordOf(filer)).state).toBe("ACTIVE");
  }
  expect(await decideMissing(db, { ...revoke, actor: other, at: onDay(31) })).toEqual({
    ok: true,
    value: null,
  });
  expect(await auditOf(filer)).toMatchObject([{ action: "record.revoke", actorId: other.id }]);
});

test("what another one imports later frees nobody; keeping the record or the ministry's yes does", async () => {
  const filer = await aFiledRecord(db);
  await bring(admin, filer, "CANCELLED", AT);
  await beginFiling(db, filer, onDay(1));
  await bring(other, filer, "FILED", onDay(1));
  const since = onDay(1).toISOString();
  const revoke = { act: "revoke", reason: "管局确认已注销" } as const;
  const request = { id: filer.recordId, since, at: onDay(1), decision: revoke };
  expect(await decideMissing(db, { ...request, actor: admin })).toEqual({ ok: false, error: "own" });
  await ask(onDay(1));
  expect(await recordOf(filer)).toMatchObject({ state: "ACTIVE", watch: { missingSince: null } });
  // Now it is the other one's table that says so, and both are kept in mind while it goes on.
  await bring(other, filer, "CANCELLED", onDay(2));
  await ask(onDay(2));
  const again = { ...request, since: onDay(2).toISOString(), at: onDay(3) };
  expect(await decideMissing(db, { ...again, actor: other })).toEqual({ ok: false, error: "own" });
  const keep = { act: "keep", reason: "再核对" } as const;
  expect(await decideMissing(db, { ...again, actor: other, decision: keep })).toMatchObject({ ok: true });
  expect((await db.recordWatch.findUniqueOrThrow({ where: { subjectId: filer.recordId } })).fedByIds).toEqual(
    [],
  );
  await bring(admin, filer, "FILED", onDay(3));
  await bring(admin, filer, "CANCELLED", onDay(3));
  await ask(onDay(4));
  const last = { ...request, since: onDay(4).toISOString(), at: onDay(5) };
  expect(await decideMissing(db, { ...last, actor: admin })).toEqual({ ok: false, error: "own" });
  expect(await decideMissing(db, { ...last, actor: other })).toMatchObject({ ok: true });
});
