import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isReasonCode } from "@/lib/domain/review/reason";
import { findTooLong, MOST_CHARACTERS, type TooLong } from "@/lib/domain/text/free-text";
import { normaliseFreeText } from "@/lib/domain/text/normalise";
import { newId } from "../clock";
import type { PrismaClient } from "../db/generated/client";
import { requireRules } from "../rules/rule-tables";
import { type Desk, type DeskRequest, workOnOrder } from "./desk-order";
import type { ReviewRefusal } from "./refusal";
import { findRemark } from "./remark-repository";
import { requireReviewItems } from "./review-items";

/** Places of a remark that are neither field nor material. */
const WHOLE_ORDER: readonly string[] = ["order", "site", "record"];

export interface RemarkRequest extends DeskRequest {
  /** Field path, `material:KIND:owner`, `order`, `site` or `record`. */
  readonly target: string;
  readonly reasonCode: string;
  readonly text: string;
}

export type RemarkRefusal = ReviewRefusal | TooLong | { readonly code: "reason-unknown" | "not-there" };

async function isPlace({ tx, order }: Desk, target: string): Promise<boolean> {
  if (WHOLE_ORDER.includes(target)) return true;
  const { fields, materials, faces } = await requireReviewItems(tx, order);
  const places = [
    ...fields.map(({ path }) => path),
    ...[...materials, ...faces].map(({ item }) => item.target),
  ];
  return places.includes(target) || places.some((place) => place.startsWith(`${target}.`));
}

async function findFault(desk: Desk, request: RemarkRequest): Promise<RemarkRefusal | null> {
  const { reasonCode, text, target } = request;
  const { reasons } = await requireRules(desk.tx, desk.at);
  const reason = isReasonCode(reasonCode) ? reasons.get(reasonCode) : undefined;
  if (!reason?.stages.includes("INITIAL")) return { code: "reason-unknown" };
  const tooLong = findTooLong(text, MOST_CHARACTERS.remark);
  if (tooLong) return tooLong;
  return (await isPlace(desk, target)) ? null : { code: "not-there" };
}

/**
 * Writes a remark down; it goes out with the decision. The same reason at the same place is one remark whose text
 * is replaced; a pass mark there goes.
 *
 * @returns the id of the remark
 * @throws NotFoundError, ForbiddenError
 */
export function saveRemark(db: PrismaClient, request: RemarkRequest): Promise<Result<string, RemarkRefusal>> {
  const asked = { ...request, text: normaliseFreeText(request.text) };
  return workOnOrder<string, RemarkRefusal>(db, { ...asked, permission: "review.mark" }, async (desk) => {
    const fault = await findFault(desk, asked);
    if (fault) return fail(fault);
    const { tx, order, actor, at } = desk;
    const { target, reasonCode, text } = asked;
    const place = { orderId: order.id, submissionNumber: order.submissionNumber, target };
    await tx.reviewMark.deleteMany({ where: place });
    const same = await tx.remark.findFirst({
      where: { orderId: order.id, target, reasonCode, isSent: false },
    });
    if (same) {
      const { submissionNumber } = place;
      await tx.remark.update({
        where: { id: same.id },
        data: { text, submissionNumber, createdById: actor.id },
      });
      return ok(same.id);
    }
    const id = newId();
    const row = { ...place, id, reasonCode, text, stage: "INITIAL" as const };
    await tx.remark.create({ data: { ...row, createdById: actor.id, createdAt: at } });
    return ok(id);
  });
}

/** Deletes a remark that was not sent yet; what was sent stays on record. */
export function removeRemark(
  db: PrismaClient,
  request: DeskRequest & { readonly remarkId: string },
): Promise<Result<null, RemarkRefusal>> {
  const asked = { ...request, permission: "review.mark" } as const;
  return workOnOrder<null, RemarkRefusal>(db, asked, async ({ tx, order }) => {
    const remark = await findRemark(tx, order.id, request.remarkId);
    if (!remark || remark.isSent) return fail({ code: "not-there" });
    await tx.remark.delete({ where: { id: remark.id } });
    return ok(null);
  });
}
