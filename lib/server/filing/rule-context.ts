import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import type { RuleContext } from "@/lib/wizard/context";
import type { OrderFacts } from "@/lib/wizard/facts";
import type { Db } from "../db/client";
import { registriesOf } from "../gateways/registries";
import { requireRules } from "../rules/rule-tables";
import { collectFacts, type FactsSubject } from "./collect-facts";
import type { Draft } from "./draft-repository";

/** The context in which the rules judge a draft, with everything that is known now; `known` was collected just now. */
export async function requireRuleContext(
  db: Db,
  draft: Draft,
  subject: FactsSubject,
  { phase, at, known }: { readonly phase: CheckPhase; readonly at: Date; readonly known?: OrderFacts | null },
): Promise<RuleContext> {
  const [tables, facts] = await Promise.all([
    requireRules(db, at),
    known
      ? { ...known, typeRefusal: draft.typeDecision?.code ?? null }
      : collectFacts(db, registriesOf(db), draft, subject),
  ]);
  return {
    answers: draft.answers,
    owner: "",
    now: at,
    today: chinaDay(at),
    phase,
    filingType: draft.typeDecision?.type ?? null,
    tables,
    facts,
  };
}
