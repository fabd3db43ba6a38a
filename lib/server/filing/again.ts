import "server-only";
import { purgeLimit } from "@/lib/domain/calendar/deadlines";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Answers } from "@/lib/wizard/answers";
import { findField } from "@/lib/wizard/paths";
import type { PrismaClient } from "../db/generated/client";
import { requireRules } from "../rules/rule-tables";
import type { ApplicantAct } from "./applicant-acts";
import { type Changed, changeOrder } from "./change-order";
import { openAccountDraft, requireDraft, requireDraftForUpdate } from "./draft-repository";
import { lockOpenOrder } from "./open-order";
import { findOrder, type StoredOrder } from "./order-repository";
import { requirePermission, requireReadable } from "./policy-actor";
import { type SaveRefusal, saveAnswers } from "./save-answers";
import { reserveServiceCodes } from "./service-codes";

/** Until when the content of an ended order is kept. */
export function keptUntil({ stageEnteredAt }: Pick<StoredOrder, "stageEnteredAt">): Date {
  return purgeLimit(stageEnteredAt).endsAt;
}

/** Whether an order waits to be revived: expired, never revived before, and still there. */
export function isRevivable(
  order: Pick<StoredOrder, "status" | "revivedAt" | "stageEnteredAt">,
  at: Date,
): boolean {
  return order.status === "EXPIRED" && order.revivedAt === null && at < keptUntil(order);
}

/**
 * Opens an expired order again, once and within 180 days (重新激活): everything in it stays, today's rules judge it, the
 * basic check is asked anew, and the service codes it gave back are taken again as far as they are free.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function reviveOrder(
  db: PrismaClient,
  { orderNo, actor, at }: ApplicantAct,
): Promise<Result<Changed, Refusal>> {
  return changeOrder(db, {
    orderNo,
    event: "revive",
    actor,
    at,
    facts: async ({ tx, order }) => ({
      otherOpenOrder: await lockOpenOrder(tx, order.ownerId),
      timerEndsAt: keptUntil(order),
    }),
    apply: async ({ tx, order }) => {
      const draft = await requireDraftForUpdate(tx, { orderId: order.id });
      await reserveServiceCodes(tx, order, draft.answers);
      // The type was found long ago: it counts as outdated until it is asked for again.
      await tx.$executeRaw`
        update filing_draft set type_decision = jsonb_set(type_decision, '{askedFor}', '""')
         where id = ${draft.id}::uuid and type_decision is not null`;
      const { version } = await requireRules(tx, at);
      return { columns: { ruleSetVersion: version, rulesAt: at } };
    },
  });
}

/** What a new order may take from an ended one: everything but what has to be said anew each time. */
function copyable(answers: Answers, present: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([path, value]) => {
      const isAnew = /^(?:agreements|verificationForm|check)\./.test(path);
      const isTyped = (present[path] ?? "").length > 0;
      return !isAnew && !isTyped && value.length > 0 && findField(path) !== null;
    }),
  );
}

/**
 * Puts the answers of an ended order into the draft of the account's next one, where nothing was typed yet.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function copyOrder(
  db: PrismaClient,
  { orderNo, actor, at }: ApplicantAct,
): Promise<Result<null, SaveRefusal>> {
  const order = requireReadable(await findOrder(db, orderNo), actor);
  requirePermission(actor, "filing.copy", order);
  const ended = await requireDraft(db, { orderId: order.id });
  const draft = await openAccountDraft(db, actor.id, at);
  const patch = copyable(ended.answers, draft.answers);
  const saved = await saveAnswers(db, { actor, orderNo: null, patch, base: draft.version, at });
  return saved.ok ? ok(null) : fail(saved.error);
}
