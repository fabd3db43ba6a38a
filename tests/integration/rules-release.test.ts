import { expect, test } from "vitest";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { rollBackRule } from "@/lib/server/rules/approve-rule";
import { startDraft } from "@/lib/server/rules/change-rules";
import { readRuleHistory } from "@/lib/server/rules/rule-documents";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { findOpenVersion, listVersions, versionAt } from "@/lib/server/rules/rule-versions";
import { RULE_SET_VERSION, writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { shippedDocument } from "@/tests/support/builders/rule-documents";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

prepareFiling(db);

const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

/** As if an earlier release had shipped something else. */
async function shippedBefore(documentId: string): Promise<void> {
  const data = { ...JSON.parse(JSON.stringify(shippedDocument(documentId))), validFrom: "2019-01-01" };
  await db.ruleDocumentVersion.updateMany({ where: { documentId, number: 1 }, data: { data } });
}

test("a release replaces a rule that somebody has a draft of", async () => {
  const actor = await anActor(db, { role: "ADMIN" });
  await startDraft(db, { documentId: "age", actor, at: AT });
  await shippedBefore("age");
  expect(await writeReferenceData(db, later(1))).toBe(2);
  expect(versionAt(await listVersions(db, "age"), later(1))).toMatchObject({ number: 3, authorId: null });
  expect(await findOpenVersion(db, "age")).toMatchObject({ number: 2, status: "DRAFT" });
});

test("a rule that an administrator ended stays ended, whatever a release ships", async () => {
  const actor = await anActor(db, { role: "ADMIN" });
  const act = { documentId: "age.44", actor, at: later(2) };
  expect(await rollBackRule(db, act, { number: null, reason: "已废止" })).toMatchObject({ ok: true });
  expect(await writeReferenceData(db, later(3))).toBe(0);
  await shippedBefore("age.44");
  expect(await writeReferenceData(db, later(4))).toBe(0);
  const versions = await listVersions(db, "age.44");
  expect(versionAt(versions, later(4))).toBeNull();
  expect(versions[0]).toMatchObject({ status: "ENDED", authorId: actor.id, reason: "已废止" });
});

test("a rule that a release ships for the first time is not for orders under way, but for a default", async () => {
  await db.ruleDocumentVersion.deleteMany({ where: { documentId: { in: ["age.32", "footer"] } } });
  expect(await writeReferenceData(db, later(5))).toBe(2);
  expect(versionAt(await listVersions(db, "age.32"), later(4))).toBeNull();
  expect(versionAt(await listVersions(db, "age.32"), later(5))).not.toBeNull();
  expect(versionAt(await listVersions(db, "footer"), AT)).not.toBeNull();
});

test("a release that adds a column or drops a source reads what was stored before", async () => {
  const { effect, provenance, ...rest } = shippedDocument("age.44");
  if (effect.kind !== "columns") throw new Error("columns");
  const { minorProofScope: _, ...values } = effect.values;
  const before = {
    ...rest,
    effect: { ...effect, values: { ...values, columnOfBefore: "Y" } },
    provenance: { ...provenance, sources: [...provenance.sources, "GONE"] },
  };
  await db.ruleDocumentVersion.updateMany({
    where: { documentId: "age.44", number: 1 },
    data: { data: JSON.parse(JSON.stringify(before)), activeTo: null },
  });
  const national = shippedDocument("age").effect;
  const expected = national.kind === "columns" ? national.values.minorProofScope : null;
  const rule = (await readRuleHistory(db)).at(AT).ruleOf("44");
  expect(rule.minorProofScope).toBe(expected);
  expect(rule.grounds.age).toEqual(provenance);
  expect((await listVersions(db, "age.44")).map(({ number }) => number)).toContain(1);
});

test("rules that change while they are read are not taken for the newest", async () => {
  const versionOf = async () =>
    Number((await db.instanceSetting.findUniqueOrThrow({ where: { key: RULE_SET_VERSION } })).value);
  const before = await versionOf();
  const reading = db.$extends({
    query: {
      ruleDocumentVersion: {
        async findMany({ args, query }) {
          const rows = await query(args);
          await shippedBefore("footer.44");
          await writeReferenceData(db, later(6));
          return rows;
        },
      },
    },
  });
  const read = await requireRules(reading as unknown as PrismaClient, later(60 * 24));
  expect(await versionOf()).toBe(before + 1);
  expect(read.version).toBe(before);
});
