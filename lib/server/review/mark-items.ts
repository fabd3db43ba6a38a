import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PrismaClient } from "../db/generated/client";
import { type DeskRequest, workOnOrder } from "./desk-order";
import type { ReviewRefusal } from "./refusal";
import { requireReviewItems } from "./review-items";

/** Places of a submission: field paths and `material:KIND:owner`. */
export interface MarkRequest extends DeskRequest {
  readonly targets: readonly string[];
}

/** Why a place was not marked: it does not belong to what is reviewed now. */
export type MarkRefusal = ReviewRefusal | { readonly code: "not-there" };

/**
 * Marks places as checked and in order. Places that carry an open remark are left as they are.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function passItems(db: PrismaClient, request: MarkRequest): Promise<Result<number, MarkRefusal>> {
  const asked = { ...request, permission: "review.mark" } as const;
  return workOnOrder<number, MarkRefusal>(db, asked, async ({ tx, order, actor, at }) => {
    const { fields, materials, report } = await requireReviewItems(tx, order);
    const known = new Set([...fields.map(({ path }) => path), ...materials.map(({ item }) => item.target)]);
    if (!request.targets.every((target) => known.has(target))) return fail({ code: "not-there" });
    const free = request.targets.filter((target) => !report.objected.includes(target));
    const place = { orderId: order.id, submissionNumber: order.submissionNumber };
    const { count } = await tx.reviewMark.createMany({
      data: free.map((target) => ({ ...place, target, byId: actor.id, at })),
      skipDuplicates: true,
    });
    return ok(count);
  });
}

/** Takes pass marks back. */
export function unpassItems(db: PrismaClient, request: MarkRequest): Promise<Result<number, ReviewRefusal>> {
  return workOnOrder(db, { ...request, permission: "review.mark" }, async ({ tx, order }) => {
    const { count } = await tx.reviewMark.deleteMany({
      where: {
        orderId: order.id,
        submissionNumber: order.submissionNumber,
        target: { in: [...request.targets] },
      },
    });
    return ok(count);
  });
}
