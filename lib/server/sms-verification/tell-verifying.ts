import "server-only";
import type { Db } from "../db/client";
import { noticeBase } from "../filing/order-notices";
import { orderPath } from "../filing/order-paths";
import { personAt } from "../filing/order-persons";
import type { StoredOrder } from "../filing/order-repository";
import { findSubmission } from "../filing/submission-repository";
import { notify, notifyPersons } from "../messages/notify";
import { openText } from "../sealed/seal";
import { requireLastRound } from "./challenge-repository";

const HOUR_MS = 3_600_000;

/**
 * N7: who has not verified yet, and the applicant, hear until when and how many hours are left.
 *
 * @param step which of the messages of the round it is; each goes out once
 */
export async function tellVerifying(
  tx: Db,
  order: StoredOrder,
  { at, step }: { readonly at: Date; readonly step: string },
): Promise<void> {
  const { rows, round } = await requireLastRound(tx, order.id);
  const { deadline } = round;
  const h = Math.ceil((deadline.getTime() - at.getTime()) / HOUR_MS);
  const key = `N7:${order.orderNo}:${deadline.getTime()}:${step}`;
  const params = { ...noticeBase(order), deadline: deadline.toISOString(), h };
  const notice = { code: "N7", params, key, orderId: order.id } as const;
  await notify(tx, { ...notice, accountId: order.ownerId, link: orderPath(order.orderNo) });
  const answers = (await findSubmission(tx, order.id, order.submissionNumber))?.answers ?? {};
  // Who is done drops out of the list; the others keep their keys.
  const persons = rows
    .filter(({ status }) => status === "PENDING")
    .map(({ id, personPaths: [path = ""], mobileCipher }) => ({
      ...{ id, mobile: openText(mobileCipher) },
      email: personAt(answers, path).email,
    }));
  await notifyPersons(tx, "VERIFIER", persons, notice);
}
