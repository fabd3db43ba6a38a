import type { ProvinceCode } from "@/lib/domain/bureau/provinces";
import type { PreCheckAnswers } from "@/lib/domain/pre-check/answers";

/** A company of Zhejiang that was never filed, with its legal representative in charge of one website. */
export function preCheckAnswers(change: Partial<PreCheckAnswers> = {}): PreCheckAnswers {
  return {
    province: "33",
    kind: "ENTERPRISE",
    person: "LEGAL_REP",
    card: null,
    services: "WEBSITE",
    sponsor: "NO",
    service: "NO",
    holder: "SPONSOR",
    approvals: ["NONE"],
    ...change,
  };
}

/** An individual of a province, with a card of the same or of another one. */
export function ofIndividual(
  province: ProvinceCode,
  card: "HERE" | "ELSEWHERE",
  change: Partial<PreCheckAnswers> = {},
): PreCheckAnswers {
  return preCheckAnswers({ province, kind: "INDIVIDUAL", person: null, card, ...change });
}
