import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/i18n/locale";
import type { PrismaClient } from "../db/generated/client";
import { env } from "../env";
import { log } from "../log";
import { blindIndex } from "../sealed/seal";
import type { Role } from "./actor";
import { saveAccountEvent } from "./audit";
import { type Contact, contactHash, whereContact } from "./contact";
import { lockUnchanged, openSession, passwordMark, type WaitingSignIn } from "./open-session";
import { isPassword } from "./password";
import { hasSecondFactor } from "./second-factor";
import { endSession } from "./session-repository";
import { consume, forget, giveBack } from "./throttle";

export interface SignInRequest {
  /** Null when what was typed is neither an e-mail address nor a mobile. */
  readonly contact: Contact | null;
  readonly typed: string;
  readonly password: string;
  readonly address: string;
  /** The language somebody signs in with becomes that of the account's mails. */
  readonly locale?: Locale;
  /** How the browser is named in the list of sessions. */
  readonly device?: string | null;
}

export type SignInRefusal =
  | { readonly code: "WRONG" }
  | { readonly code: "WAIT"; readonly seconds: number }
  /** The password was right, and the account has a second factor: no session before its code. */
  | { readonly code: "SECOND_FACTOR"; readonly waiting: WaitingSignIn };

/** Which accounts exist for sign-in: active ones, and demo accounts in demo mode alone. */
export const usable = (demo: boolean) => ({ status: "ACTIVE" as const, ...(demo ? {} : { isDemo: false }) });

/**
 * Opens a session for the right password. Unknown, disabled and passwordless accounts give the same answer
 * after the same work; each try is counted before the password is compared.
 */
export async function signIn(
  db: PrismaClient,
  { contact, typed, password, address, ...rest }: SignInRequest,
  demo = env.demo,
): Promise<Result<{ sessionId: string; role: Role }, SignInRefusal>> {
  const byAccount = {
    limit: "sign-in-account",
    of: contact ? contactHash(contact) : blindIndex("typed", typed),
  } as const;
  const byAddress = { limit: "sign-in-address", of: address } as const;
  const counted = await consume(db, [byAccount, byAddress]);
  if (!counted.ok) return fail({ code: "WAIT", seconds: counted.error.seconds });
  const account = contact
    ? await db.account.findFirst({ where: { ...whereContact(contact), ...usable(demo) } })
    : null;
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  if (!account || !isRight) {
    log.warn({ refused: "password", account: account?.id ?? null }, "sign-in refused");
    return fail({ code: "WRONG" });
  }
  await forget(db, byAccount);
  await giveBack(db, [byAddress]);
  return db.$transaction(async (tx) => {
    if (!(await lockUnchanged(tx, account))) return fail({ code: "WRONG" });
    if (await hasSecondFactor(tx, account.id)) {
      return fail({ code: "SECOND_FACTOR", waiting: { accountId: account.id, mark: passwordMark(account) } });
    }
    return ok(await openSession(tx, account, rest));
  });
}

/** Ends the session in use. */
export async function signOut(db: PrismaClient, accountId: string, sessionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await endSession(tx, accountId, sessionId);
    await saveAccountEvent(tx, { action: "account.sign-out", accountId });
  });
}
