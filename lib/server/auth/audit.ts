import "server-only";
import { newId, now } from "../clock";
import type { Db } from "../db/client";

/** What is written down about accounts: never contacts, passwords or codes. */
export interface AccountEvent {
  readonly action:
    | "account.sign-up"
    | "account.sign-in"
    | "account.sign-out"
    | "account.recover"
    | "account.change-password"
    | "account.set-password"
    | "account.change-contact"
    | "account.end-sessions"
    | "account.create";
  /** Whose account; also who did it, unless `bySystem`. */
  readonly accountId: string;
  readonly bySystem?: boolean;
  readonly payload?: Record<string, string | number>;
}

/** Writes one line of the record, in the transaction of the act. */
export async function saveAccountEvent(tx: Db, event: AccountEvent): Promise<void> {
  await tx.auditRow.create({
    data: {
      id: newId(),
      at: now(),
      actorKind: event.bySystem ? "SYSTEM" : "ACCOUNT",
      actorId: event.bySystem ? null : event.accountId,
      action: event.action,
      objectType: "account",
      objectId: event.accountId,
      payload: event.payload ?? {},
    },
  });
}
