import "server-only";
import { type FaceCheckFailure, moveFaceCheck } from "@/lib/domain/materials/face-check";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isLeased } from "@/lib/domain/review/lease";
import type { Actor } from "../auth/actor";
import { now } from "../clock";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "../filing/audit";
import { addEvent } from "../filing/order-repository";
import { saveVerdict } from "./face-check-repository";
import { listFaceChecks } from "./list-face-checks";
import { requireOrderFor } from "./order-access";

export interface FaceCheckDecision {
  readonly orderNo: string;
  readonly serviceKey: string;
  readonly verdict: "PASSED" | "FAILED";
  /** What the applicant reads when it failed. */
  readonly failure?: FaceCheckFailure;
  readonly actor: Actor;
}

/**
 * A reviewer's verdict on a portrait that waits for one.
 *
 * @returns `illegal-transition` when nothing waits (not handed in, stale, or decided already)
 * @throws NotFoundError or ForbiddenError unless the actor holds the order
 */
export async function decideFaceCheck(
  db: PrismaClient,
  { orderNo, serviceKey, verdict, failure = "V105", actor }: FaceCheckDecision,
): Promise<Result<null, "illegal-transition">> {
  return db.$transaction(async (tx) => {
    const order = await requireOrderFor(tx, orderNo, "review.decide-face", actor);
    if (!isLeased(order, now())) throw new ForbiddenError("review.decide-face");
    const check = (await listFaceChecks(tx, order)).find((item) => item.serviceKey === serviceKey);
    const moved = check && moveFaceCheck(check.state, verdict === "PASSED" ? "pass" : "fail");
    if (!check?.attemptId || check.state !== "MANUAL" || !moved?.ok) return fail("illegal-transition");
    const at = now();
    const reason = verdict === "FAILED" ? failure : null;
    const isSaved = await saveVerdict(tx, check.attemptId, {
      status: verdict,
      failure: reason,
      decidedAt: at,
      decidedById: actor.id,
    });
    if (!isSaved) return fail("illegal-transition");
    const payload = { serviceKey, verdict, ...(reason && { failure: reason }) };
    await addEvent(tx, order.id, actor, { type: "face.decide", at, payload });
    await saveAudit(tx, actor, at, {
      action: "face.decide",
      objectType: "material",
      objectId: check.attemptId,
      payload: { ...payload, orderNo },
    });
    return ok(null);
  });
}
