import { ok, type Result } from "../result";
import type { FilingOrder } from "./filing-order";
import { type FilingChange, type Refusal, transition } from "./lifecycle";
import type { ReviewerFacts, TransitionFacts } from "./transition-facts";

/**
 * Gives an order to a reviewer who asks for it: from the queue, or from INITIAL_REVIEW when the lease there has
 * ended (takeover: the system releases it first). The changes are to be stored one after the other in one
 * transaction. Refused with `lease-given-back` while somebody holds it, with `reviewer-independent` for the owner
 * or a member of the sponsor.
 *
 * @source workflow.md §2 no. 6 and 7, §8 of the domain notes
 */
export function takeOrder(
  order: FilingOrder,
  reviewer: ReviewerFacts,
  base: Pick<TransitionFacts, "now" | "settings">,
): Result<readonly FilingChange[], Refusal> {
  const facts: TransitionFacts = { ...base, actor: { kind: "REVIEWER", id: reviewer.id }, reviewer };
  if (order.status !== "INITIAL_REVIEW") {
    const taken = transition(order, "take", facts);
    return taken.ok ? ok([taken.value]) : taken;
  }
  const released = transition(order, "release", { ...base, actor: { kind: "SYSTEM", id: null } });
  if (!released.ok) return released;
  const taken = transition(released.value.order, "take", facts);
  return taken.ok ? ok([released.value, taken.value]) : taken;
}
