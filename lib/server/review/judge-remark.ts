import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findNextRemarkStatus } from "@/lib/domain/review/remarks";
import type { PrismaClient } from "../db/generated/client";
import { addEvent } from "../filing/order-repository";
import { type DeskRequest, workOnOrder } from "./desk-order";
import type { ReviewRefusal } from "./refusal";
import { listStandings } from "./remark-standing";

export interface JudgeRequest extends DeskRequest {
  readonly remarkId: string;
  readonly verdict: "accept" | "reopen";
}

/**
 * What the reviewer says to an answered remark: settled, or raised again against what the order says now.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function judgeRemark(
  db: PrismaClient,
  request: JudgeRequest,
): Promise<Result<null, ReviewRefusal | { readonly code: "not-there" }>> {
  const asked = { ...request, permission: "review.mark" } as const;
  return workOnOrder<null, { code: "not-there" }>(db, asked, async ({ tx, order, actor, at }) => {
    const remark = (await listStandings(tx, order)).find(({ id }) => id === request.remarkId);
    const status = remark?.isSent ? findNextRemarkStatus(remark.status, request.verdict) : null;
    if (!remark || !status) return fail({ code: "not-there" });
    const isReopened = status === "REOPENED";
    await tx.remark.update({
      where: { id: remark.id },
      data: { status, ...(isReopened ? { submissionNumber: order.submissionNumber } : {}) },
    });
    const type = `remark.${request.verdict}`;
    await addEvent(tx, order.id, actor, {
      type,
      at,
      payload: { code: remark.reasonCode, target: remark.target },
    });
    return ok(null);
  });
}
