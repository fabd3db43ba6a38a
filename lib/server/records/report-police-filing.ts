import "server-only";
import { normaliseFilingNumber } from "@/lib/domain/filing/numbers";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";

/**
 * Keeps that the owner reported the police network filing (公安联网备案) of a record as done; its reminders end.
 * Reported again, the first report stays.
 *
 * @throws NotFoundError when there is no such record, or it is somebody else's
 */
export function reportPoliceFiling(
  db: PrismaClient,
  { number, actor, at }: { readonly number: string; readonly actor: Actor; readonly at: Date },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const where = { subjectNumber: normaliseFilingNumber(number), ownerId: actor.id };
    const subject = await tx.filingSubject.findFirst({ where, select: { id: true } });
    if (!subject) throw new NotFoundError("record");
    const { count } = await tx.filingSubject.updateMany({
      where: { id: subject.id, policeDoneAt: null },
      data: { policeDoneAt: at },
    });
    if (count === 0) return;
    await saveAudit(tx, actor, at, {
      action: "record.report-police-filing",
      objectType: "record",
      objectId: subject.id,
    });
  });
}
