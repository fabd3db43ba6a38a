import type { BureauRule } from "../bureau/bureau-rule";
import type { FilingType } from "../filing/types";
import type { SponsorKind } from "../identity/sponsor-kind";
import type { HeldBy } from "../network/domain-holder";
import type { Words } from "../rules/column";
import type { MaterialCode } from "./catalogue";

/** What the list of materials has to know about one person in charge. */
export interface PersonFacts {
  readonly certType: string;
  /** Full years on the day of the list; null = not known yet. */
  readonly age: number | null;
  readonly isLegalRep: boolean;
  /** The identity card names another province than the filing's; unknown counts as no. */
  readonly isFromElsewhere: boolean;
}

/** One domain of a website or App. */
export interface DomainMaterialFacts {
  readonly name: string;
  readonly holder: HeldBy;
}

/** One website or App of the order. */
export interface ServiceMaterialFacts {
  /** `s1`, `s2` … */
  readonly key: string;
  readonly serviceType: "WEBSITE" | "APP";
  readonly principal: PersonFacts;
  /** The same document as the sponsor's person in charge. */
  readonly isSponsorPrincipal: boolean;
  readonly domains: readonly DomainMaterialFacts[];
  /** Ticked approvals without `NONE`. */
  readonly preApprovals: readonly string[];
  /** Topics that words of the name touch without the approval being ticked (F457). */
  readonly untickedTopics: readonly string[];
  /** The name shows no link to the sponsor (F463). */
  readonly hasUnconnectedName: boolean;
  readonly isECommerce: boolean;
}

/** The sponsor of the order. */
export interface SponsorMaterialFacts {
  readonly kind: SponsorKind;
  readonly principal: PersonFacts;
  /** Null when the legal representative is the sponsor's person in charge, or an individual files. */
  readonly legalRep: Pick<PersonFacts, "certType" | "isFromElsewhere"> | null;
  /** Name or number differ from the record (certificate of change). */
  readonly isRenamed: boolean;
  /** Name, document number or document image of the individual changed. */
  readonly isPersonChanged: boolean;
  /** Finance words in name, business scope, service names or remarks (F466). */
  readonly hasFinanceWords: boolean;
  readonly hasHazardousScope: boolean;
  /** Websites and Apps of the sponsor, those of this order included. */
  readonly totalServices: number;
  /** Different domain prefixes, those of this order included. */
  readonly totalDomainPrefixes: number;
}

/** A material that a rule asks for by itself, and what the rule says. */
export interface RuledMaterial {
  readonly material: MaterialCode;
  readonly isRequired: boolean;
  readonly message: Words;
}

/** Everything that decides which materials an order needs. */
export interface MaterialFacts {
  readonly filingType: FilingType;
  readonly rule: BureauRule;
  /** What rules of the bureau ask for that no column of it holds. */
  readonly ruled: readonly RuledMaterial[];
  readonly sponsor: SponsorMaterialFacts;
  readonly services: readonly ServiceMaterialFacts[];
  /** Materials of which an approved copy, valid for long enough, is on file. */
  readonly onFile: readonly MaterialCode[];
  readonly isPhoneOnFileDead: boolean;
  readonly switches: MaterialSwitches;
}

/** What the provider switches on or off. */
export interface MaterialSwitches {
  readonly pledgeVideo: boolean;
  readonly partyConfirmation: boolean;
}

/** Both off. @source materials.md §2 (notes n, s) of the domain notes */
export const DEFAULT_SWITCHES: MaterialSwitches = { pledgeVideo: false, partyConfirmation: false };
