import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findNextRemarkStatus } from "@/lib/domain/review/remarks";
import { findTooLong, MOST_CHARACTERS, type TooLong } from "@/lib/domain/text/free-text";
import { normaliseFreeText } from "@/lib/domain/text/normalise";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { addEvent, findOrderForUpdate, saveTouch } from "../filing/order-repository";
import { requirePermission, requireReadable } from "../filing/policy-actor";
import { findRemark } from "./remark-repository";

export interface ContestRequest {
  readonly orderNo: string;
  readonly remarkId: string;
  readonly text: string;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * The applicant explains why an answer is right as it stands; the remark then counts as answered.
 *
 * @throws NotFoundError, ForbiddenError while the order is not with the applicant
 */
export function contestRemark(
  db: PrismaClient,
  { orderNo, remarkId, text, actor, at }: ContestRequest,
): Promise<Result<null, { readonly code: "answer-empty" | "not-there" } | TooLong>> {
  const answer = normaliseFreeText(text);
  return db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    requirePermission(actor, "remark.answer", order);
    const remark = await findRemark(tx, order.id, remarkId);
    const status = remark?.isSent ? findNextRemarkStatus(remark.status, "contest") : null;
    if (!remark || remark.stage === "SMS" || !status) return fail({ code: "not-there" });
    if (answer === "") return fail({ code: "answer-empty" });
    const tooLong = findTooLong(answer, MOST_CHARACTERS.remark);
    if (tooLong) return fail(tooLong);
    await tx.remark.update({ where: { id: remark.id }, data: { status, answer, answeredAt: at } });
    await saveTouch(tx, order.id, at);
    const payload = { code: remark.reasonCode, target: remark.target };
    await addEvent(tx, order.id, actor, { type: "remark.contest", at, payload });
    return ok(null);
  });
}
