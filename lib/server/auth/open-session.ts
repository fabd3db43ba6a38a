import "server-only";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locale";
import type { Db } from "../db/client";
import type { Account } from "../db/generated/client";
import { blindIndex } from "../sealed/seal";
import type { Role } from "./actor";
import { saveAccountEvent } from "./audit";
import { saveSession } from "./session-repository";

/** Somebody whose password was right and whose code is still to come; kept sealed in the browser. */
export const waitingSignIn = z.strictObject({ accountId: z.uuid(), mark: z.string() });
export type WaitingSignIn = z.infer<typeof waitingSignIn>;

/** Stands for the password that was right: with another one the waiting sign-in is void. */
export const passwordMark = ({ passwordHash }: Pick<Account, "passwordHash">): string =>
  blindIndex("password-mark", passwordHash ?? "");

/**
 * Locks an account as it was read. A change of the password or of the account since then ends all sessions, and
 * one that is about to be opened must not slip by. False when there was one.
 */
export async function lockUnchanged(
  tx: Db,
  { id, passwordHash }: Pick<Account, "id" | "passwordHash">,
): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from account where id = ${id}::uuid and status = 'ACTIVE'
       and password_hash = ${passwordHash} for no key update`;
  return same.length === 1;
}

export interface OpenedSession {
  readonly sessionId: string;
  readonly role: Role;
}

export interface SessionFacts {
  readonly locale?: Locale;
  readonly device?: string | null;
  /** What was asked for besides the password. */
  readonly second?: "time" | "recovery";
}

/** Opens the session of a completed sign-in and writes it down, in the transaction that locked the account. */
export async function openSession(
  tx: Db,
  account: Pick<Account, "id" | "role" | "locale">,
  { locale, device = null, second }: SessionFacts,
): Promise<OpenedSession> {
  const sessionId = await saveSession(tx, account.id, device);
  if (locale && locale !== account.locale) {
    await tx.account.update({ where: { id: account.id }, data: { locale } });
  }
  const payload = second ? { payload: { second } } : {};
  await saveAccountEvent(tx, { action: "account.sign-in", accountId: account.id, ...payload });
  return { sessionId, role: account.role };
}
