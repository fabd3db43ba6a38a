import "server-only";
import { transition } from "@/lib/domain/filing/lifecycle";
import { isRealNameWait, realNameWaitEnd } from "@/lib/domain/network/real-name-wait";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import type { ApplicantAct } from "./applicant-acts";
import type { CheckedOrder } from "./check-submission";
import { writeAgreement } from "./end-agreement";
import { findOrder, findOrderForUpdate, NOT_BY_ITSELF, saveTouch } from "./order-repository";
import { requirePermission, requireReadable } from "./policy-actor";
import {
  checkToSubmit,
  isOutdated,
  type Receipt,
  type SubmitRefusal,
  submitFacts,
  submitOrder,
} from "./submit-order";

/** It was submitted at once, because nothing had to be waited for, or will be. */
export type WhenReady = { readonly receipt: Receipt } | { readonly submitAt: Date };

async function agree(
  tx: Db,
  checked: CheckedOrder,
  submitAt: Date,
  { orderNo, actor, at }: ApplicantAct,
): Promise<Result<WhenReady, SubmitRefusal>> {
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  requirePermission(actor, "filing.submit", order);
  if (await isOutdated(tx, order.id, checked)) return fail({ code: "draft-changed" });
  // All that the life cycle would ask then, but the wait itself.
  const facts = { ...(await submitFacts({ tx, order, actor, at }, checked)), blockingFindings: 0 };
  const decided = transition(order, "submit", {
    ...facts,
    now: at,
    actor: { kind: actor.role, id: actor.id },
  });
  if (!decided.ok) return fail(decided.error);
  await saveTouch(tx, order.id, at, { submitAt, submitDigest: checked.digest, submitTries: 0 });
  await writeAgreement(tx, order, actor, {
    type: "submit-later",
    at,
    payload: { submitAt: submitAt.toISOString() },
  });
  return ok({ submitAt });
}

/**
 * Agrees that an order is submitted by itself, exactly as it is now, when the real-name verification of its domains is three
 * days old (到期自动提交). Everything else must be in order already; without a wait it is submitted at once.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function submitWhenReady(
  db: PrismaClient,
  act: ApplicantAct,
): Promise<Result<WhenReady, SubmitRefusal>> {
  const { orderNo, actor, at } = act;
  const seen = requireReadable(await findOrder(db, orderNo), actor);
  requirePermission(actor, "filing.submit", seen);
  const checked = await checkToSubmit(db, seen, { actor, at });
  if (!checked.ok) return checked;
  const { blocking } = checked.value;
  const others = blocking.filter((found) => !isRealNameWait(found));
  if (others.length > 0) return fail({ code: "rules-pass", findings: others });
  const submitAt = realNameWaitEnd(blocking, at);
  if (submitAt) return db.$transaction((tx) => agree(tx, checked.value, submitAt, act));
  const submitted = await submitOrder(db, act);
  return submitted.ok ? ok({ receipt: submitted.value }) : submitted;
}

/**
 * Takes the agreement back.
 *
 * @throws NotFoundError
 */
export async function dontSubmitByItself(
  db: PrismaClient,
  { orderNo, actor, at }: ApplicantAct,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    requirePermission(actor, "filing.edit", order);
    if (!order.submitAt) return;
    await saveTouch(tx, order.id, at, NOT_BY_ITSELF);
    await writeAgreement(tx, order, actor, { type: "submit-later-ended", at, payload: { reason: "asked" } });
  });
}
