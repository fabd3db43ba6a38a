import "server-only";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import {
  bureauReviewDue,
  initialReviewDue,
  smsDeadline,
  waitingLimit,
} from "@/lib/domain/calendar/deadlines";
import type { FilingChange } from "@/lib/domain/filing/lifecycle";
import { sponsorKindOf } from "@/lib/wizard/asks";
import type { Db } from "../db/client";
import type { StoredRules } from "../rules/rule-tables";
import { requireDraft } from "./draft-repository";
import type { StoredOrder } from "./order-repository";

/** When whoever gets the ball must have acted; null where no timer runs. */
export interface Due {
  readonly dueAt: Date | null;
  readonly dueProvisional: boolean;
}

type OrderOfDue = Pick<StoredOrder, "id" | "type" | "provinceCode" | keyof Due>;

/** Working days the bureau of an order has for its decision, by the rules the order is judged by. */
async function bureauWorkingDays(
  db: Db,
  { id, type, provinceCode }: OrderOfDue,
  { bureauRules }: StoredRules,
): Promise<number> {
  const { answers } = await requireDraft(db, { orderId: id });
  const scope = {
    sponsorKind: sponsorKindOf(answers) ?? undefined,
    filingType: type ?? undefined,
  };
  return requireRule(bureauRules, provinceCode ?? "", scope).slaWorkingDays;
}

/**
 * The due time of an order after a change. Taking and giving back an order does not move the day its initial
 * review is due.
 *
 * @param order as it was before the change
 * @param rules of the moment of the order
 */
export async function dueAfter(
  db: Db,
  change: Pick<FilingChange, "event" | "timer">,
  order: OrderOfDue,
  rules: StoredRules,
  at: Date,
): Promise<Due> {
  if (change.event === "take" || change.event === "release") {
    return { dueAt: order.dueAt, dueProvisional: order.dueProvisional };
  }
  const { calendar } = rules;
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
      const due = bureauReviewDue(at, await bureauWorkingDays(db, order, rules), calendar);
      return { dueAt: due.at, dueProvisional: due.provisional };
    }
    default:
      return { dueAt: null, dueProvisional: false };
  }
}
