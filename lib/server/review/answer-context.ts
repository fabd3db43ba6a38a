import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { Answers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { requireRules } from "../rules/rule-tables";

/** The context in which answers are listed and read: what rules know of them, without asking the outside. */
export async function answerContext(
  db: Db,
  order: Pick<StoredOrder, "type">,
  answers: Answers,
  at: Date,
): Promise<RuleContext> {
  return {
    answers,
    owner: "",
    now: at,
    today: chinaDay(at),
    phase: "SUBMISSION",
    filingType: order.type,
    tables: await requireRules(db, at),
    facts: null,
  };
}
