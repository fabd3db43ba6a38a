import { DEFAULT_DEADLINES, type DeadlineSettings } from "../calendar/deadline-settings";
import { reviewLeaseEnd } from "../calendar/deadlines";
import { fail, ok, type Result } from "../result";

/** Who holds an order in the initial review (领取), and until when; nobody when both are null. */
export interface Lease {
  readonly reviewerId: string | null;
  readonly leaseUntil: Date | null;
}

export type LeaseRefusal = "not-holder" | "lease-ended";

/**
 * Whether somebody holds the order at `now`; at the very end of the lease nobody does.
 *
 * @source workflow.md §8 of the domain notes
 */
export function isLeased(lease: Lease, now: Date): boolean {
  return lease.reviewerId !== null && lease.leaseUntil !== null && now < lease.leaseUntil;
}

/**
 * Whether this reviewer holds the order at `now`.
 *
 * @source workflow.md §8 of the domain notes
 */
export function isHeldBy(lease: Lease, reviewerId: string, now: Date): boolean {
  return isLeased(lease, now) && lease.reviewerId === reviewerId;
}

/**
 * Extends the lease of its holder to 30 minutes from `now`. Refused with `not-holder` for anybody else, with
 * `lease-ended` when it is over: then the order must be taken again.
 *
 * @source workflow.md §8 of the domain notes
 */
export function renewLease(
  lease: Lease,
  reviewerId: string,
  now: Date,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): Result<Lease, LeaseRefusal> {
  if (lease.reviewerId !== reviewerId) return fail("not-holder");
  if (!isLeased(lease, now)) return fail("lease-ended");
  return ok({ reviewerId, leaseUntil: reviewLeaseEnd(now, settings) });
}
