import "server-only";
import type { RemarkStatus } from "@/lib/domain/review/remarks";
import type { Db } from "../db/client";
import type { Remark as RemarkRow } from "../db/generated/client";

/** A remark (审核意见) as stored. */
export interface StoredRemark {
  readonly id: string;
  readonly orderId: string;
  /** The submission it was raised, or last raised again, against. */
  readonly submissionNumber: number;
  readonly stage: "INITIAL" | "BUREAU" | "SMS";
  /** Field path, block, `material:KIND:owner`, or a special target such as `order`. */
  readonly target: string;
  readonly reasonCode: string;
  readonly text: string;
  readonly status: RemarkStatus;
  /** True once a decision sent it to the applicant. */
  readonly isSent: boolean;
  /** What the applicant says against it. */
  readonly answer: string;
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

function read(row: RemarkRow): StoredRemark {
  return row;
}

/** Remarks of an order that ask for something: all but those the SMS verification wrote down. Oldest first. */
export async function listRemarks(db: Db, orderId: string): Promise<readonly StoredRemark[]> {
  const rows = await db.remark.findMany({
    where: { orderId, stage: { not: "SMS" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(read);
}

/** One remark of an order. */
export async function findRemark(db: Db, orderId: string, id: string): Promise<StoredRemark | null> {
  const row = await db.remark.findFirst({ where: { id, orderId } });
  return row ? read(row) : null;
}
