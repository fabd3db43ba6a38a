import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { Answers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import type { Db } from "../db/client";
import { requireRules } from "../rules/rule-tables";
import type { StoredOrder } from "./order-repository";

/** A context of reference data without facts from outside: to show answers, to store them, to judge single fields. */
export async function readingContext(
  db: Db,
  answers: Answers,
  order: Pick<StoredOrder, "type" | "rulesAt"> | null,
  at: Date,
): Promise<RuleContext> {
  return {
    answers,
    owner: "",
    now: at,
    today: chinaDay(at),
    phase: "DRAFTING",
    filingType: order?.type ?? null,
    tables: await requireRules(db, at, order?.rulesAt),
    facts: null,
  };
}
