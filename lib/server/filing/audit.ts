import "server-only";
import { appendAudit } from "../audit/append-audit";
import type { AnyActor } from "../auth/actor";
import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";

/** What is written down about orders, records, materials and messages: never answers or personal data. */
export interface AuditEntry {
  readonly action: string;
  readonly objectType:
    | "order"
    | "queued-filing"
    | "material"
    | "record"
    | "reference"
    | "message"
    | "instance"
    | "registry";
  readonly objectId: string;
  readonly payload?: Prisma.InputJsonObject;
}

/** Writes one line of the audit, in the transaction of the act. */
export async function saveAudit(tx: Db, actor: AnyActor, at: Date, entry: AuditEntry): Promise<void> {
  await appendAudit(tx, { ...entry, at, by: { kind: actor.role, id: actor.id } });
}
