import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PasswordCode } from "@/lib/forms/password";
import type { PrismaClient } from "../db/generated/client";
import { env } from "../env";
import { saveAccountEvent } from "./audit";
import { requestCodes, type WaitRefusal } from "./code-request";
import { type Contact, contactHash, whereContact } from "./contact";
import { hashPassword } from "./password";
import { checkNewPassword, savePassword } from "./save-password";
import { usable } from "./sign-in";
import type { Asker } from "./sign-up";
import { forget } from "./throttle";
import { CodeSpentError, checkCode, spendCode } from "./verification-code";

const findAccount = (db: PrismaClient, contact: Contact, demo: boolean) =>
  db.account.findFirst({ where: { ...whereContact(contact), ...usable(demo) } });

/** Sends a code to a contact of an account; for any other contact the answer is the same and nothing is sent. */
export async function requestRecovery(
  db: PrismaClient,
  contact: Contact,
  { address, locale }: Asker,
  demo = env.demo,
): Promise<Result<null, WaitRefusal>> {
  const account = await findAccount(db, contact, demo);
  const instead = account ? {} : { instead: null };
  return requestCodes(db, { codes: [{ purpose: "RECOVER", contact, locale, ...instead }], address });
}

export type RecoverRefusal = "CODE_WRONG" | PasswordCode;

/** Sets a new password for the right code; every session of the account ends. */
export async function completeRecovery(
  db: PrismaClient,
  contact: Contact,
  { code, newPassword }: { readonly code: string; readonly newPassword: string },
  demo = env.demo,
): Promise<Result<null, RecoverRefusal>> {
  const codeId = await checkCode(db, "RECOVER", contact, code);
  const account = codeId ? await findAccount(db, contact, demo) : null;
  if (!codeId || !account) return fail("CODE_WRONG");
  const checked = checkNewPassword(account, newPassword);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(newPassword);
  try {
    await db.$transaction(async (tx) => {
      await spendCode(tx, codeId);
      if (!(await savePassword(tx, account, passwordHash))) throw new CodeSpentError();
      await saveAccountEvent(tx, { action: "account.recover", accountId: account.id });
    });
  } catch (error) {
    if (error instanceof CodeSpentError) return fail("CODE_WRONG");
    throw error;
  }
  await forget(db, { limit: "sign-in-account", of: contactHash(contact) });
  return ok(null);
}
