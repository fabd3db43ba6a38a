import "server-only";
import { SYSTEM_ACTOR } from "../auth/actor";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { changeOrderIn } from "../filing/change-order";
import { eachDueOrder } from "./each-due-order";

/** Puts orders back into the queue whose reviewer's lease has run out; returns how many. */
export function releaseEndedLeases(db: PrismaClient, at: Date): Promise<number> {
  return eachDueOrder(db, {
    name: "release-ended-leases",
    due: Prisma.sql`o.status = 'INITIAL_REVIEW' and o.reviewer_id is not null and o.lease_until <= ${at}`,
    work: async (tx, orderNo) =>
      (await changeOrderIn(tx, { orderNo, event: "release", actor: SYSTEM_ACTOR, at })).ok,
  });
}
