import { beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/server/clock";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { findNewerRules } from "@/lib/server/filing/newer-rules";
import { readingContext } from "@/lib/server/filing/read-context";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { rulesOfOrder } from "@/lib/wizard/applying-rules";
import { aFiler, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
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

async function openedContext(later: Date) {
  const filer = await aFiler(db, AT);
  const order = await requireSavedOrder(db, await openFiling(db, filer, AT));
  const { answers } = await requireDraft(db, { orderId: order.id });
  return { order, context: await readingContext(db, answers, order, later) };
}

test("an order keeps the rules it began with, and says what is different today from the moment it counts", async () => {
  const { order, context } = await openedContext(CHANGE);
  expect(order.rulesAt).toEqual(AT);
  const ages = (documents: ReturnType<typeof rulesOfOrder>) =>
    documents.flatMap(({ effect }) => (effect.kind === "columns" ? (effect.values.minAge ?? []) : []));
  expect(ages(rulesOfOrder(context))).toEqual([16]);
  expect(await findNewerRules(db, order, context, BEFORE_IT)).toEqual([]);
  const [change, ...rest] = await findNewerRules(db, order, context, CHANGE);
  expect(rest).toEqual([]);
  expect([
    change?.kind,
    ages(change?.before ? [change.before] : []),
    ages(change?.after ? [change.after] : []),
  ]).toEqual(["changed", [16], [18]]);
});

test("whoever begins after the change has nothing newer; a closed order says nothing", async () => {
  const { order, context } = await openedContext(CHANGE);
  const today = await readingContext(db, context.answers, { ...order, rulesAt: CHANGE }, CHANGE);
  expect(await findNewerRules(db, order, today, CHANGE)).toEqual([]);
  for (const status of ["APPROVED", "ABANDONED", "EXPIRED", "CANCELLED_BY_ADMIN"] as const) {
    expect(await findNewerRules(db, { status }, context, CHANGE)).toEqual([]);
  }
});

test("what is approved for later is known beforehand", async () => {
  const { history } = await requireRules(db, AT);
  expect(history.comingAfter(BEFORE_IT).map(({ document, from }) => [document.id, from])).toEqual([
    ["age.44", "2026-11-22"],
  ]);
  expect(history.comingAfter(CHANGE)).toEqual([]);
});
