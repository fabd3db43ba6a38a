import "server-only";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { findMaterialPlaces, findSubmitted, isTargetChanged } from "./content";
import { findDecision } from "./find-decision";

/**
 * Takes over the pass marks of the submission before where nothing changed since: a rectified order is not checked
 * again from the start. Only after a decision that asked for the change; a bureau's refusal starts anew.
 */
export async function keepEarlierMarks(tx: Db, order: StoredOrder): Promise<void> {
  const before = order.submissionNumber - 1;
  if (!order.isResubmission || before < 1) return;
  const decided = await findDecision(tx, order, before);
  if (decided?.decision !== "SUPPLEMENT" && decided?.decision !== "REJECT") return;
  const [old, now] = [
    await findSubmitted(tx, order.id, before),
    await findSubmitted(tx, order.id, order.submissionNumber),
  ];
  if (!old || !now) return;
  const places = await findMaterialPlaces(tx, order.id);
  const marks = await tx.reviewMark.findMany({ where: { orderId: order.id, submissionNumber: before } });
  const kept = marks.filter(({ target }) => !isTargetChanged(target, old, now, places));
  await tx.reviewMark.createMany({
    data: kept.map((mark) => ({ ...mark, submissionNumber: order.submissionNumber })),
    skipDuplicates: true,
  });
}
