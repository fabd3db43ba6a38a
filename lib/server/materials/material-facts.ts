import "server-only";
import { isOutOfProvince } from "@/lib/domain/bureau/rule-checks";
import { isOrganisation } from "@/lib/domain/identity/sponsor-kind";
import {
  DEFAULT_SWITCHES,
  type MaterialFacts,
  type PersonFacts,
  type SponsorMaterialFacts,
} from "@/lib/domain/materials/material-facts";
import { checkFinanceWords, type FinanceText } from "@/lib/domain/naming/finance-words";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { serviceKeys, textAt } from "@/lib/wizard/answers";
import type { MaterialSource } from "./material-source";
import { domainsOfOrder, personFacts, serviceFacts, wordContext } from "./service-facts";

const HAZARDOUS = /危险化学品|危化品|易制毒/;

function individualFacts(source: MaterialSource): PersonFacts {
  const { answers } = source;
  const from = textAt(answers, "sponsor.certRegionCode");
  const isFromElsewhere = from !== "" && isOutOfProvince(textAt(answers, "sponsor.regionCode"), from);
  return { ...personFacts(source, "sponsor"), isLegalRep: false, isFromElsewhere };
}

function hasFinanceWords(source: MaterialSource, services: readonly string[]): boolean {
  const { answers } = source;
  const text = (path: string, scope: FinanceText["scope"]): FinanceText => ({
    path,
    scope,
    text: textAt(answers, path),
  });
  const texts = [
    text("sponsor.sponsorName", "SPONSOR_NAME"),
    text("sponsor.businessScope", "BUSINESS_SCOPE"),
    ...services.flatMap((service) => [
      text(`${service}.serviceName`, "SITE_NAME"),
      text(`${service}.appName`, "APP_NAME"),
      text(`${service}.remark`, "REMARK"),
    ]),
  ];
  // The letter's own rule looks at the ticked approval.
  return checkFinanceWords(texts, wordContext(source, ["F466"], [])).length > 0;
}

/** What stands before the public suffix; the same word under two suffixes is one prefix. */
function domainPrefix(domain: string, { rules }: MaterialSource): string {
  const ascii = toAsciiDomain(domain) ?? domain;
  return (rules.registrableDomain(ascii)?.domain ?? ascii).split(".")[0] ?? ascii;
}

function sponsorFacts(source: MaterialSource, services: readonly string[]): SponsorMaterialFacts {
  const { answers, kind, filed } = source;
  const principal = isOrganisation(kind) ? personFacts(source, "sponsorPrincipal") : individualFacts(source);
  const domains = [...filed.domains, ...domainsOfOrder(answers, services)];
  return {
    kind,
    principal,
    legalRep: isOrganisation(kind) && !principal.isLegalRep ? personFacts(source, "legalRep") : null,
    // Both compare with a record; a first filing has none.
    isRenamed: false,
    isPersonChanged: false,
    hasFinanceWords: hasFinanceWords(source, services),
    hasHazardousScope: HAZARDOUS.test(textAt(answers, "sponsor.businessScope")),
    totalServices: filed.services + services.length,
    totalDomainPrefixes: new Set(domains.map((domain) => domainPrefix(domain, source))).size,
  };
}

/** What an order's answers say about the materials it needs. */
export function materialFacts(source: MaterialSource): MaterialFacts {
  const keys = serviceKeys(source.answers);
  return {
    filingType: source.filingType,
    rule: source.rule,
    ruled: source.ruled,
    sponsor: sponsorFacts(
      source,
      keys.map((key) => `services.${key}`),
    ),
    services: keys.map((key) => serviceFacts(source, key)),
    onFile: source.onFile,
    isPhoneOnFileDead: false,
    switches: DEFAULT_SWITCHES,
  };
}
