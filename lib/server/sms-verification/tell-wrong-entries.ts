import "server-only";
import { maskPersonName } from "@/lib/domain/identity/mask";
import type { Db } from "../db/client";
import { noticeBase } from "../filing/order-notices";
import { orderPath } from "../filing/order-paths";
import type { StoredOrder } from "../filing/order-repository";
import { notify } from "../messages/notify";
import type { StoredChallenge } from "./challenge-repository";

/** Tells the applicant that a verifier enters wrong codes again and again (D18). */
export async function tellWrongEntries(
  tx: Db,
  order: StoredOrder,
  challenge: StoredChallenge,
  left: number,
): Promise<void> {
  await notify(tx, {
    accountId: order.ownerId,
    code: "N20",
    params: {
      ...noticeBase(order),
      person: maskPersonName(challenge.personName),
      n: left,
    },
    link: orderPath(order.orderNo),
    key: `N20:${challenge.id}`,
    orderId: order.id,
  });
}
