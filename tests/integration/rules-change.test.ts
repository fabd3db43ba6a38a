import { expect, test } from "vitest";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { requireOrderMaterials } from "@/lib/server/materials/order-materials";
import { approveRule, rollBackRule } from "@/lib/server/rules/approve-rule";
import {
  discardDraft,
  objectToRule,
  proposeRule,
  saveRuleDraft,
  startDocument,
  startDraft,
} from "@/lib/server/rules/change-rules";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { findOpenVersion, listOpenVersions, listVersions, versionAt } from "@/lib/server/rules/rule-versions";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { changeRule, draftRule, lockOf } from "@/tests/support/builders/rule-change";
import { provinceDocument, shippedDocument } from "@/tests/support/builders/rule-documents";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase(20);

let present = AT;
prepareFiling(db, () => present);

const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const admins = async () =>
  [await anActor(db, { role: "ADMIN" }), await anActor(db, { role: "ADMIN" })] as const;
const act = (documentId: string, actor: Awaited<ReturnType<typeof anActor>>, version: number, at = AT) => ({
  ...{ documentId, actor, version, at },
});

async function materialsOf(orderNo: string): Promise<readonly string[]> {
  const order = await db.filingOrder.findUniqueOrThrow({ where: { orderNo } });
  return (await requireOrderMaterials(db, order)).list.map(({ code }) => code);
}

test("a rule changed by two administrators counts for an order made after it, not for one under way", async () => {
  const [author, approver] = await admins();
  const applicant = await anActor(db, { role: "APPLICANT" });
  const answers = { "sponsor.regionCode": "330106" };
  const running = await aDraftOrder(db, { ownerId: applicant.id, answers });
  present = later(10);
  const changed = provinceDocument("commitment", "33", { commitment: "HENAN" });
  expect(await changeRule(db, [author, approver], changed, { at: present })).toMatchObject({ ok: true });
  present = later(20);
  const fresh = await aDraftOrder(db, { ownerId: applicant.id, answers });
  expect(await materialsOf(fresh.orderNo)).toContain("COMMITMENT_LETTER");
  expect(await materialsOf(running.orderNo)).not.toContain("COMMITMENT_LETTER");
  present = later(30);
  const back = { documentId: changed.id, actor: author, at: present };
  expect(await rollBackRule(db, back, { number: null, reason: "" })).toEqual({
    ok: false,
    error: { code: "no-reason" },
  });
  expect(await rollBackRule(db, back, { number: null, reason: "误读通知" })).toMatchObject({ ok: true });
  present = later(40);
  const last = await aDraftOrder(db, { ownerId: applicant.id, answers });
  expect(await materialsOf(last.orderNo)).not.toContain("COMMITMENT_LETTER");
  expect(await materialsOf(fresh.orderNo)).toContain("COMMITMENT_LETTER");
  const lines = await db.auditRow.findMany({ where: { objectId: changed.id }, orderBy: { seq: "asc" } });
  expect(lines.map(({ action }) => action)).toEqual([
    "rule.draft",
    "rule.propose",
    "rule.approve",
    "rule.roll-back",
  ]);
  present = AT;
});

test("a change approved for a later day counts from its midnight in China, and the version before until then", async () => {
  const [author, approver] = await admins();
  const document = shippedDocument("age.32");
  if (document.effect.kind !== "columns") throw new Error("columns");
  const stricter: RuleDocument = {
    ...document,
    effect: { kind: "columns", values: { ...document.effect.values, minAge: 18 } },
  };
  for (const day of ["2026-11-20", "2026-11-21"] as const) {
    const refused = await changeRule(db, [author, approver], stricter, { at: AT, effectiveOn: day });
    expect(refused).toEqual({ ok: false, error: { code: "past" } });
  }
  const done = await changeRule(db, [author, approver], stricter, { at: AT, effectiveOn: "2026-12-01" });
  expect(done).toMatchObject({ ok: true });
  const minAge = async (at: string) => {
    const { bureauRules } = await requireRules(db, AT, new Date(at));
    return bureauRules.ruleOf("32").minAge;
  };
  expect(await minAge("2026-11-30T15:59:59.999Z")).toBe(16);
  expect(await minAge("2026-11-30T16:00:00Z")).toBe(18);
  const back = (number: number) =>
    rollBackRule(db, { documentId: document.id, actor: author, at: AT }, { number, reason: "暂缓" });
  // Nobody alone lets it count before its day.
  await expect(back(2)).rejects.toThrow(NotFoundError);
  // What was approved for later can be given up before it counts.
  expect(await back(1)).toMatchObject({ ok: true });
  expect(await minAge("2026-11-30T16:00:00Z")).toBe(16);
  expect(await back(3)).toEqual({ ok: false, error: { code: "same" } });
  await expect(back(2)).rejects.toThrow(NotFoundError);
});

test("whoever only opens a change wrote nothing and may approve it; its first text counts as written", async () => {
  const [opener, writer] = await admins();
  const document = shippedDocument("shell.53");
  await startDraft(db, { documentId: document.id, actor: opener, at: AT });
  const changed = { ...document, provenance: { ...document.provenance, reference: "管局来函" } };
  await draftRule(db, writer, changed, { at: AT });
  await proposeRule(db, act(document.id, writer, await lockOf(db, document.id)));
  const lock = await lockOf(db, document.id);
  expect(await approveRule(db, act(document.id, writer, lock))).toEqual({
    ok: false,
    error: { code: "own" },
  });
  expect(await approveRule(db, act(document.id, opener, lock))).toMatchObject({ ok: true });
  const made = provinceDocument("hazardousPermit", "46", { hazardousPermit: "Y" });
  expect(await startDocument(db, { actor: opener, at: AT }, made)).toMatchObject({ ok: true });
  expect(await findOpenVersion(db, made.id)).toMatchObject({ writerIds: [opener.id] });
  await discardDraft(db, act(made.id, opener, await lockOf(db, made.id)));
});

test("whoever wrote a change does not approve it; nobody but administrators changes rules", async () => {
  const [author, approver] = await admins();
  const document = provinceDocument("hazardousPermit", "13", { hazardousPermit: "Y" });
  const version = await draftRule(db, author, document, { at: AT });
  expect(await approveRule(db, act(document.id, approver, version))).toEqual({
    ok: false,
    error: { code: "moved" },
  });
  expect(await proposeRule(db, act(document.id, author, version))).toMatchObject({ ok: true });
  const lock = await lockOf(db, document.id);
  expect(await approveRule(db, act(document.id, author, lock))).toEqual({
    ok: false,
    error: { code: "own" },
  });
  expect(await objectToRule(db, act(document.id, approver, lock), " ")).toEqual({
    ok: false,
    error: { code: "no-reason" },
  });
  expect(await objectToRule(db, act(document.id, approver, lock), "来源不足")).toMatchObject({ ok: true });
  expect(await findOpenVersion(db, document.id)).toMatchObject({ status: "DRAFT", objection: "来源不足" });
  // Whoever repairs it becomes its author too, and frees nobody who wrote before.
  const repaired = await lockOf(db, document.id);
  await saveRuleDraft(db, act(document.id, approver, repaired), {
    document,
    reason: "补充",
    effectiveOn: null,
  });
  await proposeRule(db, act(document.id, approver, await lockOf(db, document.id)));
  const again = await lockOf(db, document.id);
  for (const writer of [approver, author]) {
    expect(await approveRule(db, act(document.id, writer, again))).toEqual({
      ok: false,
      error: { code: "own" },
    });
  }
  const [third] = await admins();
  expect(await approveRule(db, act(document.id, third, again))).toMatchObject({ ok: true });
  // With the approval everybody is free again: the next change is written by one of them and approved by the other.
  const next = provinceDocument("hazardousPermit", "13", { hazardousPermit: "N" });
  expect(await changeRule(db, [approver, author], next, { at: later(1) })).toMatchObject({ ok: true });
  for (const role of ["APPLICANT", "REVIEWER", "BUREAU"] as const) {
    const other = await anActor(db, { role });
    await expect(startDraft(db, { documentId: document.id, actor: other, at: AT })).rejects.toThrow(
      ForbiddenError,
    );
  }
});

test("what cannot count is not proposed: failing or missing examples, a contradiction, the end of a default, no reason", async () => {
  const [author] = await admins();
  const refusal = async (document: RuleDocument, reason = "通知") => {
    const version = await draftRule(db, author, document, { at: AT, reason });
    const refused = await proposeRule(db, act(document.id, author, version));
    await discardDraft(db, act(document.id, author, version));
    return refused.ok ? null : refused.error;
  };
  const document = provinceDocument("superior", "13", { superior: "LEGAL_REP" });
  const here = { province: "13", facts: {}, applies: true } as const;
  expect(await refusal({ ...document, examples: [] })).toMatchObject({
    code: "obstacles",
    obstacles: [
      { code: "no-example", applies: true },
      { code: "no-example", applies: false },
    ],
  });
  expect(await refusal({ ...document, examples: [here, { ...here, applies: false }] })).toMatchObject({
    obstacles: [{ code: "example", at: 1 }],
  });
  expect(await refusal(document, " ")).toEqual({ code: "no-reason" });
  const rival = { ...provinceDocument("age", "44", { minAge: 20 }), id: "age.44.second" };
  expect(await refusal(rival)).toMatchObject({ obstacles: [{ code: "contradiction", with: "age.44" }] });
  const national = shippedDocument("age");
  expect(await refusal({ ...national, validTo: "2026-12-31" })).toMatchObject({
    obstacles: [{ code: "no-default" }],
  });
  expect(await refusal(national)).toEqual({ code: "same" });
  expect((await listVersions(db, document.id)).map(({ status }) => status)).toEqual([
    "DISCARDED",
    "DISCARDED",
    "DISCARDED",
  ]);
});

test("what could not be read again is not stored: the list of changes stays open", async () => {
  const [author] = await admins();
  const document = provinceDocument("shell", "13", { shellDirectAdd: "Y" });
  const version = await draftRule(db, author, document, { at: AT });
  const examples = Array.from({ length: 21 }, () => document.examples[0]).flatMap((one) => one ?? []);
  const saved = (n: number) =>
    saveRuleDraft(db, act(document.id, author, version), {
      ...{ document: { ...document, examples: examples.slice(0, n) }, reason: "", effectiveOn: null },
    });
  await expect(saved(21)).rejects.toThrow();
  expect(await saved(20)).toMatchObject({ ok: true });
  expect(await listOpenVersions(db, AT)).toContainEqual(expect.objectContaining({ documentId: document.id }));
});

test("what is approved for later is contradicted by nothing that is approved before it counts", async () => {
  const [author, approver] = await admins();
  const planned = provinceDocument("totalServices", "37", { cap: 30 });
  const content = { at: AT, effectiveOn: "2026-12-01" } as const;
  expect(await changeRule(db, [author, approver], planned, content)).toMatchObject({ ok: true });
  const underWay = async (at: string) =>
    (await listOpenVersions(db, new Date(at))).map(({ documentId }) => documentId);
  expect(await underWay("2026-11-30T15:59:59.999Z")).toContain(planned.id);
  expect(await underWay("2026-11-30T16:00:00Z")).not.toContain(planned.id);
  const rival = { ...provinceDocument("totalServices", "37", { cap: 40 }), id: "totalServices.37.rival" };
  expect(await changeRule(db, [author, approver], rival, { at: AT })).toMatchObject({
    error: { code: "obstacles", obstacles: [{ code: "contradiction", with: planned.id }] },
  });
  const act = { documentId: planned.id, actor: author, at: later(1) };
  expect(await rollBackRule(db, act, { number: null, reason: "暂缓" })).toMatchObject({ ok: true });
  expect(await underWay("2026-11-30T15:59:59.999Z")).not.toContain(planned.id);
  const lock = await lockOf(db, rival.id);
  const again = { documentId: rival.id, actor: author, version: lock, at: later(2) };
  expect(await proposeRule(db, again)).toMatchObject({ ok: true });
});

test("of many approvals at the same moment one counts, and of two that contradict one", async () => {
  const [author, approver] = await admins();
  const [one, other] = ["first", "second"].map((name, index) => ({
    ...provinceDocument("totalServices", "44", { cap: 20 + index }),
    id: `totalServices.44.${name}`,
  })) as [RuleDocument, RuleDocument];
  for (const document of [one, other]) {
    const version = await draftRule(db, author, document, { at: AT });
    expect(await proposeRule(db, act(document.id, author, version))).toMatchObject({ ok: true });
  }
  const locks = [await lockOf(db, one.id), await lockOf(db, other.id)] as const;
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, index) => {
      const document = index % 2 === 0 ? one : other;
      return approveRule(db, act(document.id, approver, index % 2 === 0 ? locks[0] : locks[1]));
    }),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const codes = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
  expect(codes.filter((code) => code === "obstacles")).toHaveLength(6);
  expect(codes.filter((code) => code === "none")).toHaveLength(5);
});

test("a start writes what is shipped once, and never over what an administrator changed", async () => {
  expect(await writeReferenceData(db, AT)).toBe(0);
  const [author, approver] = await admins();
  const document = shippedDocument("footer.44");
  const changed: RuleDocument = {
    ...document,
    provenance: { ...document.provenance, reference: "管局来函" },
  };
  await changeRule(db, [author, approver], changed, { at: AT });
  expect(await writeReferenceData(db, later(60))).toBe(0);
  const versions = await listVersions(db, document.id);
  expect(versionAt(versions, later(60))).toMatchObject({
    number: 2,
    authorId: author.id,
    approverId: approver.id,
  });
  // A release that ships something else of a document nobody changed writes a version; running orders keep theirs.
  await db.ruleDocumentVersion.updateMany({
    where: { documentId: "footer", number: 1 },
    data: { data: { ...JSON.parse(JSON.stringify(shippedDocument("footer"))), validFrom: "2019-01-01" } },
  });
  expect(await writeReferenceData(db, later(61))).toBe(2);
  expect(versionAt(await listVersions(db, "footer"), later(61))?.number).toBe(2);
  expect(versionAt(await listVersions(db, "footer"), AT)?.number).toBe(1);
});
