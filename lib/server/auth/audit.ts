import "server-only";
import { appendAudit } from "../audit/append-audit";
import { now } from "../clock";
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
    | "account.change-notices"
    | "account.end-sessions"
    | "account.create"
    | "account.make-link"
    | "account.trust"
    | "account.distrust"
    | "account.disable"
    | "account.enable"
    | "account.enrol-second-factor"
    | "account.remove-second-factor"
    | "account.renew-recovery-codes"
    | "account.reset-second-factor";
  /** Whose account; also who did it, unless `by` says who else. */
  readonly accountId: string;
  /** An administrator; null: whoever has the machine. */
  readonly by?: Actor | null;
  readonly payload?: Record<string, string | number>;
  /** The present instant, unless the act has one. */
  readonly at?: Date;
}

/** Writes one line of the record, in the transaction of the act. */
export async function saveAccountEvent(tx: Db, event: AccountEvent): Promise<void> {
  const { by, action, accountId, payload = {}, at = now() } = event;
  const actor =
    by === undefined
      ? { kind: "ACCOUNT", id: accountId }
      : { kind: by?.role ?? "SYSTEM", id: by?.id ?? null };
  await appendAudit(tx, {
    ...{ action, payload, by: actor, at },
    ...{ objectType: "account", objectId: accountId },
  });
}
