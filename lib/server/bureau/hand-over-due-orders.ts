import "server-only";
import type { HandOverPause } from "@/lib/domain/bureau/hand-over-pause";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { changeOrderIn } from "../filing/change-order";
import { findOrder, findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import { findSubmission, type Submission } from "../filing/submission-repository";
import type { BureauConnectorGateway, BureauPackage } from "../gateways/bureau-connector/port";
import { log } from "../log";
import { openRound } from "../sms-verification/open-round";
import { tellVerifying } from "../sms-verification/tell-verifying";
import { verifiersOf } from "../sms-verification/verifiers";
import { findOrderPause } from "./hand-over-pause";
import { packageKey } from "./package-recall";
import { startBureauReview } from "./start-bureau-review";

const BATCH = 50;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

/** Orders that could not be handed over, how often that was so, and when this process tries again. */
const waiting = new Map<string, { readonly failures: number; readonly nextAt: number }>();

function noteFailure(orderNo: string, at: Date, error: unknown): void {
  const failures = (waiting.get(orderNo)?.failures ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  waiting.set(orderNo, { failures, nextAt: at.getTime() + pause });
  log.warn({ err: error, order: orderNo, tries: failures }, "package not handed over");
}

/** The bureau takes nothing for the time being; whoever rules that may end it sooner. */
function notePause(orderNo: string, at: Date, { endsAt }: HandOverPause): void {
  const latest = at.getTime() + LONGEST_PAUSE_MS;
  waiting.set(orderNo, { failures: 0, nextAt: Math.min(latest, endsAt?.getTime() ?? latest) });
}

interface HandOver {
  readonly order: StoredOrder;
  readonly submission: Submission;
  readonly filing: BureauPackage;
}

async function prepare(db: Db, orderNo: string): Promise<HandOver | null> {
  const order = await findOrder(db, orderNo);
  if (order?.status !== "PENDING_BUREAU_SUBMIT" || order.type === null || order.provinceCode === null)
    return null;
  const submission = await findSubmission(db, order.id, order.submissionNumber);
  if (!submission) throw new Error("an order that passed the review has no submission");
  const filing = {
    key: packageKey(order),
    orderNo,
    type: order.type,
    provinceCode: order.provinceCode,
    submissionNumber: submission.number,
    answers: submission.answers,
    materialIds: submission.materialIds,
  };
  return { order, submission, filing };
}

async function startVerification(tx: Db, { order, submission, filing }: HandOver, at: Date): Promise<void> {
  const { answers } = submission;
  const verifiers = verifiersOf(filing.type, answers);
  const facts = { packageSent: true, smsVerifiers: verifiers.length };
  if (verifiers.length === 0) return startBureauReview(tx, order.orderNo, { facts, at });
  const changed = await changeOrderIn(tx, {
    orderNo: order.orderNo,
    event: "start-sms",
    actor: SYSTEM_ACTOR,
    at,
    facts: () => facts,
    apply: async () => {
      await openRound(tx, order.id, { verifiers, answers, at });
      return { payload: { verifiers: verifiers.length } };
    },
  });
  if (!changed.ok) throw new Error(`the verification cannot start: ${changed.error.code}`);
  await tellVerifying(tx, order, { at, step: "first" });
}

/** What became of a package that was sent: accepted for the order, by us or by another process, or no longer wanted. */
type Fate = "started" | "by-another" | "unwanted";

function settle(db: PrismaClient, handOver: HandOver, at: Date): Promise<Fate> {
  return db.$transaction(async (tx) => {
    const order = await findOrderForUpdate(tx, handOver.order.orderNo);
    const { submission, order: seen } = handOver;
    const isSame = order?.submissionNumber === submission.number && order.smsRepushes === seen.smsRepushes;
    if (isSame && order?.status === "PENDING_BUREAU_SUBMIT") {
      await startVerification(tx, { ...handOver, order }, at);
      return "started";
    }
    const isOn = order?.status === "SMS_VERIFYING" || order?.status === "BUREAU_REVIEW";
    return isSame && isOn ? "by-another" : "unwanted";
  });
}

/** What became of an order: handed over, nothing to do here, or waiting for its bureau. */
type Outcome = "started" | "left" | HandOverPause;

async function handOverOne(
  db: PrismaClient,
  connector: BureauConnectorGateway,
  orderNo: string,
  at: Date,
): Promise<Outcome> {
  const handOver = await prepare(db, orderNo);
  if (!handOver) return "left";
  const pause = await findOrderPause(db, handOver.order, handOver.submission.answers, at);
  if (pause) return pause;
  await connector.send(handOver.filing);
  const fate = await settle(db, handOver, at);
  // Withdrawn or ended while the package was on its way.
  if (fate === "unwanted") await connector.recall(handOver.filing.key);
  return fate === "started" ? fate : "left";
}

/**
 * Hands every order that passed the initial review over to its bureau and opens the SMS verification, or the bureau's
 * review where nobody has to verify. A failed hand-over is tried again after 30 s, 1 min, 2 min … up to 10 min; while
 * a bureau takes nothing its orders wait. The package's key makes a second sending the same one, so several processes
 * may run this at once.
 *
 * @returns how many orders went on
 */
export async function handOverDueOrders(
  db: PrismaClient,
  at: Date,
  connector: BureauConnectorGateway,
): Promise<number> {
  const later = [...waiting].filter(([, { nextAt }]) => nextAt > at.getTime()).map(([orderNo]) => orderNo);
  const due = await db.filingOrder.findMany({
    where: { status: "PENDING_BUREAU_SUBMIT", orderNo: { notIn: later } },
    select: { orderNo: true },
    orderBy: [{ stageEnteredAt: "asc" }, { id: "asc" }],
    take: BATCH,
  });
  let done = 0;
  for (const { orderNo } of due) {
    try {
      const outcome = await handOverOne(db, connector, orderNo, at);
      if (typeof outcome === "object") notePause(orderNo, at, outcome);
      else waiting.delete(orderNo);
      if (outcome === "started") done += 1;
    } catch (error) {
      noteFailure(orderNo, at, error);
    }
  }
  return done;
}
