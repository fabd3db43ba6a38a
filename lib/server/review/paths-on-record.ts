import "server-only";
import { isAsOnRecord } from "@/lib/wizard/on-record";
import type { Db } from "../db/client";
import type { Draft } from "../filing/draft-repository";
import { findOnRecord } from "../filing/on-record";
import type { StoredOrder } from "../filing/order-repository";

/** Fields whose answers stand on record as they are: the applicant cannot change them in this order. */
export async function findPathsOnRecord(
  db: Db,
  { ownerId }: Pick<StoredOrder, "ownerId">,
  content: Pick<Draft, "answers" | "typeDecision">,
): Promise<ReadonlySet<string>> {
  const { taken } = await findOnRecord(db, content, ownerId);
  const same = Object.entries(taken).filter(([path, value]) => isAsOnRecord(content.answers[path], value));
  return new Set(same.map(([path]) => path));
}
