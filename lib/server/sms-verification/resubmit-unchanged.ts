import "server-only";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { type ChangeScope, changeOrder, type EventFacts } from "../filing/change-order";
import { subjectOf } from "../filing/check-type";
import { requireDraft } from "../filing/draft-repository";
import { type DraftStanding, draftStanding } from "../filing/draft-standing";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { requireReadable } from "../filing/policy-actor";
import { requireRuleContext } from "../filing/rule-context";
import { findSubmission } from "../filing/submission-repository";

interface Standing extends Pick<DraftStanding, "digest" | "documentsValid"> {
  readonly draftVersion: number;
}

/** How the draft stands; asks the registries, so outside the transaction. */
async function standingOf(db: Db, order: StoredOrder, actor: Actor, at: Date): Promise<Standing> {
  const draft = await requireDraft(db, { orderId: order.id });
  const context = await requireRuleContext(db, draft, subjectOf(actor, order), { phase: "SUBMISSION", at });
  return { draftVersion: draft.version, ...(await draftStanding(db, order.id, context)) };
}

async function factsNow({ tx, order }: ChangeScope, standing: Standing): Promise<EventFacts> {
  const draft = await requireDraft(tx, { orderId: order.id });
  const last = await findSubmission(tx, order.id, order.submissionNumber);
  const isSame = draft.version === standing.draftVersion && last?.digest === standing.digest;
  return { contentIdentical: isSame, documentsValid: standing.documentsValid };
}

/**
 * Sends an order whose SMS verification failed to its verifiers again, as it was reviewed: only with the same
 * answers and materials, valid documents, and at most three times.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function resubmitUnchanged(
  db: PrismaClient,
  { orderNo, actor, at }: { orderNo: string; actor: Actor; at: Date },
): Promise<Result<{ readonly repushes: number }, Refusal>> {
  const seen = requireReadable(await findOrder(db, orderNo), actor);
  const standing = await standingOf(db, seen, actor, at);
  const changed = await changeOrder(db, {
    orderNo,
    event: "resubmit-unchanged",
    actor,
    at,
    facts: (scope) => factsNow(scope, standing),
    apply: async ({ tx, order }) => {
      // The reasons of the failed verification are answered by trying again.
      await tx.remark.updateMany({
        where: { orderId: order.id, stage: "SMS", status: "OPEN" },
        data: { status: "ACCEPTED", answeredAt: at },
      });
      return undefined;
    },
  });
  return changed.ok ? ok({ repushes: changed.value.change.order.smsRepushes }) : fail(changed.error);
}
