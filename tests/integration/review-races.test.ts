import { beforeAll, expect, test } from "vitest";
import type { FilingStatus } from "@/lib/domain/filing/states";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import { decideInitialReview } from "@/lib/server/review/decide-initial-review";
import { findDecision } from "@/lib/server/review/find-decision";
import { takeOrder } from "@/lib/server/review/take-order";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";

const RACES = 1000;
const AT_ONCE = 20;

const { db } = await testDatabase(2 * AT_ONCE);
const leaseUntil = new Date("2026-11-21T02:30:00Z");
let owner: Actor;
let holder: Actor;
let successor: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
  holder = await anActor(db, { role: "REVIEWER", displayName: "王初审" });
  successor = await anActor(db, { role: "REVIEWER", displayName: "赵初审" });
});

/** Orders in review with one remark each, as small as they can be. */
async function ordersInReview(
  count: number,
  first: number,
): Promise<readonly { id: string; orderNo: string }[]> {
  const at = new Date("2026-11-21T02:00:00Z");
  const orders = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    orderNo: `BA20261120${String(first + index).padStart(6, "0")}`,
  }));
  await db.filingOrder.createMany({
    data: orders.map((order) => ({
      ...order,
      ...{ ownerId: owner.id, type: "FIRST" as const, status: "INITIAL_REVIEW" satisfies FilingStatus },
      ...{ submissionNumber: 1, ruleSetVersion: 1, rulesAt: at, stageEnteredAt: at, lastSavedAt: at },
      createdAt: at,
      ...{ reviewerId: holder.id, leaseUntil, dueAt: at, searchGrams: [] },
    })),
  });
  await db.submission.createMany({
    data: orders.map(({ id }) => ({
      ...{ id: newId(), orderId: id, number: 1, formVersion: 1, answers: {}, digest: id, materialIds: [] },
      ...{ ruleSetVersion: 1, agreements: {}, findings: [], submittedById: owner.id, submittedAt: at },
      typeDecision: {
        ...{ type: "FIRST", code: null, row: 1, verdicts: [], askedFor: "", at: "", otherAccount: null },
      },
    })),
  });
  await db.remark.createMany({
    data: orders.map(({ id }) => ({
      ...{ id: newId(), orderId: id, submissionNumber: 1, stage: "INITIAL" as const, target: "order" },
      ...{ reasonCode: "R-SUB-10", text: "主体已有备案号", createdById: holder.id, createdAt: at },
    })),
  });
  return orders;
}

const decide = (orderNo: string, actor: Actor, decision: "SUPPLEMENT" | "REJECT", at: Date) =>
  decideInitialReview(db, { orderNo, submissionNumber: 1, decision, actor, at });

/** Whoever holds it at the last moment decides, while another takes it over and decides too. */
async function takeoverRace({ orderNo }: { orderNo: string }, index: number) {
  const last = new Date(leaseUntil.getTime() - 1);
  const takeover = async () => {
    const taken = await takeOrder(db, { orderNo, actor: successor, at: leaseUntil });
    return taken.ok ? decide(orderNo, successor, "REJECT", leaseUntil) : taken;
  };
  const first = () => decide(orderNo, holder, "SUPPLEMENT", last);
  const started = index % 2 === 0 ? [takeover(), first()] : [first(), takeover()];
  return Promise.all(started);
}

/** One reviewer, two tabs. */
function twoTabs({ orderNo }: { orderNo: string }) {
  const at = new Date(leaseUntil.getTime() - 60_000);
  return Promise.all([decide(orderNo, holder, "REJECT", at), decide(orderNo, holder, "SUPPLEMENT", at)]);
}

type Race = (
  order: { id: string; orderNo: string },
  index: number,
) => ReturnType<typeof twoTabs> | ReturnType<typeof takeoverRace>;

async function run(race: Race, first: number) {
  const orders = await ordersInReview(RACES / 2, first);
  const outcomes: { orderId: string; results: Awaited<ReturnType<Race>> }[] = [];
  for (let start = 0; start < orders.length; start += AT_ONCE) {
    const batch = orders.slice(start, start + AT_ONCE);
    const done = await Promise.all(batch.map((order, index) => race(order, start + index)));
    outcomes.push(...done.map((results, index) => ({ orderId: batch[index]?.id ?? "", results })));
  }
  return outcomes;
}

test.each([
  ["the holder whose time runs out and the one who took over", takeoverRace, 0],
  ["one reviewer in two tabs", twoTabs, RACES / 2],
] as const)(
  "500 races of %s: one decision each, and the loser is told who decided, when and what",
  async (_, race, first) => {
    const outcomes = await run(race, first);
    const ids = outcomes.map(({ orderId }) => orderId);
    expect(await db.reviewDecision.count({ where: { orderId: { in: ids } } })).toBe(RACES / 2);
    const notices = await db.outboxMessage.groupBy({
      by: ["channel"],
      where: { orderId: { in: ids }, key: { startsWith: "notice:" } },
      orderBy: { channel: "asc" },
      _count: true,
    });
    expect(notices).toEqual([
      { channel: "SMS", _count: RACES / 2 },
      { channel: "EMAIL", _count: RACES / 2 },
    ]);
    for (const { orderId, results } of outcomes) {
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const loser = results.find(({ ok }) => !ok);
      const found = await findDecision(db, { id: orderId }, 1);
      expect(found?.by).toMatch(/王初审|赵初审/);
      // Whoever lost the order before the other decided is told who has it; the page then names the decision.
      const told = loser && !loser.ok ? loser.error : null;
      if (told?.code === "already-decided") expect(told.decision).toEqual(found);
      else expect(told).toMatchObject({ code: "held-by-other", by: "赵初审" });
    }
  },
  180_000,
);
