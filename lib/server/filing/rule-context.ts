import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import type { OrderFacts } from "@/lib/wizard/facts";
import type { AnswersOnRecord } from "@/lib/wizard/on-record";
import type { Db } from "../db/client";
import { registriesOf } from "../gateways/registries";
import { requireRules } from "../rules/rule-tables";
import { collectFacts, type FactsSubject } from "./collect-facts";
import type { Draft } from "./draft-repository";
import { findOnRecord } from "./on-record";

/** The mobile of the sponsor's person was proved for the filing on record, and nobody sends a code to it again. */
function mobilesOnRecord(
  { verifiedByPath, verifiedMobiles }: OrderFacts,
  answers: Answers,
  { taken }: AnswersOnRecord,
): Pick<OrderFacts, "verifiedByPath" | "verifiedMobiles"> {
  const mobile = textAt(answers, "sponsorPrincipal.mobile");
  if (mobile === "" || taken["sponsorPrincipal.mobile"] !== mobile)
    return { verifiedByPath, verifiedMobiles };
  return {
    verifiedByPath: { ...verifiedByPath, sponsorPrincipal: mobile },
    verifiedMobiles: [...verifiedMobiles, mobile],
  };
}

/** The context in which the rules judge a draft, with everything that is known now; `known` was collected just now. */
export async function requireRuleContext(
  db: Db,
  draft: Draft,
  subject: FactsSubject,
  { phase, at, known }: { readonly phase: CheckPhase; readonly at: Date; readonly known?: OrderFacts | null },
): Promise<RuleContext> {
  const [tables, found, onRecord] = await Promise.all([
    requireRules(db, at, draft.rulesAt),
    known ?? collectFacts(db, registriesOf(db), draft, subject),
    findOnRecord(db, draft, subject.accountId),
  ]);
  const typeRefusal = draft.typeDecision?.code ?? null;
  const facts = { ...found, ...mobilesOnRecord(found, draft.answers, onRecord), typeRefusal, onRecord };
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
