import "server-only";
import { can, type OrderPermission } from "@/lib/domain/filing/policy";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { findOrder, findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import { policyActor, requirePermission } from "../filing/policy-actor";

/** Whether the actor may do this to the materials of the order. */
export function mayDo(actor: Actor, permission: OrderPermission, order: StoredOrder): boolean {
  return can(policyActor(actor), permission, order);
}

function requireReadable(order: StoredOrder | null, actor: Actor): StoredOrder {
  if (!order || !mayDo(actor, "material.read", order)) throw new NotFoundError("filing-order");
  return order;
}

/**
 * The order whose materials the actor may see.
 *
 * @throws NotFoundError also when it is somebody else's
 */
export async function requireReadableOrder(db: Db, orderNo: string, actor: Actor): Promise<StoredOrder> {
  return requireReadable(await findOrder(db, orderNo), actor);
}

/**
 * The order, locked until the commit, for somebody who may do this to it.
 *
 * @throws NotFoundError also when it is somebody else's
 * @throws ForbiddenError when the actor may see it, but not do this, or not in this state
 */
export async function requireOrderFor(
  tx: Db,
  orderNo: string,
  permission: OrderPermission,
  actor: Actor,
): Promise<StoredOrder> {
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  requirePermission(actor, permission, order);
  return order;
}
