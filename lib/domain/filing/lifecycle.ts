import { reviewLeaseEnd } from "../calendar/deadlines";
import { fail, ok, type Result } from "../result";
import type { FilingOrder } from "./filing-order";
import { GUARDS } from "./guards";
import { FILING_STATUSES, type FilingStatus, isReturned } from "./states";
import { REFUSALS } from "./tables/refusals";
import { type FilingEvent, TRANSITIONS, type TransitionRow } from "./tables/transitions";
import type { TransitionFacts } from "./transition-facts";

export type { FilingEvent, FilingOrder, TransitionFacts, TransitionRow };
export { REFUSALS, TRANSITIONS };

/** Code of a refused transition; both texts stand in `REFUSALS`. */
export type RefusalCode = keyof typeof REFUSALS;

/** Why an event was refused, and what was tried. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly event: FilingEvent;
  readonly from: FilingStatus | null;
}

/** A decided change: the order as it is to be stored, and everything that goes with it. */
export interface FilingChange extends Pick<TransitionRow, "number" | "effects" | "notices"> {
  readonly order: FilingOrder;
  readonly event: FilingEvent;
  readonly from: FilingStatus | null;
  /** The timer that runs from now on; null when none does. */
  readonly timer: (typeof FILING_STATUSES)[FilingStatus]["timer"];
}

type Patch = (order: FilingOrder, facts: TransitionFacts) => Partial<FilingOrder>;

const NO_HOLDER = { reviewerId: null, leaseUntil: null } as const;
const UNREVIEWED = { ...NO_HOLDER, initialReviewerId: null } as const;
const endLease: Patch = () => ({ leaseUntil: null });
const redetectType: Patch = (_, { typeResult }) =>
  typeResult ? { type: "type" in typeResult ? typeResult.type : null } : {};

/** What an event changes besides state, version and the time of entry. */
const PATCHES: Partial<Readonly<Record<FilingEvent, Patch>>> = {
  "change-basic-check": (order, facts) => ({ ...redetectType(order, facts), lastSavedAt: facts.now }),
  submit: (order, facts) => ({
    ...UNREVIEWED,
    ...redetectType(order, facts),
    isResubmission: isReturned(order.status),
  }),
  withdraw: () => UNREVIEWED,
  take: (_, { reviewer, now, settings }) =>
    reviewer ? { reviewerId: reviewer.id, leaseUntil: reviewLeaseEnd(now, settings) } : NO_HOLDER,
  release: () => NO_HOLDER,
  "require-supplement": endLease,
  reject: endLease,
  "require-mailing": (_, { actor }) => ({ leaseUntil: null, initialReviewerId: actor.id }),
  "confirm-mailing": (_, { actor }) => ({ initialReviewerId: actor.id }),
  pass: (_, { actor }) => ({ leaseUntil: null, initialReviewerId: actor.id }),
  "accept-record": (_, { actor }) => ({ leaseUntil: null, initialReviewerId: actor.id }),
  "resubmit-unchanged": (order) => ({ smsRepushes: order.smsRepushes + 1 }),
  revive: (order, facts) => ({
    ...UNREVIEWED,
    ...redetectType(order, facts),
    revivedAt: facts.now,
    lastSavedAt: facts.now,
  }),
  "take-back": () => UNREVIEWED,
};

/**
 * The row of the life cycle for an event in a state; null when there is none. `from: null` asks for the row
 * that makes an order.
 *
 * @source workflow.md §2 of the domain notes
 */
export function findTransition(from: FilingStatus | null, event: FilingEvent): TransitionRow | null {
  const isRow = (row: TransitionRow) =>
    row.event === event && (from === null ? row.from === null : (row.from?.includes(from) ?? false));
  return TRANSITIONS.find(isRow) ?? null;
}

function judge(from: FilingStatus | null, event: FilingEvent, order: FilingOrder, facts: TransitionFacts) {
  const row = findTransition(from, event);
  if (!row) return fail({ code: "illegal-transition", event, from });
  if (!row.actors.includes(facts.actor.kind)) return fail({ code: "wrong-actor", event, from });
  const unmet = row.guards.find((guard) => !GUARDS[guard](order, facts));
  return unmet ? fail({ code: unmet, event, from }) : ok(row);
}

/**
 * Makes the draft of a new order (transition 1): `order` is the order as it would be stored, a DRAFT of
 * version 1. Refused while another order of the account or sponsor is open, or when the basic check refuses
 * with anything but `E-TYPE-UNKNOWN`.
 *
 * @source workflow.md §2 no. 1 of the domain notes
 */
export function openOrder(order: FilingOrder, facts: TransitionFacts): Result<FilingChange, Refusal> {
  const judged = judge(null, "create", order, facts);
  if (!judged.ok) return judged;
  const { number, effects, notices } = judged.value;
  const timer = FILING_STATUSES.DRAFT.timer;
  return ok({ order, event: "create", from: null, number, effects, notices, timer });
}

/**
 * Applies `event` to an order, or says why not. The version goes up by one; the time of entry moves only with
 * the state.
 *
 * @returns the change with its effects, notices and timer by name; else the first thing in the way: no such
 *   transition, an actor who cannot, or the first unmet guard in the order of the table
 * @source workflow.md §2 of the domain notes
 */
export function transition(
  order: FilingOrder,
  event: FilingEvent,
  facts: TransitionFacts,
): Result<FilingChange, Refusal> {
  const from = order.status;
  const judged = judge(from, event, order, facts);
  if (!judged.ok) return judged;
  const { number, effects, notices, to } = judged.value;
  const status = to === "SAME" ? from : to;
  const changed: FilingOrder = {
    ...order,
    ...PATCHES[event]?.(order, facts),
    status,
    stageEnteredAt: status === from ? order.stageEnteredAt : facts.now,
    version: order.version + 1,
  };
  return ok({ order: changed, event, from, number, effects, notices, timer: FILING_STATUSES[status].timer });
}
