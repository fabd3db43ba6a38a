import {
  DEFAULT_SWITCHES,
  type MaterialFacts,
  type PersonFacts,
  type ServiceMaterialFacts,
  type SponsorMaterialFacts,
} from "@/lib/domain/materials/material-facts";
import { requiredMaterials } from "@/lib/domain/materials/required-materials";

import { shippedRule as rule } from "../shipped-rules";

export { rule };

/** A legal representative of 40 years with a card of the filing province. */
export const legalRep: PersonFacts = {
  certType: "RESIDENT_ID",
  age: 40,
  isLegalRep: true,
  isFromElsewhere: false,
};
/** Somebody else of the same kind. */
export const employee: PersonFacts = { ...legalRep, isLegalRep: false };

/** A website whose domain belongs to the sponsor and whose person is the sponsor's. */
export function aService(change: Partial<ServiceMaterialFacts> = {}): ServiceMaterialFacts {
  return {
    key: "s1",
    serviceType: "WEBSITE",
    principal: legalRep,
    isSponsorPrincipal: true,
    domains: [{ name: "example.com", holder: "SPONSOR" }],
    preApprovals: [],
    untickedTopics: [],
    hasUnconnectedName: false,
    isECommerce: false,
    ...change,
  };
}

/** An enterprise whose legal representative is in charge. */
export const company: SponsorMaterialFacts = {
  kind: "ENTERPRISE",
  principal: legalRep,
  legalRep: null,
  isRenamed: false,
  isPersonChanged: false,
  hasFinanceWords: false,
  hasHazardousScope: false,
  totalServices: 1,
  totalDomainPrefixes: 1,
};

/** An individual. */
export const person: SponsorMaterialFacts = { ...company, kind: "INDIVIDUAL", principal: employee };

/** Facts that differ; `province` stands for what its bureau asks of the sponsor. */
export type MaterialChange = Partial<MaterialFacts> & { readonly province?: string };

/** A first filing of one website in Zhejiang, which asks for nothing special. */
export function facts({ province = "33", ...change }: MaterialChange = {}): MaterialFacts {
  const sponsor = change.sponsor ?? company;
  return {
    filingType: "FIRST",
    rule: rule(province, { sponsorKind: sponsor.kind }),
    ruled: [],
    sponsor,
    services: [aService()],
    onFile: [],
    isPhoneOnFileDead: false,
    switches: DEFAULT_SWITCHES,
    ...change,
  };
}

/** `CODE owner requirement because`, without the papers that anybody may add. */
export function listed(change: MaterialChange = {}): readonly string[] {
  return requiredMaterials(facts(change))
    .filter((item) => item.because !== "FURTHER_PAPERS")
    .map((item) => `${item.code} ${item.owner} ${item.requirement} ${item.because}`);
}

/** What a change of the facts adds to the list. */
export function added(change: MaterialChange, base: MaterialChange = {}): readonly string[] {
  const before = new Set(listed(base));
  return listed({ ...base, ...change }).filter((line) => !before.has(line));
}

/** A sponsor whose person in charge is authorised by a legal representative with a passport. */
export const authorised: SponsorMaterialFacts = {
  ...company,
  principal: employee,
  legalRep: { certType: "PASSPORT", isFromElsewhere: false },
};

/** Somebody of this age. */
export const aged = (age: number | null, isLegalRep = false): PersonFacts => ({
  ...employee,
  age,
  isLegalRep,
});
