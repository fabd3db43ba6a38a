import "server-only";
import { countAnswered, countUnanswered } from "@/lib/domain/review/remarks";
import type { Db } from "../db/client";
import type { ReviewedOrder } from "./content";
import { listStandings } from "./remark-standing";

/** How far the applicant has come with the remarks, as the life cycle asks. */
export interface RemarkProgress {
  /** Sent remarks that are neither changed nor contested. */
  readonly unansweredRemarks: number;
  /** Sent remarks changed or contested since the return. */
  readonly answeredRemarks: number;
}

/** How many remarks wait for the applicant, and how many are answered. */
export async function remarkProgress(db: Db, order: ReviewedOrder): Promise<RemarkProgress> {
  const sent = (await listStandings(db, order)).filter(({ isSent }) => isSent);
  return { unansweredRemarks: countUnanswered(sent), answeredRemarks: countAnswered(sent) };
}
