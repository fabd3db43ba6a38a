import "server-only";
import { purgeLimit } from "@/lib/domain/calendar/deadlines";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { normaliseOrderNumber } from "@/lib/domain/filing/order-number";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { kickDelivery } from "../messages/delivery-loop";
import { notify } from "../messages/notify";
import { type Changed, changeOrder } from "./change-order";
import { noticeBase } from "./order-notices";
import { orderPath } from "./order-paths";
import { releaseServiceCodes } from "./service-codes";

export interface ApplicantAct {
  readonly orderNo: string;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Takes an order back that no reviewer has taken, or that passed the review and was not handed over (撤回).
 *
 * @throws NotFoundError, ForbiddenError
 */
export function withdrawOrder(
  db: PrismaClient,
  { orderNo, actor, at }: ApplicantAct,
): Promise<Result<Changed, Refusal>> {
  return changeOrder(db, {
    orderNo,
    event: "withdraw",
    actor,
    at,
    // The package leaves with the hand-over itself: while the order still waits for it, nothing was sent.
    facts: () => ({ packageSent: false }),
    apply: async ({ tx, order }, change) => {
      const params = noticeBase(order);
      const key = `N2:${orderNo}:${change.order.version}`;
      await notify(tx, {
        accountId: order.ownerId,
        code: "N2",
        params,
        link: orderPath(orderNo),
        key,
        orderId: order.id,
      });
      return undefined;
    },
  });
}

/** Opens everything of an order of which a reviewer wanted single items; the initial review starts anew. */
export function takeBackOrder(
  db: PrismaClient,
  { orderNo, actor, at }: ApplicantAct,
): Promise<Result<Changed, Refusal>> {
  return changeOrder(db, { orderNo, event: "take-back", actor, at });
}

/** Ends an order for good (放弃备案), once its number was typed. */
export async function abandonOrder(
  db: PrismaClient,
  { orderNo, actor, at, typed }: ApplicantAct & { readonly typed: string },
): Promise<Result<Changed, Refusal>> {
  const result = await changeOrder(db, {
    orderNo,
    event: "abandon",
    actor,
    at,
    facts: () => ({ packageSent: false, confirmedByTyping: normaliseOrderNumber(typed) === orderNo }),
    apply: async ({ tx, order }) => {
      await releaseServiceCodes(tx, order.id);
      const params = {
        ...noticeBase(order),
        date: purgeLimit(at).lastDay,
      };
      await notify(tx, {
        accountId: order.ownerId,
        code: "N12",
        params,
        link: orderPath(orderNo),
        key: `N12:${orderNo}`,
        orderId: order.id,
      });
      return undefined;
    },
  });
  if (result.ok) kickDelivery();
  return result;
}
