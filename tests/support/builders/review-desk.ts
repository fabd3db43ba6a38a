import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { findCheckedPerson, personHash } from "@/lib/server/materials/checked-person";
import { passItems } from "@/lib/server/review/mark-items";
import { requireReviewItems } from "@/lib/server/review/review-items";
import { requireSavedOrder } from "./saved-order";

/** Portraits of every person the order checks, with a verdict. */
export async function decideFaces(db: Db, order: StoredOrder, status: "PASSED" | "MANUAL"): Promise<void> {
  const { faces, submission } = await requireReviewItems(db, order);
  const at = now();
  for (const { serviceKey } of faces) {
    const person = findCheckedPerson(submission.answers, serviceKey);
    if (!person) throw new Error(`nobody to check for ${serviceKey}`);
    const hash = personHash(person, [], serviceKey);
    await db.faceCheck.create({
      data: {
        id: newId(),
        orderId: order.id,
        serviceKey,
        personHash: hash,
        status,
        createdAt: at,
        decidedAt: at,
      },
    });
  }
}

/** Passes everything that has no verdict yet. */
export async function passTheRest(db: PrismaClient, orderNo: string, actor: Actor): Promise<void> {
  const order = await requireSavedOrder(db, orderNo);
  const { report } = await requireReviewItems(db, order);
  const done = await passItems(db, { orderNo, targets: report.unchecked, actor, at: now() });
  if (!done.ok) throw new Error(done.error.code);
}

/** Everything an act could leave behind. */
export async function reviewTraces(db: Db, orderNo: string) {
  const order = await requireSavedOrder(db, orderNo);
  const where = { orderId: order.id };
  return {
    order,
    events: await db.filingEvent.count({ where }),
    audits: await db.auditRow.count({ where: { objectId: order.id } }),
    remarks: await db.remark.findMany({ where, orderBy: { id: "asc" } }),
    marks: await db.reviewMark.count({ where }),
    decisions: await db.reviewDecision.count({ where }),
    messages: await db.outboxMessage.count({ where }),
  };
}
