import "server-only";
import { z } from "zod";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { SignUpAnswers } from "@/lib/forms/account-forms";
import type { Locale } from "@/lib/i18n/locale";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { sealText } from "../sealed/seal";
import { saveAccountEvent } from "./audit";
import { isKnownContact, requestCodes, type WaitRefusal } from "./code-request";
import { type Contact, contactHash } from "./contact";
import { hashPassword } from "./password";
import { saveSession } from "./session-repository";
import { consume } from "./throttle";
import { isUniqueViolation } from "./unique-violation";
import { CodeSpentError, checkCode, spendCode } from "./verification-code";

/** A registration between its two pages; `id` becomes the account's. */
export const registration = z.strictObject({
  id: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  mobile: z.string(),
  passwordHash: z.string(),
});
export type Registration = z.infer<typeof registration>;

export interface Asker {
  readonly address: string;
  readonly locale: Locale;
}

const emailOf = ({ email }: Registration): Contact => ({ kind: "email", value: email });
const mobileOf = ({ mobile }: Registration): Contact => ({ kind: "mobile", value: mobile });

/** Sends the codes of a registration, or those asked for again. The answer never tells whether an account exists. */
export async function sendSignUpCodes(
  db: PrismaClient,
  pending: Registration,
  { address, locale }: Asker,
  kinds: readonly Contact["kind"][] = ["email", "mobile"],
): Promise<Result<null, WaitRefusal>> {
  const contacts = [emailOf(pending), mobileOf(pending)].filter(({ kind }) => kinds.includes(kind));
  const codes = [];
  for (const contact of contacts) {
    const known = (await isKnownContact(db, contact)) ? { instead: "known" as const } : {};
    codes.push({ purpose: "SIGN_UP" as const, contact, locale, ...known });
  }
  return requestCodes(db, { codes, address });
}

/** Begins a registration: keeps the password as a hash, and sends both codes. */
export async function requestSignUp(
  db: PrismaClient,
  { displayName, email, mobile, password }: Omit<SignUpAnswers, "agreed">,
  asker: Asker,
): Promise<Result<Registration, WaitRefusal>> {
  const counted = await consume(db, [{ limit: "sign-up-address", of: asker.address }]);
  if (!counted.ok) return fail({ code: "WAIT", seconds: counted.error.seconds });
  const passwordHash = await hashPassword(password);
  const pending = { id: newId(), displayName, email, mobile, passwordHash };
  const sent = await sendSignUpCodes(db, pending, asker);
  return sent.ok ? ok(pending) : sent;
}

async function saveAccount(tx: Db, pending: Registration, locale: Locale): Promise<void> {
  const at = now();
  await tx.account.create({
    data: {
      id: pending.id,
      role: "APPLICANT",
      provinces: [],
      displayName: pending.displayName,
      emailCipher: sealText(pending.email),
      emailHash: contactHash(emailOf(pending)),
      emailVerifiedAt: at,
      mobileCipher: sealText(pending.mobile),
      mobileHash: contactHash(mobileOf(pending)),
      mobileVerifiedAt: at,
      passwordHash: pending.passwordHash,
      passwordChangedAt: at,
      locale,
      createdAt: at,
    },
  });
  await saveAccountEvent(tx, { action: "account.sign-up", accountId: pending.id });
}

export interface SignUpRefusal {
  readonly code: "CODE_WRONG";
  /** Which codes are wrong, expired or used. */
  readonly kinds: readonly Contact["kind"][];
}

/** Signed up; no session when the same registration had been completed before (a second click). */
export type SignedUp = { readonly sessionId: string | null };

/** Makes the account when both codes are right; each code works once, for one account. */
export async function completeSignUp(
  db: PrismaClient,
  pending: Registration,
  codes: { readonly emailCode: string; readonly mobileCode: string },
  { locale, device }: { readonly locale: Locale; readonly device?: string | null },
): Promise<Result<SignedUp, SignUpRefusal>> {
  const emailId = await checkCode(db, "SIGN_UP", emailOf(pending), codes.emailCode);
  const mobileId = await checkCode(db, "SIGN_UP", mobileOf(pending), codes.mobileCode);
  const isDone = async () => (await db.account.count({ where: { id: pending.id } })) > 0;
  if (!emailId || !mobileId) {
    if (await isDone()) return ok({ sessionId: null });
    const kinds: Contact["kind"][] = [];
    if (!emailId) kinds.push("email");
    if (!mobileId) kinds.push("mobile");
    return fail({ code: "CODE_WRONG", kinds });
  }
  try {
    return await db.$transaction(async (tx) => {
      await spendCode(tx, emailId);
      await spendCode(tx, mobileId);
      await saveAccount(tx, pending, locale);
      return ok({ sessionId: await saveSession(tx, pending.id, device) });
    });
  } catch (error) {
    if (!(error instanceof CodeSpentError) && !isUniqueViolation(error)) throw error;
    if (await isDone()) return ok({ sessionId: null });
    return fail({ code: "CODE_WRONG", kinds: ["email", "mobile"] });
  }
}
