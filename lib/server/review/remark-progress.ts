import "server-only";
import { isReturned } from "@/lib/domain/filing/states";
import { countAnswered, countUnanswered, isRemarkAnswered } from "@/lib/domain/review/remarks";
import type { RuleContext } from "@/lib/wizard/context";
import { findStepOf, stepName } from "@/lib/wizard/order-steps";
import type { Db } from "../db/client";
import type { ReviewedOrder } from "./content";
import { listStandings, type RemarkStanding } from "./remark-standing";

/** How far the applicant has come with the remarks, as the life cycle asks. */
export interface RemarkProgress {
  /** Sent remarks that are neither changed nor contested. */
  readonly unansweredRemarks: number;
  /** Sent remarks changed or contested since the return. */
  readonly answeredRemarks: number;
}

/** The remarks that a returned order waits for its applicant with; none while it is elsewhere. */
export async function listReturned(db: Db, order: ReviewedOrder): Promise<readonly RemarkStanding[]> {
  return isReturned(order.status) ? listSent(db, order) : [];
}

async function listSent(db: Db, order: ReviewedOrder): Promise<readonly RemarkStanding[]> {
  return (await listStandings(db, order)).filter(({ isSent }) => isSent);
}

/** How many remarks wait for the applicant, and how many are answered. */
export function countProgress(sent: readonly RemarkStanding[]): RemarkProgress {
  return { unansweredRemarks: countUnanswered(sent), answeredRemarks: countAnswered(sent) };
}

/** How many remarks wait for the applicant, and how many are answered. */
export async function remarkProgress(db: Db, order: ReviewedOrder): Promise<RemarkProgress> {
  return countProgress(await listSent(db, order));
}

/** Whether remarks keep the order from being submitted: a supplement goes back when each was dealt with. */
export function isHeldByRemarks({ status }: ReviewedOrder, sent: readonly RemarkStanding[]): boolean {
  return status === "SUPPLEMENT_REQUIRED" && countUnanswered(sent) > 0;
}

/** How many remarks nobody has dealt with yet, by the task of the list in which their place is repaired. */
export function unansweredByTask(
  sent: readonly RemarkStanding[],
  context: RuleContext,
): ReadonlyMap<string, number> {
  const tasks = new Map<string, number>();
  for (const remark of sent.filter((one) => !isRemarkAnswered(one))) {
    const step = findStepOf(context, remark.target);
    const task = remark.target.startsWith("material:") ? "materials" : step ? stepName(step) : null;
    if (task) tasks.set(task, (tasks.get(task) ?? 0) + 1);
  }
  return tasks;
}
