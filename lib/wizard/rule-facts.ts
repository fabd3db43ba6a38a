import { provinceOf } from "@/lib/domain/bureau/provinces";
import { isOutOfProvince } from "@/lib/domain/bureau/rule-checks";
import type { FilingType } from "@/lib/domain/filing/types";
import { isOrganisation } from "@/lib/domain/identity/sponsor-kind";
import type { RuleFacts } from "@/lib/domain/rules/condition";
import { ownRulesFor, type RuleBook } from "@/lib/domain/rules/rule-book";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { type Answers, choicesAt, serviceKeys, textAt } from "./answers";
import { sponsorKindOf } from "./asks";

/** What is known of an order besides its answers. */
export interface OrderStanding {
  readonly filingType: FilingType | null;
  /** Live services of the sponsor; null where nobody asked. */
  readonly filed: number | null;
}

const known = <Value>(value: Value | "" | null): Value | undefined =>
  value === "" || value === null ? undefined : value;

/**
 * What the bureaus' rules may ask of an order, of one of its services where `serviceKey` is given.
 */
export function ruleFactsOf(
  answers: Answers,
  { filingType, filed }: OrderStanding,
  serviceKey: string | null = null,
): RuleFacts {
  const text = (path: string) => textAt(answers, path);
  const keys = serviceKeys(answers);
  const asked = serviceKey === null ? keys : [serviceKey];
  const ofServices = (field: string) => asked.map((key) => text(`services.${key}.${field}`)).filter(Boolean);
  const kind = sponsorKindOf(answers);
  const [region, card] = [text("sponsor.regionCode"), text("sponsor.certRegionCode")];
  const isLegalRep = text("sponsorPrincipal.isLegalRep");
  const types = ofServices("serviceType");
  const contents = asked.flatMap((key) => choicesAt(answers, `services.${key}.serviceContents`));
  return {
    sponsorKind: known(kind),
    serviceType: types.length > 0 ? types : undefined,
    filingType: known(filingType),
    certType: known(text("sponsor.certType")),
    serviceContents: contents.length > 0 ? contents : undefined,
    outOfProvince:
      kind && !isOrganisation(kind) && region && card ? isOutOfProvince(region, card) : undefined,
    principalIsLegalRep: isLegalRep ? isLegalRep === "true" : undefined,
    services: keys.length,
    totalServices: filed === null ? undefined : filed + keys.length,
    domains: new Set(keys.map((key) => text(`services.${key}.domain`)).filter(Boolean)).size,
  };
}

/** The rules without columns that apply to an order, or to one of its services. */
export function ownRulesOf(
  rules: RuleBook,
  answers: Answers,
  standing: OrderStanding,
  serviceKey: string | null = null,
): readonly RuleDocument[] {
  const province = provinceOf(textAt(answers, "sponsor.regionCode"));
  return province ? ownRulesFor(rules.documents, province, ruleFactsOf(answers, standing, serviceKey)) : [];
}
