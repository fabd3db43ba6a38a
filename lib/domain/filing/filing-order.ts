import type { FilingStatus } from "./states";
import type { FilingType } from "./types";

/**
 * What the life cycle knows of a filing order (备案订单); the columns of the same names.
 * `reviewerId` and `leaseUntil`: who holds the order in the initial review, and until when.
 * `initialReviewerId`: who passed it; `smsRepushes`: unchanged resubmissions so far.
 */
export interface FilingOrder {
  readonly id: string;
  readonly status: FilingStatus;
  readonly type: FilingType | null;
  readonly version: number;
  readonly ownerId: string;
  readonly stageEnteredAt: Date;
  readonly lastSavedAt: Date;
  readonly reviewerId: string | null;
  readonly leaseUntil: Date | null;
  readonly initialReviewerId: string | null;
  readonly smsRepushes: number;
  readonly revivedAt: Date | null;
  readonly isResubmission: boolean;
}
