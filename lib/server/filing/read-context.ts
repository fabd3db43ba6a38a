import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { FilingType } from "@/lib/domain/filing/types";
import type { Answers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import type { Db } from "../db/client";
import { requireRules } from "../rules/rule-tables";

/** A context of reference data without facts from outside: to show answers, to store them, to judge single fields. */
export async function readingContext(
  db: Db,
  answers: Answers,
  type: FilingType | null,
  at: Date,
): Promise<RuleContext> {
  return {
    answers,
    owner: "",
    now: at,
    today: chinaDay(at),
    phase: "DRAFTING",
    filingType: type,
    tables: await requireRules(db, at),
    facts: null,
  };
}
