import "server-only";
import type { Answers } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { currentMaterialIds } from "../filing/submission-repository";
import { listStandings } from "./remark-standing";

/** Writes down, with a submission, which remarks it answers by a change. */
export async function settleAnsweredRemarks(
  tx: Db,
  order: StoredOrder,
  answers: Answers,
  at: Date,
): Promise<void> {
  if (order.submissionNumber === 0) return;
  const materialIds = await currentMaterialIds(tx, order.id);
  const standings = await listStandings(tx, order, { answers, materialIds });
  const changed = standings.filter(({ isSent, status }) => isSent && status === "CHANGED");
  await tx.remark.updateMany({
    where: { id: { in: changed.map(({ id }) => id) } },
    data: { status: "CHANGED", answeredAt: at },
  });
}
