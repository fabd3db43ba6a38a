import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { setClock } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { releaseEndedLeases } from "@/lib/server/jobs/release-ended-leases";
import { resendDueChallenges } from "@/lib/server/jobs/resend-due-challenges";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { after, HOUR, START, VerificationBench } from "@/tests/support/verification-bench";

const { db, url } = await testDatabase();
/** The other instance has connections of its own. */
const other = createDb(url, 3);
const MINUTE = 60_000;

let owner: Actor;
let reviewer: Actor;
let bench: VerificationBench;
beforeAll(async () => {
  setClock(() => START);
  bench = await VerificationBench.open(db);
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER" });
  return () => other.$disconnect();
});
beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

/** One timer of an order: when it is due by the right clock, the job behind it, and how often it went off. */
interface Timer {
  readonly due: Date;
  readonly run: (client: PrismaClient, at: Date) => Promise<number>;
  readonly count: () => Promise<number>;
}

const TIMERS: Readonly<Record<string, () => Promise<Timer>>> = {
  "the end of an order that waits for its applicant": async () => {
    const { orderNo } = await aDraftOrder(db, { ownerId: owner.id });
    return {
      due: new Date("2027-01-07T16:00:00.000Z"),
      run: expireWaitingOrders,
      count: () => db.inboxNotice.count({ where: { code: "N14", link: { contains: orderNo } } }),
    };
  },
  "the end of a reviewer's lease": async () => {
    const due = after(HOUR);
    const facts = { ownerId: owner.id, status: "INITIAL_REVIEW", reviewerId: reviewer.id } as const;
    const { id } = await aSubmittedOrder(db, { ...facts, leaseUntil: due });
    return {
      due,
      run: releaseEndedLeases,
      count: () => db.filingEvent.count({ where: { orderId: id } }),
    };
  },
  "the second message to those who do not verify": async () => {
    const { order } = await bench.anOrderBeingVerified();
    return {
      due: after(12 * HOUR),
      run: resendDueChallenges,
      count: async () => (await bench.challengesOf(order)).filter(({ sends }) => sends === 2).length / 2,
    };
  },
  "the end of the 24 hours": async () => {
    const { order } = await bench.anOrderBeingVerified();
    const before = await db.filingEvent.count({ where: { orderId: order.id } });
    return {
      due: after(24 * HOUR),
      run: closeDueChallenges,
      count: async () => (await db.filingEvent.count({ where: { orderId: order.id } })) - before,
    };
  },
};

/** What the clocks of the instances are ahead of the right one, and when the timer must go off by the right one. */
const CLOCKS = [
  { name: "one clock ten minutes slow", ahead: [-10], at: 10 },
  { name: "one clock fast and one slow", ahead: [10, -10], at: -10 },
] as const;

/** All instances look at the same time, each by its own clock; twice, as timers do. */
async function look({ run }: Timer, trueTime: Date, ahead: readonly number[]): Promise<void> {
  const times = ahead.map((minutes) => new Date(trueTime.getTime() + minutes * MINUTE));
  const clients = [db, other];
  await Promise.all([...times, ...times].map((at, n) => run(clients[n % clients.length] ?? db, at)));
}

const CASES = Object.entries(TIMERS).flatMap(([timer, make]) =>
  CLOCKS.map((clocks) => ({ timer, make, ...clocks })),
);

test.each(CASES)("with $name, $timer comes once and off by no more than the clock", async (one) => {
  const timer = await one.make();
  for (const step of [one.at - 1, one.at, 20]) {
    const trueTime = new Date(timer.due.getTime() + step * MINUTE);
    setClock(() => trueTime);
    await look(timer, trueTime, one.ahead);
    expect([step, await timer.count()]).toEqual([step, step >= one.at ? 1 : 0]);
  }
});
