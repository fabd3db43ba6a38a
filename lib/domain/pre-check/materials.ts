import type { BureauRule } from "../bureau/bureau-rule";
import type { FilingType } from "../filing/types";
import { isOrganisation } from "../identity/sponsor-kind";
import { MATERIAL_CODES } from "../materials/catalogue";
import {
  DEFAULT_SWITCHES,
  type MaterialFacts,
  type PersonFacts,
  type RuledMaterial,
  type ServiceMaterialFacts,
} from "../materials/material-facts";
import { type RequiredMaterial, requiredMaterials } from "../materials/required-materials";
import type { HeldBy } from "../network/domain-holder";
import type { PreCheckAnswers } from "./answers";
import { HOLDER_ANSWERS, SERVICES_ANSWERS } from "./tables/answers";

/** Whom a material is about, as a list for somebody who has typed nothing yet is divided. */
export type MaterialGroup = "sponsor" | "person" | "service";

/** A material once, however many websites and Apps ask for it. */
export interface PreCheckMaterial extends RequiredMaterial {
  readonly group: MaterialGroup;
  /** Each website and App needs its own. */
  readonly isForEach: boolean;
}

/** An adult with a card of the province, unless the answers say otherwise. */
const SOMEBODY: PersonFacts = {
  certType: "RESIDENT_ID",
  age: null,
  isLegalRep: false,
  isFromElsewhere: false,
};

function serviceFacts(answers: PreCheckAnswers): readonly ServiceMaterialFacts[] {
  const { holder } = HOLDER_ANSWERS[answers.holder];
  // A domain that is still to be registered can be registered for the sponsor.
  const domains = [{ name: "", holder: holder === "UNKNOWN" ? ("SPONSOR" as const) : holder }];
  return SERVICES_ANSWERS[answers.services].types.map((serviceType, index) => ({
    key: `s${index + 1}`,
    serviceType,
    principal: { ...SOMEBODY, isLegalRep: answers.person === "LEGAL_REP" },
    isSponsorPrincipal: answers.person !== "SERVICE_OTHER",
    domains,
    preApprovals: answers.approvals.filter((item) => item !== "NONE"),
    untickedTopics: [],
    hasUnconnectedName: false,
    isECommerce: false,
  }));
}

function materialFacts(answers: PreCheckAnswers, filingType: FilingType, rule: BureauRule): MaterialFacts {
  const services = serviceFacts(answers);
  const isLegalRep = isOrganisation(answers.kind) && answers.person !== "OTHER";
  return {
    filingType,
    rule,
    ruled: [],
    sponsor: {
      kind: answers.kind,
      principal: { ...SOMEBODY, isLegalRep, isFromElsewhere: answers.card === "ELSEWHERE" },
      legalRep: isOrganisation(answers.kind) && !isLegalRep ? SOMEBODY : null,
      isRenamed: false,
      isPersonChanged: false,
      hasFinanceWords: false,
      hasHazardousScope: false,
      totalServices: services.length,
      totalDomainPrefixes: services.length,
    },
    services,
    // Whoever is filed with us handed in before what can be taken over.
    onFile: MATERIAL_CODES,
    isPhoneOnFileDead: false,
    switches: DEFAULT_SWITCHES,
  };
}

const MINOR_AGE = 17;

/** The same filing with everything about it that the questions leave out. */
function withEveryCircumstance(facts: MaterialFacts): MaterialFacts {
  const { sponsor } = facts;
  const isFromElsewhere = isOrganisation(sponsor.kind) || sponsor.principal.isFromElsewhere;
  const minor = { age: MINOR_AGE, isFromElsewhere };
  return {
    ...facts,
    sponsor: {
      ...sponsor,
      principal: { ...sponsor.principal, ...minor },
      legalRep: sponsor.legalRep && { ...sponsor.legalRep, isFromElsewhere },
      isRenamed: true,
      hasFinanceWords: true,
      hasHazardousScope: true,
    },
    services: facts.services.map((service) => ({
      ...service,
      principal: { ...service.principal, ...minor },
      domains: service.domains.map((domain) => ({ ...domain, holder: unknownUnlessOther(domain.holder) })),
      untickedTopics: service.preApprovals.length > 0 ? [] : ["NEWS"],
      hasUnconnectedName: true,
      isECommerce: true,
    })),
    onFile: [],
  };
}

function unknownUnlessOther(holder: HeldBy): HeldBy {
  return holder === "SPONSOR" ? "UNKNOWN" : holder;
}

function groupOf({ owner, code }: RequiredMaterial): MaterialGroup {
  if (owner === "sponsorPrincipal" || owner === "legalRep" || code === "FACE_CHECK") return "person";
  if (owner === "sponsor" || owner === "order") return "sponsor";
  return owner.endsWith(".servicePrincipal") ? "person" : "service";
}

/** Equal for the same material of several services. */
function nameOf({ code, because, params }: RequiredMaterial): string {
  return `${code} ${because} ${params.item ?? ""}`;
}

function onceEach(list: readonly RequiredMaterial[]): readonly PreCheckMaterial[] {
  const found = new Map<string, PreCheckMaterial>();
  for (const item of list) {
    // Papers that anybody may add, and what is photographed once already, are nothing to prepare.
    if (item.because === "FURTHER_PAPERS" || item.sameAs !== null) continue;
    const known = found.get(nameOf(item));
    found.set(nameOf(item), { ...item, group: groupOf(item), isForEach: known !== undefined });
  }
  return [...found.values()];
}

/** What to prepare, and what is asked for besides only under some circumstance. */
export interface PreCheckMaterials {
  readonly needed: readonly PreCheckMaterial[];
  readonly besides: readonly PreCheckMaterial[];
}

/**
 * The materials of a filing that is still to be begun, each with the rule that asks for it.
 *
 * @source materials.md §2 of the domain notes
 */
export function preCheckMaterials(
  answers: PreCheckAnswers,
  type: FilingType,
  rule: BureauRule,
  ruled: readonly RuledMaterial[] = [],
): PreCheckMaterials {
  const facts = { ...materialFacts(answers, type, rule), ruled };
  const needed = onceEach(requiredMaterials(facts));
  const known = new Set(needed.map(nameOf));
  const all = onceEach(requiredMaterials(withEveryCircumstance(facts)));
  return { needed, besides: all.filter((item) => !known.has(nameOf(item))) };
}

/** How the domain's holder stands to the sponsor in this province. */
export type HolderStanding = "FITS" | "ADMITTED" | "REFUSED";

/**
 * Whether the province takes the domain's holder for the sponsor's: where it admits somebody else, the list of
 * materials asks for a proof of the relation.
 *
 * @source fields.md §4.2 rule 8 and materials.md §2 (note o) of the domain notes
 */
export function holderStanding(
  answers: PreCheckAnswers,
  needed: readonly PreCheckMaterial[],
): HolderStanding {
  const { holder } = HOLDER_ANSWERS[answers.holder];
  if (holder === "SPONSOR" || holder === "UNKNOWN") return "FITS";
  return needed.some(({ because }) => because === "HOLDER_RELATION") ? "ADMITTED" : "REFUSED";
}
