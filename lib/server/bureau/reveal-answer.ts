import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { parseRevealGround, type RevealGroundFault } from "@/lib/domain/review/reveal-reason";
import type { Locale } from "@/lib/i18n/locale";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { findOrder } from "../filing/order-repository";
import { requirePermission, requireReadable } from "../filing/policy-actor";
import { readingContext } from "../filing/read-context";
import { findSubmission } from "../filing/submission-repository";
import { displayValue, isMasked } from "../review/display-value";
import { saveReveal } from "../review/save-reveal";

export interface RevealRequest {
  readonly orderNo: string;
  readonly path: string;
  /** Why the officer needs it: one of `REVEAL_REASONS`, and own words; stands in the audit. */
  readonly reason: string;
  readonly note: string;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly at: Date;
}

/**
 * Shows one masked answer of the submission that waits for the officer; who looked at what, and why, stays.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function revealAnswer(
  db: PrismaClient,
  { orderNo, path, reason, note, actor, locale, at }: RevealRequest,
): Promise<Result<string, RevealGroundFault | { readonly code: "not-masked" }>> {
  return db.$transaction(async (tx) => {
    const order = requireReadable(await findOrder(tx, orderNo), actor);
    requirePermission(actor, "filing.reveal", order);
    const submission = await findSubmission(tx, order.id, order.submissionNumber);
    const value = submission?.answers[path];
    if (!submission || value === undefined || !isMasked(path, submission.answers))
      return fail({ code: "not-masked" });
    const ground = parseRevealGround(reason, note);
    if (!ground.ok) return ground;
    await saveReveal(tx, { order, path, ground: ground.value, actor, at });
    const context = await readingContext(tx, submission.answers, order, at);
    return ok(displayValue({ path, value, locale, context, isRevealed: true }));
  });
}
