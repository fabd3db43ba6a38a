import { type BureauRule, ruleOf } from "@/lib/domain/bureau/bureau-rule";
import type { CertificateType, PersonDocumentType } from "@/lib/domain/identity/document-type";
import { isPersonDocumentType, isSponsorDocumentType } from "@/lib/domain/identity/document-type";
import { isOrganisation, isSponsorKind, type SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import type { RuleScope } from "@/lib/domain/rules/rule-book";
import { type Answers, isYes, textAt } from "./answers";
import type { RuleContext } from "./context";

/** The text of a field of the same owner. */
export function own(context: RuleContext, name: string): string {
  return textAt(context.answers, `${context.owner}.${name}`);
}

/** The chosen kind of sponsor; null until one is chosen. */
export function sponsorKindOf(answers: Answers): SponsorKind | null {
  const kind = textAt(answers, "sponsor.sponsorKind");
  return isSponsorKind(kind) ? kind : null;
}

/** Whether the sponsor is known to be an organisation (单位). */
export function isOfOrganisation(context: RuleContext): boolean {
  const kind = sponsorKindOf(context.answers);
  return kind !== null && isOrganisation(kind);
}

/** Whether the sponsor is known to be a person (个人). */
export function isOfIndividual(context: RuleContext): boolean {
  return sponsorKindOf(context.answers) === "INDIVIDUAL";
}

/** The document type chosen by the owner of the field; null until one is chosen. */
export function ownCertType(context: RuleContext): CertificateType | null {
  const certType = own(context, "certType");
  return isSponsorDocumentType(certType) || isPersonDocumentType(certType) ? certType : null;
}

/** The same for persons, who have no other than personal documents. */
export function ownPersonDocument(context: RuleContext): PersonDocumentType | null {
  const certType = own(context, "certType");
  return isPersonDocumentType(certType) ? certType : null;
}

const SERVICE_TYPES = ["WEBSITE", "APP"] as const;

/** What decides of an order which rules of a bureau are for it: the kind of sponsor, the service, the type. */
function scopeOf({ answers, owner, filingType }: RuleContext): RuleScope {
  const [list, key = ""] = owner.split(".");
  const typed = list === "services" ? textAt(answers, `services.${key}.serviceType`) : "";
  return {
    sponsorKind: sponsorKindOf(answers) ?? undefined,
    // A book keeps what it put together: nothing that somebody made up may ask it for more.
    serviceType: SERVICE_TYPES.find((type) => type === typed),
    filingType: filingType ?? undefined,
  };
}

/** The rule of the bureau of the chosen region; null where no region is chosen or there are no tables. */
export function bureauRuleOf(context: RuleContext): BureauRule | null {
  return context.tables
    ? ruleOf(context.tables.bureauRules, textAt(context.answers, "sponsor.regionCode"), scopeOf(context))
    : null;
}

/** Whether the sponsor's person in charge is the legal representative. */
export function isPrincipalLegalRep(context: RuleContext): boolean {
  return isYes(context.answers, "sponsorPrincipal.isLegalRep");
}

/** Name of the legal representative, wherever the order holds it. */
export function legalRepName(context: RuleContext): string {
  return textAt(context.answers, isPrincipalLegalRep(context) ? "sponsorPrincipal.name" : "legalRep.name");
}

/** Whether a material of this kind was handed in. */
export function hasMaterial({ facts }: RuleContext, kind: string): boolean {
  return facts?.materialKinds.includes(kind) ?? false;
}

/** The entry of a record under a typed key; names of the prototype are none. */
export function entryOf<Entry>(record: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Lines of a text area that hold something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
