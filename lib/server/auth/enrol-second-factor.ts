import "server-only";
import { z } from "zod";
import { fail, ok, type Result } from "@/lib/domain/result";
import { now } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { sealText } from "../sealed/seal";
import type { Actor } from "./actor";
import { saveAccountEvent } from "./audit";
import { findTimeStep, makeAuthenticatorSecret } from "./authenticator";
import { type CurrentFactors, type CurrentFactorsRefusal, requireCurrentFactors } from "./current-factors";
import { replaceRecoveryCodes } from "./recovery-codes";
import { tellSecondFactorChange } from "./second-factor-message";
import { endSessions } from "./session-repository";

/** An app that is being set up: kept sealed in the browser until its first code proves that it works. */
export const enrolment = z.strictObject({
  accountId: z.uuid(),
  /** Only the session whose password was asked may finish. */
  sessionId: z.uuid(),
  secret: z.string(),
});
export type Enrolment = z.infer<typeof enrolment>;

type Holder = Pick<Actor, "id" | "sessionId">;

/** First step: for the right password, and a code of an earlier app, a new secret. Nothing is stored yet; an earlier app still counts. */
export async function beginEnrolment(
  db: PrismaClient,
  actor: Holder,
  factors: CurrentFactors,
): Promise<Result<Enrolment, CurrentFactorsRefusal>> {
  const current = await requireCurrentFactors(db, actor.id, factors);
  if (!current.ok) return current;
  return ok({ accountId: actor.id, sessionId: actor.sessionId, secret: makeAuthenticatorSecret() });
}

async function saveFactor(tx: Db, accountId: string, secret: string, step: number): Promise<void> {
  const data = { secretCipher: sealText(secret), lastStep: step, createdAt: now() };
  await tx.secondFactor.upsert({ where: { accountId }, create: { accountId, ...data }, update: data });
}

/**
 * Second step: the first code puts the app in force, in place of an earlier one, and is used up by that. Every other
 * session ends, since it was opened without the app. Returns new recovery codes; `GONE` when the session ended meanwhile.
 */
export async function completeEnrolment(
  db: PrismaClient,
  actor: Holder,
  { accountId, sessionId, secret }: Enrolment,
  code: string,
): Promise<Result<readonly string[], "TWO_STEP_WRONG" | "GONE">> {
  if (accountId !== actor.id || sessionId !== actor.sessionId) return fail("GONE");
  const step = findTimeStep(secret, code);
  if (step === null) return fail("TWO_STEP_WRONG");
  return db.$transaction(async (tx) => {
    // Held against sign-ins and a reset that run at the same time.
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for no key update`;
    const isLive = await tx.session.count({ where: { id: sessionId, accountId, revokedAt: null } });
    if (isLive === 0) return fail("GONE");
    await saveFactor(tx, accountId, secret, step);
    const codes = await replaceRecoveryCodes(tx, accountId);
    await endSessions(tx, accountId, sessionId);
    await saveAccountEvent(tx, { action: "account.enrol-second-factor", accountId });
    await tellSecondFactorChange(tx, accountId, "secondFactorOn");
    return ok(codes);
  });
}
