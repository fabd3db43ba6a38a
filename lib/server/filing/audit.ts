import "server-only";
import type { AnyActor } from "../auth/actor";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";

/** What is written down about orders, records and materials: never answers or personal data. */
export interface AuditEntry {
  readonly action: string;
  readonly objectType: "order" | "material" | "record" | "reference";
  readonly objectId: string;
  readonly payload?: Prisma.InputJsonObject;
}

/** Writes one line of the audit, in the transaction of the act. */
export async function saveAudit(tx: Db, actor: AnyActor, at: Date, entry: AuditEntry): Promise<void> {
  const { payload = {}, ...rest } = entry;
  await tx.auditRow.create({
    data: { id: newId(), at, actorKind: actor.role, actorId: actor.id, payload, ...rest },
  });
}
