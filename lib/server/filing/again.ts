import "server-only";
import { purgeLimit } from "@/lib/domain/calendar/deadlines";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Answers } from "@/lib/wizard/answers";
import { findField } from "@/lib/wizard/paths";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { requireRules } from "../rules/rule-tables";
import type { ApplicantAct } from "./applicant-acts";
import { type Changed, changeOrder } from "./change-order";
import { type Draft, openAccountDraft, requireDraft, requireDraftForUpdate } from "./draft-repository";
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
function copyable(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([path, value]) => {
      const isAnew = /^(?:agreements|verificationForm|check)\./.test(path);
      return !isAnew && value.length > 0 && findField(path) !== null;
    }),
  );
}

/** The draft of the account's next order, and what an ended one brings to it. */
export interface CopyPreview {
  readonly draft: Draft;
  readonly taken: Answers;
  /** Paths that stay as they were typed in the draft, although the ended order says something else. */
  readonly kept: readonly string[];
}

/**
 * What would be copied, for the page that asks first; no answer is written.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function previewCopy(db: Db, { orderNo, actor, at }: ApplicantAct): Promise<CopyPreview> {
  const order = requireReadable(await findOrder(db, orderNo), actor);
  requirePermission(actor, "filing.copy", order);
  const ended = await requireDraft(db, { orderId: order.id });
  const draft = await openAccountDraft(db, actor.id, at);
  const isTyped = (path: string) => (draft.answers[path] ?? "").length > 0;
  const all = Object.entries(copyable(ended.answers));
  return {
    draft,
    taken: Object.fromEntries(all.filter(([path]) => !isTyped(path))),
    kept: all.flatMap(([path, value]) =>
      isTyped(path) && JSON.stringify(draft.answers[path]) !== JSON.stringify(value) ? [path] : [],
    ),
  };
}

/**
 * Puts the answers of an ended order into the draft of the account's next one, where nothing was typed yet. `draftId` is
 * the draft that the page showed: what the account writes by now may be another one.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function copyOrder(
  db: PrismaClient,
  { orderNo, actor, draftId, at }: ApplicantAct & { readonly draftId: string },
): Promise<Result<null, SaveRefusal>> {
  const { draft, taken: patch } = await previewCopy(db, { orderNo, actor, at });
  const saved = await saveAnswers(db, { actor, orderNo: null, draftId, patch, base: draft.version, at });
  return saved.ok ? ok(null) : fail(saved.error);
}
