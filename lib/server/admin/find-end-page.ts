import "server-only";
import { endGroundText } from "@/lib/domain/filing/end-reason";
import { can } from "@/lib/domain/filing/policy";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { policyActor, requireReadable } from "../filing/policy-actor";
import { findEndProposal, takesTwo } from "./end-proposal";

/** A proposal as administrators see it. */
export interface ShownProposal {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly isOwn: boolean;
}

/** What the page needs on which an order is ended. */
export interface EndPage {
  readonly order: StoredOrder;
  readonly mayEnd: boolean;
  /** The package is at the ministry or the bureau: a second administrator must confirm. */
  readonly takesTwo: boolean;
  readonly proposal: ShownProposal | null;
}

/** The proposal to end an order, in the reader's language; null when there is none. */
async function findShownProposal(
  db: Db,
  order: StoredOrder,
  { actor, locale }: { readonly actor: Actor; readonly locale: Locale },
): Promise<ShownProposal | null> {
  const proposal = await findEndProposal(db, order);
  if (!proposal) return null;
  const { byId, at } = proposal;
  const by = await db.account.findUnique({ where: { id: byId }, select: { displayName: true } });
  const reason = label(locale, endGroundText(proposal));
  return { reason, by: by?.displayName ?? "", at, isOwn: byId === actor.id };
}

/**
 * Loads the page on which an administrator ends an order.
 *
 * @throws NotFoundError when there is no such order, or the actor is no administrator
 */
export async function requireEndPage(
  db: Db,
  { orderNo, actor, locale }: { orderNo: string; actor: Actor; locale: Locale },
): Promise<EndPage> {
  if (actor.role !== "ADMIN") throw new NotFoundError("order");
  const order = requireReadable(await findOrder(db, orderNo), actor);
  const mayEnd = can(policyActor(actor), "filing.end", order);
  const proposal = mayEnd ? await findShownProposal(db, order, { actor, locale }) : null;
  return { order, mayEnd, takesTwo: takesTwo(order), proposal };
}
