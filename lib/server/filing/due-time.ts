import "server-only";
import {
  bureauReviewDue,
  initialReviewDue,
  smsDeadline,
  waitingLimit,
} from "@/lib/domain/calendar/deadlines";
import type { WorkingCalendar } from "@/lib/domain/calendar/working-days";
import type { FilingChange } from "@/lib/domain/filing/lifecycle";

/** When whoever gets the ball must have acted; null where no timer runs. */
export interface Due {
  readonly dueAt: Date | null;
  readonly dueProvisional: boolean;
}

/**
 * The due time of an order after a change. Taking and giving back an order does not move the day its initial
 * review is due.
 *
 * @param before due time before the change
 */
export function dueAfter(change: FilingChange, before: Due, calendar: WorkingCalendar, at: Date): Due {
  if (change.event === "take" || change.event === "release") {
    return { dueAt: before.dueAt, dueProvisional: before.dueProvisional };
  }
  switch (change.timer) {
    case "WAITING":
      return { dueAt: waitingLimit(at).endsAt, dueProvisional: false };
    case "INITIAL_REVIEW": {
      const due = initialReviewDue(at, calendar);
      return { dueAt: due.at, dueProvisional: due.provisional };
    }
    case "SMS":
      return { dueAt: smsDeadline(at), dueProvisional: false };
    case "BUREAU_REVIEW": {
      const due = bureauReviewDue(at, calendar);
      return { dueAt: due.at, dueProvisional: due.provisional };
    }
    default:
      return { dueAt: null, dueProvisional: false };
  }
}
