import "server-only";
import { maskPersonName } from "@/lib/domain/identity/mask";
import type { StoredOrder } from "./order-repository";

/** The sponsor of an order as others may read it: a person's name is masked. */
export function shownSponsor(order: Pick<StoredOrder, "sponsorName" | "isPersonal">): string {
  return order.isPersonal ? maskPersonName(order.sponsorName) : order.sponsorName;
}
