import "server-only";
import { findNextRecordState, LIVE_STATES } from "@/lib/domain/filing/record-states";
import type { AnyActor } from "../auth/actor";
import type { Db } from "../db/client";
import type { FilingSubject, Prisma } from "../db/generated/client";
import { saveAudit } from "../filing/audit";

/** Who ends a record that the ministry no longer has, when, and on what ground. */
export interface RevokedBy {
  readonly actor: AnyActor;
  readonly at: Date;
  readonly payload: Prisma.InputJsonObject;
}

/** A record of ours that the ministry no longer has ends here too (已在工信部注销), for good; one that is over stays as it is. */
export async function revokeRecord(
  tx: Db,
  { id, state }: Pick<FilingSubject, "id" | "state">,
  { actor, at, payload }: RevokedBy,
): Promise<void> {
  if (!findNextRecordState("subject", state, "revoke")) return;
  await tx.recordWatch.deleteMany({ where: { subjectId: id } });
  await tx.filingSubject.update({ where: { id }, data: { state: "REVOKED_EXTERNALLY" } });
  await tx.filingService.updateMany({
    where: { subjectId: id, state: { in: [...LIVE_STATES.service] } },
    data: { state: "REVOKED_EXTERNALLY" },
  });
  await saveAudit(tx, actor, at, {
    ...{ action: "record.revoke", objectType: "record", objectId: id, payload },
  });
}
