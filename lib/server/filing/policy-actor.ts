import "server-only";
import type { OrderPermission, Actor as PolicyActor } from "@/lib/domain/filing/policy";
import { can } from "@/lib/domain/filing/policy";
import { isEditable } from "@/lib/domain/filing/states";
import { plainText } from "@/lib/domain/text/plain-text";
import type { AnyActor } from "../auth/actor";
import { ForbiddenError, NotFoundError } from "../errors";
import { blindIndex } from "../sealed/seal";
import type { StoredOrder } from "./order-repository";

/** Key of an organisation by its name, for four eyes between staff and sponsors. */
export function organisationKey(name: string): string {
  return blindIndex("organisation", plainText(name));
}

/** The actor as the policy sees it. */
export function policyActor(actor: AnyActor): PolicyActor {
  if (actor.role === "SYSTEM") return { role: "SYSTEM", id: null };
  return {
    role: actor.role,
    id: actor.id,
    provinces: actor.provinces.length === 0 ? "ALL" : actor.provinces,
    sponsorKeys: actor.organisation ? [organisationKey(actor.organisation)] : [],
  };
}

/** An order the actor may know of; anything else does not exist for him. */
export function requireReadable<Order extends StoredOrder>(order: Order | null, actor: AnyActor): Order {
  if (!order || !can(policyActor(actor), "filing.read", order)) throw new NotFoundError("order");
  return order;
}

/** Whether the actor may change answers of the order now. */
export function mayEdit(actor: AnyActor, order: StoredOrder): boolean {
  return isEditable(order.status) && can(policyActor(actor), "filing.edit", order);
}

/** Refuses what the policy does not allow. */
export function requirePermission(actor: AnyActor, permission: OrderPermission, order: StoredOrder): void {
  if (!can(policyActor(actor), permission, order)) throw new ForbiddenError(permission);
}
