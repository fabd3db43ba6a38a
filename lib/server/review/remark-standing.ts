import "server-only";
import { isEditable } from "@/lib/domain/filing/states";
import type { RemarkStatus } from "@/lib/domain/review/remarks";
import type { Db } from "../db/client";
import {
  type Content,
  findContent,
  findMaterialPlaces,
  findSubmitted,
  isTargetChanged,
  type ReviewedOrder,
} from "./content";
import { listRemarks, type StoredRemark } from "./remark-repository";

/** A remark with how it stands by what the order says now. */
export interface RemarkStanding extends StoredRemark {
  /** The place differs from what it was when the remark was raised. */
  readonly isChanged: boolean;
}

/**
 * A change is seen, not declared: it counts while it is there, and no longer once it is taken back. What was not
 * sent was answered by nobody.
 */
function statusNow({ status, isSent }: StoredRemark, isChanged: boolean): RemarkStatus {
  if (!isSent) return status;
  if (status === "ACCEPTED" || status === "CONTESTED") return status;
  if (isChanged) return "CHANGED";
  return status === "CHANGED" ? "OPEN" : status;
}

/** What is under review now was read already; nothing differs from itself. */
async function contentAt(
  db: Db,
  order: ReviewedOrder,
  number: number,
  now: Content,
): Promise<Content | null> {
  const isNow = number === order.submissionNumber && !isEditable(order.status);
  return isNow ? now : findSubmitted(db, order.id, number);
}

/** Remarks of an order with their state as of now; `content` when the caller has it. */
export async function listStandings(
  db: Db,
  order: ReviewedOrder,
  content?: Content,
): Promise<readonly RemarkStanding[]> {
  const remarks = await listRemarks(db, order.id);
  if (remarks.length === 0) return [];
  const [now, places] = [content ?? (await findContent(db, order)), await findMaterialPlaces(db, order.id)];
  const numbers = [...new Set(remarks.map(({ submissionNumber }) => submissionNumber))];
  const then = new Map<number, Content | null>();
  for (const number of numbers) then.set(number, await contentAt(db, order, number, now));
  return remarks.map((remark) => {
    const before = then.get(remark.submissionNumber);
    const isChanged = before ? isTargetChanged(remark.target, before, now, places) : false;
    return { ...remark, isChanged, status: statusNow(remark, isChanged) };
  });
}
