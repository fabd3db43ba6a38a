import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { realNameSettledAt } from "@/lib/domain/calendar/deadlines";
import { type Violation, violation } from "@/lib/domain/findings/finding";
import { registrableDomainsOf } from "@/lib/domain/network/app-domains";
import { checkDomain } from "@/lib/domain/network/domain-check";
import { checkDomainHolder, type HolderContext, type HolderParty } from "@/lib/domain/network/domain-holder";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { checkRegistration } from "@/lib/domain/network/domain-registration";
import { checkDomainSyntax } from "@/lib/domain/network/domain-syntax";
import { checkDomainFree } from "@/lib/domain/network/domain-use";
import { joinVerdicts, toViolations, unanswered } from "@/lib/domain/network/fact-verdict";
import { checkFiledSite, checkNotResolving } from "@/lib/domain/network/site-probe";
import { textAt } from "../answers";
import { bureauRuleOf, entryOf, isOfIndividual, isPrincipalLegalRep, sponsorKindOf } from "../asks";
import type { RuleContext } from "../context";

/** Form, registrable level and suffix of a website's domain. */
export function checkDomainForm(value: string, { tables, answers }: RuleContext): readonly Violation[] {
  const syntax = checkDomainSyntax(value);
  if (syntax) return [syntax];
  const sponsorKind = sponsorKindOf(answers);
  return tables && sponsorKind ? checkDomain(value, { ...tables, sponsorKind }) : [];
}

/** Everybody of the order whom a domain may be registered to. */
function holderParties(context: RuleContext): readonly HolderParty[] {
  const { answers } = context;
  const party = (relation: HolderParty["relation"], owner: string, name: string): HolderParty => ({
    relation,
    name: textAt(answers, `${owner}.${name}`),
    certType: textAt(answers, `${owner}.certType`),
    certNo: textAt(answers, `${owner}.certNo`),
  });
  const isLegalRep = isPrincipalLegalRep(context);
  return [
    party("SPONSOR", "sponsor", "sponsorName"),
    party(isLegalRep ? "LEGAL_REP" : "PRINCIPAL", "sponsorPrincipal", "name"),
    party("LEGAL_REP", "legalRep", "name"),
  ].filter(({ name }) => name !== "");
}

function holderContext(context: RuleContext): HolderContext {
  return {
    rule: bureauRuleOf(context)?.holder ?? "ORG",
    isIndividual: isOfIndividual(context),
    parties: holderParties(context),
  };
}

/** What the registry says of the holders of an App's domains; each registrable domain is judged once. */
export function checkAppHolders(hosts: readonly string[], context: RuleContext): readonly Violation[] {
  const { facts, tables } = context;
  if (!facts || !tables) return [];
  const found = registrableDomainsOf(hosts, tables.registrableDomain).flatMap((domain) => {
    const registration = entryOf(facts.domains, domain)?.registration;
    if (!registration || registration === "NONE") return [];
    if (registration === "UNKNOWN") return toViolations(unanswered("HOLDER"));
    if (registration.privacyProtected === true) return [violation("F425")];
    return toViolations(checkDomainHolder(registration.holder, holderContext(context)));
  });
  // What stops comes first, then what is known to be wrong, then what nobody knows.
  const rank = ({ code, severity }: Violation) => (severity === "BLOCK" ? 0 : code === "F427" ? 2 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b)).slice(0, 1);
}

/** What registries, name servers and other orders have against a website's domain. */
export function checkDomainFacts(value: string, context: RuleContext): readonly Violation[] {
  const { facts, tables, phase, now, filingType } = context;
  const look = facts ? entryOf(facts.domains, toAsciiDomain(value) ?? "") : undefined;
  const rule = bureauRuleOf(context);
  if (!look || !tables || !rule) return [];
  const registration = checkRegistration(look.registration, {
    phase,
    now,
    minValidityDays: rule.domainMinValidityDays,
    realNameWaitDays: DEFAULT_DEADLINES.domainRealNameWaitDays,
    endOfThirdWorkingDay: (moment) => realNameSettledAt(moment, tables.calendar).at,
    holder: holderContext(context),
  });
  const use = filingType === "ACCESS" ? checkFiledSite(look.visit) : checkNotResolving(look.lookups, phase);
  const taken = checkDomainFree(look.isInOtherOrder);
  return [...(taken ? [taken] : []), ...toViolations(joinVerdicts([registration, use]))];
}
