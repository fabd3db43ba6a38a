import { beforeAll, expect, test } from "vitest";
import { CLOSED_STATUSES } from "@/lib/domain/filing/states";
import { createRuleBook } from "@/lib/domain/rules/rule-book";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { newId } from "@/lib/server/clock";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { dueAfter } from "@/lib/server/filing/due-time";
import { findNewerRules } from "@/lib/server/filing/newer-rules";
import { readingContext } from "@/lib/server/filing/read-context";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { readRuleHistory } from "@/lib/server/rules/rule-documents";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { newerRulesOf, rulesOfOrder } from "@/lib/wizard/applying-rules";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, openFiling } from "@/tests/support/builders/filing";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

prepareFiling(db);

const DAY_MS = 86_400_000;
const CHANGE = new Date(AT.getTime() + DAY_MS);
const BEFORE_IT = new Date(CHANGE.getTime() - 1);

/** The second version of a document, which counts from the day after the order is opened. */
beforeAll(async () => {
  const first = await db.ruleDocumentVersion.findFirstOrThrow({
    where: { documentId: "age.44", status: "APPROVED" },
  });
  await db.ruleDocumentVersion.update({ where: { id: first.id }, data: { activeTo: CHANGE } });
  const values = { minAge: 18, minAgeSeverity: "BLOCK", minorProofScope: "NONE" };
  const document = first.data as Record<string, unknown>;
  await db.ruleDocumentVersion.create({
    data: {
      ...first,
      id: newId(),
      number: first.number + 1,
      data: { ...document, effect: { kind: "columns", values } },
      activeFrom: CHANGE,
    },
  });
});

/** The order by the rules of its moment, and the rules of every other: read now, for other files of the worker keep theirs. */
async function opened() {
  const filer = await aFiler(db, AT);
  const order = await requireSavedOrder(db, await openFiling(db, filer, AT));
  const { answers } = await requireDraft(db, { orderId: order.id });
  const context = await readingContext(db, answers, order, AT);
  const history = await readRuleHistory(db);
  if (!context.tables) throw new Error("no tables");
  const tables = { ...context.tables, bureauRules: history.at(order.rulesAt) };
  return { order, history, context: { ...context, tables } };
}

const agesOf = (documents: readonly (RuleDocument | null)[]) =>
  documents.flatMap((document) =>
    document?.effect.kind === "columns" ? (document.effect.values.minAge ?? []) : [],
  );

test("an order keeps the rules it began with, and says what is different from the moment it counts", async () => {
  const { order, history, context } = await opened();
  expect(order.rulesAt).toEqual(AT);
  expect(agesOf(rulesOfOrder(context))).toEqual([16]);
  expect(newerRulesOf(context, history.at(BEFORE_IT))).toEqual([]);
  const changes = newerRulesOf(context, history.at(CHANGE));
  expect(changes.map(({ kind }) => kind)).toEqual(["changed"]);
  expect(agesOf(changes.map(({ before }) => before))).toEqual([16]);
  expect(agesOf(changes.map(({ after }) => after))).toEqual([18]);
});

test("the bureau has the time that the rules of the order's moment give it", async () => {
  const [owner, reviewer] = [await anActor(db), await anActor(db, { role: "REVIEWER" })];
  const order = await aPassedOrder(db, { ownerId: owner.id, reviewerId: reviewer.id });
  const rules = await requireRules(db, AT);
  const dueWith = async (days: number) => {
    const values = { slaWorkingDays: days, typicalWorkingDays: 5 };
    const documents = rules.bureauRules.documents.map((document): RuleDocument => {
      return document.id === "times" ? { ...document, effect: { kind: "columns", values } } : document;
    });
    const given = { ...rules, bureauRules: createRuleBook(documents) };
    const change = { event: "start-bureau-review", timer: "BUREAU_REVIEW" } as const;
    return (await dueAfter(db, change, order, given, new Date("2026-11-20T02:00:00Z"))).dueAt;
  };
  // From a Friday on, to the close of business.
  expect(await dueWith(20)).toEqual(new Date("2026-12-18T10:00:00Z"));
  expect(await dueWith(10)).toEqual(new Date("2026-12-04T10:00:00Z"));
});

test("a closed order says nothing", async () => {
  const { context } = await opened();
  const nothing = { ...context.tables, bureauRules: createRuleBook([]) };
  const other = { ...context, tables: nothing };
  expect(await findNewerRules(db, { status: "DRAFT" }, other, AT)).not.toEqual([]);
  for (const status of CLOSED_STATUSES) {
    expect(await findNewerRules(db, { status }, other, AT)).toEqual([]);
  }
});

test("what is approved for later is known beforehand", async () => {
  const { history } = await opened();
  const coming = (instant: Date) =>
    history.comingAfter(instant).map(({ document, from }) => [document.id, from]);
  expect(coming(BEFORE_IT)).toEqual([["age.44", "2026-11-22"]]);
  expect(coming(CHANGE)).toEqual([]);
});

test("the workbench lists what the province asks of such an order, each with certainty and source", async () => {
  const owner = await anActor(db);
  const reviewer = await anActor(db, { role: "REVIEWER" });
  const { orderNo } = await aSubmittedOrder(db, { ownerId: owner.id });
  const { rules } = await requireWorkbench(db, { orderNo, actor: reviewer, locale: "zh-CN", at: AT });
  expect(rules.find(({ id }) => id === "legalRep.44")).toMatchObject({
    text: "主体负责人须为法定代表人；不符合的不能提交",
    certainty: { text: "多处印证" },
    sources: [
      { href: "https://docs.ucloud.cn/beian1/" },
      { href: "https://support.huaweicloud.com/prepare-icp/" },
    ],
  });
  const ids = rules.map(({ id }) => id);
  expect(ids).toContain("own.finance-religion.44");
  expect(ids.filter((id) => /\.(?:individual|11|31)$|^outOfProvince/.test(id))).toEqual([]);
});
