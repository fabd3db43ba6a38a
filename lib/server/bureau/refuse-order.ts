import "server-only";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isReasonCode, isReasonFor, type ReasonText, reasonsFor } from "@/lib/domain/review/reason";
import { type Excess, findExcess, MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { changeOrderIn } from "../filing/change-order";
import { noticeBase } from "../filing/order-notices";
import { remarksPath } from "../filing/order-paths";
import { findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import { requireReadable } from "../filing/policy-actor";
import { notify } from "../messages/notify";
import { requireRules } from "../rules/rule-tables";
import type { DecisionRequest } from "./approve-order";
import {
  type DecisionRefusal,
  findDecisionRefusal,
  isOwnDecision,
  saveBureauDecision,
} from "./decision-repository";

/** A reason of the bureau for a place of the order. */
export interface BureauReason {
  /** Code of the catalogue, R-… */
  readonly code: string;
  /** Field path, `material:KIND:owner`, or a special target such as `order`. */
  readonly target: string;
  /** What the officer adds in own words. */
  readonly text: string;
}

export interface RefuseRequest extends DecisionRequest {
  readonly reasons: readonly BureauReason[];
}

/**
 * What is wrong with the reason at a place among those given. `reason-unknown`: not a reason of the bureau, or not for this place. `reason-text`: "other" says nothing.
 * `reason-long`: says too much.
 */
export interface ReasonFault {
  readonly code: "reason-unknown" | "reason-text" | "reason-long";
  readonly reason: string;
  readonly at: number;
  readonly excess?: Excess;
}

export type RefuseRefusal = Refusal | DecisionRefusal | ReasonFault;

/** The reason that is nothing but its text. */
const OTHER = "R-BUR-01";

function checkReasons(rows: readonly ReasonText[], reasons: readonly BureauReason[]): ReasonFault | null {
  const known = reasonsFor(rows, "BUREAU");
  for (const [at, { code, target, text }] of reasons.entries()) {
    const row = known.find((candidate) => candidate.code === code);
    if (!row || !isReasonFor(row, target)) return { code: "reason-unknown", reason: code, at };
    if (code === OTHER && text.trim() === "") return { code: "reason-text", reason: code, at };
    const excess = findExcess(text, MOST_CHARACTERS.refusal);
    if (excess) return { code: "reason-long", reason: code, at, excess };
  }
  return null;
}

async function tellRefused(tx: Db, order: StoredOrder, number: number, reason: ReasonText | undefined) {
  await notify(tx, {
    accountId: order.ownerId,
    code: "N11",
    params: {
      ...noticeBase(order),
      reason: { zh: reason?.zh ?? "", en: reason?.en ?? "" },
    },
    link: remarksPath(order.orderNo),
    key: `N11:${order.orderNo}:${number}`,
    orderId: order.id,
  });
}

async function addRemarks(tx: Db, order: StoredOrder, request: RefuseRequest): Promise<void> {
  const { submissionNumber, actor, at, reasons } = request;
  await tx.remark.createMany({
    data: reasons.map(({ code, target, text }) => ({
      id: newId(),
      orderId: order.id,
      submissionNumber,
      stage: "BUREAU" as const,
      target,
      reasonCode: code,
      text: text.trim(),
      isSent: true,
      createdById: actor.id,
      createdAt: at,
    })),
  });
}

/** Whether the officer has refused with just these reasons before. */
async function isRepeated(tx: Db, order: StoredOrder, request: RefuseRequest): Promise<boolean> {
  const { submissionNumber, actor, reasons } = request;
  const orderId = order.id;
  const decision = { submissionNumber, byId: actor.id, decision: "REFUSE" } as const;
  // Once the applicant has handed in anew, the page is outdated and must say so.
  if (order.submissionNumber !== submissionNumber || !(await isOwnDecision(tx, orderId, decision)))
    return false;
  const sent = await tx.remark.findMany({ where: { orderId, submissionNumber, stage: "BUREAU" } });
  const linesOf = (rows: readonly { target: string; code: string; text: string }[]) =>
    rows.map(({ target, code, text }) => JSON.stringify([target, code, text.trim()])).sort();
  const before = linesOf(sent.map(({ reasonCode: code, target, text }) => ({ code, target, text })));
  return before.join() === linesOf(reasons).join();
}

async function refuseIn(tx: Db, request: RefuseRequest): Promise<Result<null, RefuseRefusal>> {
  const { orderNo, submissionNumber, actor, at, reasons } = request;
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  if (await isRepeated(tx, order, request)) return ok(null);
  const tooLate = await findDecisionRefusal(tx, orderNo, submissionNumber);
  if (tooLate) return fail(tooLate);
  const catalogue = (await requireRules(tx, at)).reasons;
  const unfit = checkReasons([...catalogue.values()], reasons);
  if (unfit) return fail(unfit);
  const changed = await changeOrderIn(tx, {
    orderNo,
    locked: order,
    event: "refuse",
    actor,
    at,
    facts: () => ({ reasons }),
    apply: async () => {
      await addRemarks(tx, order, request);
      const orderId = order.id;
      await saveBureauDecision(tx, { orderId, submissionNumber, decision: "REFUSE", byId: actor.id, at });
      return { payload: { reasons: reasons.map(({ code }) => code) } };
    },
  });
  if (!changed.ok) return fail(changed.error);
  const first = reasons[0]?.code ?? "";
  await tellRefused(tx, order, submissionNumber, isReasonCode(first) ? catalogue.get(first) : undefined);
  return ok(null);
}

/**
 * Refuses an order at the bureau's desk: its reasons become remarks that the applicant sees at their places, N11. The
 * same refusal sent again by the same officer is done already.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function refuseOrder(db: PrismaClient, request: RefuseRequest): Promise<Result<null, RefuseRefusal>> {
  return db.$transaction((tx) => refuseIn(tx, request));
}
