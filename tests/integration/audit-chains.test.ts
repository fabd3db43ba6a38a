import { afterAll, beforeAll, expect, test } from "vitest";
import { appendAudit, BrokenChainError } from "@/lib/server/audit/append-audit";
import { chainExistingLines, chainExistingLinesIn } from "@/lib/server/audit/chain-existing-lines";
import { makeDailyRoot } from "@/lib/server/audit/daily-root";
import { findVerification, nameFirstBreak } from "@/lib/server/audit/verification-result";
import { type Verification, verifyAudit } from "@/lib/server/audit/verify-audit";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { sealAuditDay } from "@/lib/server/jobs/seal-audit-day";
import { reportOf } from "@/scripts/audit/print-verification";
import { countKinds, LINES_A_CHAIN, someLines, tamper } from "@/tests/support/audit-bench";
import { anAccount } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { tellFigure } from "@/tests/support/figure";

const { db } = await testDatabase();

/** In each of the two tables; half of them are tampered with at a time. */
const CHAINS = 200;
const AT = new Date("2026-11-20T04:00:00Z");

beforeAll(async () => {
  const { id } = await anAccount(db);
  await someLines(db, id, CHAINS);
  await chainExistingLines(db, AT);
  await makeDailyRoot(db, AT);
});

let tampered = 0;
/** What was found, by kind; added to all that was. */
function countTampered(found: Verification) {
  tampered += found.breaks.length;
  return countKinds(found);
}
afterAll(() => tellFigure(`${tampered} lines of the audit tampered with, each found by its place`));

const line = (objectId: string, payload = {}) => ({
  ...{ objectType: "order", objectId, action: "tests.append", payload, at: now() },
  by: { kind: "SYSTEM", id: null },
});

/** The two tables that chains lie in. */
const TABLES = [
  {
    name: "audit_row",
    id: "object_id",
    cast: "text",
    action: "action",
    type: "order",
    extra: "object_type,",
  },
  { name: "filing_event", id: "order_id", cast: "uuid", action: "type", type: "history", extra: "" },
] as const;

/** Every second chain of a table is a victim, the one before it is its `other`; both are counted from 1 to 100. */
const CHOSEN = (type: string) => `
  with c as (
    select object_type, object_id, row_number() over (order by object_id) as n from audit_head where object_type = '${type}'
  ), victim as (select object_type, object_id, n / 2 as n from c where n % 2 = 0),
     other as (select object_id, (n + 1) / 2 as n from c where n % 2 = 1) `;

/** Runs a statement for the audit rows and for the histories; `line` is the row of a chain. */
async function inBoth(tx: Db, statement: (table: (typeof TABLES)[number]) => string): Promise<void> {
  for (const table of TABLES) await tx.$executeRawUnsafe(CHOSEN(table.type) + statement(table));
}

const isVictim = ({ id, cast }: (typeof TABLES)[number]) => `line.${id} = victim.object_id::${cast}`;

test("chains of an older release's lines and their root are whole, and verified as such", async () => {
  const found = await verifyAudit(db);
  expect(found.breaks).toEqual([]);
  expect(found).toMatchObject({ lines: 2 * CHAINS * LINES_A_CHAIN, chains: 2 * CHAINS, roots: 1 });
  expect(found.rootedTo).toBe("2026-11-19");
});

test.each([
  ["who", () => "actor_kind = 'ADMIN'"],
  ["when", () => "at = at + interval '1 millisecond'"],
  ["what", ({ action }: { action: string }) => `${action} = 'tests.other'`],
  ["details", () => `payload = payload || '{"line": 9}'`],
  ["hash", () => "hash = previous_hash || 'x'"],
])("200 lines with another %s are found, each by its place", async (_, change) => {
  const found = await tamper(db, (tx) =>
    inBoth(
      tx,
      (table) => `update ${table.name} line set ${change(table)} from victim
                   where ${isVictim(table)} and seq = 1 + victim.n % 4`,
    ),
  );
  expect(countTampered(found)).toEqual({ changed: 200 });
  expect(new Set(found.breaks.map(({ seq }) => seq))).toEqual(new Set([1, 2, 3, 4]));
  expect(nameFirstBreak(found)).toMatch(/^changed: line \d of order order-0002 \(row /);
});

test("200 deleted lines are found: any, the last, the last with its head, and a chain with its head", async () => {
  const found = await tamper(db, async (tx) => {
    await inBoth(
      tx,
      (table) => `delete from ${table.name} line using victim where ${isVictim(table)} and
        case when victim.n <= 25 then seq = 1 + victim.n % 3 when victim.n <= 75 then seq = 4 else true end`,
    );
    await inBoth(
      tx,
      () => `delete from audit_head h using victim
              where h.object_type = victim.object_type and h.object_id = victim.object_id and victim.n > 50`,
    );
  });
  expect(countTampered(found)).toEqual({ missing: 200 });
});

test("200 inserted lines are found: at the end, in the middle, and without a place", async () => {
  const found = await tamper(db, async (tx) => {
    for (const seq of [4, 3]) {
      await inBoth(
        tx,
        (table) => `update ${table.name} line set seq = seq + 1 from victim
                     where ${isVictim(table)} and victim.n > 80 and seq = ${seq}`,
      );
    }
    await inBoth(
      tx,
      (table) => `insert into ${table.name}
          (id, at, actor_kind, ${table.action}, ${table.extra} ${table.id}, payload, seq, previous_hash, hash)
        select gen_random_uuid(), at, actor_kind, ${table.action}, ${table.extra && "line.object_type,"} line.${table.id}, payload,
               case when victim.n <= 40 then 5 when victim.n <= 80 then null else 3 end, hash, previous_hash
          from ${table.name} line join victim on ${isVictim(table)} where seq = 2`,
    );
  });
  expect(countTampered(found)).toEqual({ inserted: 200 });
});

test("200 reordered lines are found: their contents changed places, or only their numbers", async () => {
  const found = await tamper(db, async (tx) => {
    await inBoth(
      tx,
      (table) => `, pair as (
          select line.id, victim.n, twin.seq, twin.previous_hash, twin.hash
            from ${table.name} line join victim on ${isVictim(table)}
            join ${table.name} twin on twin.${table.id} = line.${table.id} and twin.seq = 5 - line.seq
           where line.seq in (2, 3)
        )
        update ${table.name} line set seq = -pair.seq,
               hash = case when n > 50 then pair.hash else line.hash end,
               previous_hash = case when n > 50 then pair.previous_hash else line.previous_hash end
          from pair where pair.id = line.id`,
    );
    await inBoth(tx, ({ name }) => `update ${name} set seq = -seq where seq < 0`);
  });
  expect(countTampered(found)).toEqual({ reordered: 200 });
});

test("200 lines moved to another order are found, and the gaps they left are no finding of their own", async () => {
  const found = await tamper(db, (tx) =>
    inBoth(
      tx,
      (table) => `update ${table.name} line set ${table.id} = other.object_id::${table.cast}, seq = 5
                    from victim join other using (n) where ${isVictim(table)} and seq = 1 + victim.n % 4`,
    ),
  );
  expect(countTampered(found)).toEqual({ moved: 200 });
});

test("an old, rightly signed head that was put back over deleted lines is found by the root", async () => {
  const object = "rolled-back";
  await db.$transaction((tx) => appendAudit(tx, line(object)));
  const old = await db.auditHead.findFirstOrThrow({ where: { objectId: object } });
  await db.$transaction((tx) => appendAudit(tx, line(object)));
  const DAY_LATER = new Date(AT.getTime() + 86_400_000);
  expect(await makeDailyRoot(db, DAY_LATER)).toMatchObject({ day: "2026-11-20", heads: 1 });
  expect(await makeDailyRoot(db, DAY_LATER)).toBeNull();
  const found = await tamper(db, async (tx) => {
    await tx.auditRow.deleteMany({ where: { objectId: object, seq: 2 } });
    await tx.auditHead.updateMany({
      where: { objectId: object },
      data: { count: old.count, hash: old.hash, signature: old.signature },
    });
  });
  expect(found.breaks).toMatchObject([{ kind: "missing", what: "root", objectId: object, seq: 2 }]);
});

test("a root that is gone, changed or made of other heads is found", async () => {
  const first = { day: new Date("2026-11-19") };
  const gone = await tamper(db, (tx) => tx.auditRoot.delete({ where: first }));
  expect(gone.breaks).toMatchObject([{ kind: "missing", what: "root", objectId: "2026-11-20" }]);
  const changed = await tamper(db, (tx) => tx.auditRoot.update({ where: first, data: { heads: 1 } }));
  expect(changed.breaks).toMatchObject([{ kind: "changed", what: "root", objectId: "2026-11-19" }]);
  const fewer = await tamper(
    db,
    (tx) => tx.$executeRaw`delete from audit_day_head where object_id = 'order-0001'`,
  );
  expect(fewer.breaks.map(({ what }) => what)).toContain("root");
});

test("the portal's own statements can neither change, delete nor empty what is written down", async () => {
  const tables = ["audit_row", "filing_event", "audit_head", "audit_day_head", "audit_root"];
  for (const table of tables) {
    await expect(db.$executeRawUnsafe(`delete from ${table}`)).rejects.toThrow("append-only");
    await expect(db.$executeRawUnsafe(`truncate ${table} cascade`)).rejects.toThrow("append-only");
    const change = table === "audit_head" ? "count = count - 1" : "hash = 'x'";
    await expect(db.$executeRawUnsafe(`update ${table} set ${change}`)).rejects.toThrow("append-only");
  }
});

test("writers of one object at the same time make one chain without a fork", async () => {
  const writers = Array.from({ length: 12 }, (_, writer) =>
    db.$transaction(async (tx) => {
      for (const step of [1, 2, 3, 4, 5]) await appendAudit(tx, line("busy", { writer, step }));
    }),
  );
  await Promise.all(writers);
  const rows = await db.auditRow.findMany({ where: { objectId: "busy" }, orderBy: { seq: "asc" } });
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect((await verifyAudit(db)).breaks).toEqual([]);
});

test("a writer of one object does not wait for a writer of another", async () => {
  await db.$transaction(async (open) => {
    await appendAudit(open, line("held"));
    await db.$transaction((tx) => appendAudit(tx, line("free")));
  });
  expect(await db.auditRow.count({ where: { objectId: { in: ["held", "free"] } } })).toBe(2);
});

test("an act that fails leaves no line and no gap", async () => {
  const failing = db.$transaction(async (tx) => {
    await appendAudit(tx, line("held"));
    throw new Error("the act failed");
  });
  await expect(failing).rejects.toThrow("the act failed");
  await db.$transaction((tx) => appendAudit(tx, line("held")));
  expect((await verifyAudit(db)).breaks).toEqual([]);
});

test("nothing is added to a chain whose end was forged, so that no line covers the forgery", async () => {
  const forged = db.$transaction(async (tx) => {
    await appendAudit(tx, line("forged"));
    await tx.auditHead.updateMany({ where: { objectId: "forged" }, data: { hash: "of another line" } });
    await appendAudit(tx, line("forged"));
  });
  await expect(forged).rejects.toThrow(BrokenChainError);
});

test("a line that gets into a chained database without a place stays to be found at the next start", async () => {
  const found = await tamper(db, async (tx) => {
    await tx.$executeRaw`
      insert into audit_row (id, at, actor_kind, action, object_type, object_id, payload)
      values (gen_random_uuid(), ${AT}, 'ADMIN', 'tests.stray', 'order', 'stray', '{}')`;
    expect(await chainExistingLinesIn(tx, AT)).toBe(0);
  });
  expect(found.breaks).toMatchObject([{ kind: "inserted", objectId: "stray" }]);
});

test("yesterday is sealed and verified once it is over in China, and the administrators see up to when", async () => {
  const midnight = new Date("2026-11-22T16:00:00Z");
  expect(await sealAuditDay(db, new Date(midnight.getTime() - 1))).toBe(1);
  expect(await sealAuditDay(db, new Date(midnight.getTime() - 1))).toBe(0);
  expect(await sealAuditDay(db, midnight)).toBe(1);
  const { lines } = await verifyAudit(db);
  const shown = { at: midnight, lines, rootedTo: "2026-11-22", broken: 0, first: null };
  expect(await findVerification(db)).toEqual(shown);
  await db.$executeRaw`
    update instance_setting set value = jsonb_set(value, '{result,lines}', '1') where key = 'auditVerified'`;
  expect(await findVerification(db)).toBeNull();
});

test("the command tells what is whole in one line, and names the first broken place with exit code 1", async () => {
  const whole = reportOf(await verifyAudit(db));
  expect(whole).toMatchObject({
    code: 0,
    text: expect.stringMatching(/^whole: \d+ lines in \d+ chains, 4 /),
  });
  const broken = await tamper(db, (tx) => tx.auditRow.deleteMany({ where: { objectId: "busy", seq: 7 } }));
  expect(reportOf(broken)).toMatchObject({
    code: 1,
    text: expect.stringMatching(/^BROKEN: missing: line 7 of order busy\n1 missing in /),
  });
});
