import "server-only";
import type { Result } from "@/lib/domain/result";
import type { PrismaClient } from "../db/generated/client";
import { type Changed, changeOrder } from "../filing/change-order";
import type { DeskRequest } from "./desk-order";
import type { ReviewRefusal } from "./refusal";

/**
 * Gives an order back to the queue; marks and remarks are kept.
 *
 * @throws NotFoundError, ForbiddenError when somebody else holds it
 */
export function releaseOrder(
  db: PrismaClient,
  request: DeskRequest,
): Promise<Result<Changed, ReviewRefusal>> {
  return changeOrder(db, { ...request, event: "release" });
}
