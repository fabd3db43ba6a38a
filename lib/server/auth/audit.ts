import "server-only";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { Actor } from "./actor";

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
    | "account.create"
    | "account.make-link";
  /** Whose account; also who did it, unless `by` says who else. */
  readonly accountId: string;
  /** An administrator; null: whoever has the machine. */
  readonly by?: Actor | null;
  readonly payload?: Record<string, string | number>;
}

/** Writes one line of the record, in the transaction of the act. */
export async function saveAccountEvent(tx: Db, event: AccountEvent): Promise<void> {
  const { by } = event;
  const actor =
    by === undefined
      ? { actorKind: "ACCOUNT", actorId: event.accountId }
      : { actorKind: by?.role ?? "SYSTEM", actorId: by?.id ?? null };
  await tx.auditRow.create({
    data: {
      id: newId(),
      at: now(),
      ...actor,
      action: event.action,
      objectType: "account",
      objectId: event.accountId,
      payload: event.payload ?? {},
    },
  });
}
