import { type Violation, violation } from "@/lib/domain/findings/finding";
import { plainText } from "@/lib/domain/text/plain-text";
import type { DomainHolder, Known } from "./domain-facts";
import { CLEAR, type FactVerdict, objection, unanswered } from "./fact-verdict";

/** Whom a bureau admits as the holder of an organisation's domain (column `holder` of its rules). */
export type HolderRule = "ORG" | "ORG_LR" | "ORG_LR_SENIOR";

/** How somebody belongs to the sponsor. */
export type HolderRelation = "SPONSOR" | "LEGAL_REP" | "PRINCIPAL" | "SHAREHOLDER" | "SENIOR";

/** Who a domain is registered to, as far as the order knows; `UNKNOWN` = it could not be looked up. */
export type HeldBy = HolderRelation | "OTHER" | "UNKNOWN";

/** Somebody the holder of a domain is compared with. */
export interface HolderParty {
  readonly relation: HolderRelation;
  readonly name: string;
  readonly certType: string;
  readonly certNo: string;
}

/** What the holder of a domain is judged by. */
export interface HolderContext {
  readonly rule: HolderRule;
  readonly isIndividual: boolean;
  /** The sponsor and the people known to belong to it. */
  readonly parties: readonly HolderParty[];
}

const ADMITTED: Readonly<Record<HolderRule, readonly HolderRelation[]>> = {
  ORG: ["SPONSOR"],
  ORG_LR: ["SPONSOR", "LEGAL_REP"],
  ORG_LR_SENIOR: ["SPONSOR", "LEGAL_REP", "PRINCIPAL", "SHAREHOLDER", "SENIOR"],
};

/** Order of the answers: the best match among the parties decides. */
type Match = "SAME" | "NAME_ONLY" | "PARTLY" | "OTHER";

/**
 * Whether a bureau takes somebody who belongs to the sponsor so for the holder of an organisation's domain.
 *
 * @source bureaus.md §9.2 (`holder`) of the domain notes
 */
export function admitsHolder(rule: HolderRule, heldBy: HeldBy): boolean {
  return ADMITTED[rule].some((relation) => relation === heldBy);
}

function plainNumber(number: string): string {
  return number.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** Whether a registry may have written a Chinese name in Latin letters: the two cannot be compared. */
export function isTranscription(shown: string, name: string): boolean {
  return !/\p{Script=Han}/u.test(shown) && /\p{Script=Han}/u.test(name);
}

function compareHolder(holder: DomainHolder, party: HolderParty, isPerson: boolean): Match {
  const sameName = plainText(holder.name) === plainText(party.name);
  if (holder.certNo === null) {
    return sameName || isTranscription(holder.name, party.name) ? "NAME_ONLY" : "OTHER";
  }
  const sameNumber = plainNumber(holder.certNo) === plainNumber(party.certNo);
  if (sameName && sameNumber) {
    return holder.certType === null || holder.certType === party.certType ? "SAME" : "PARTLY";
  }
  // A renamed holder keeps its number; a renumbered organisation keeps its name. Two people share names.
  return sameNumber || (sameName && !isPerson) ? "PARTLY" : "OTHER";
}

/** How the holder matches the parties of some relations, or all of them. */
function matchesOf(
  holder: DomainHolder,
  { isIndividual, parties }: HolderContext,
  relations: readonly HolderRelation[],
): Match[] {
  return parties
    .filter(({ relation }) => relations.includes(relation))
    .map((party) => compareHolder(holder, party, isIndividual || party.relation !== "SPONSOR"));
}

/**
 * Compares the holder of a domain with the sponsor and whom the bureau admits in its place (F418).
 *
 * BLOCK when the holder is nobody of them; WARN when only the document, the name or an organisation's number
 * differs, or when it belongs to the sponsor but this bureau is said not to admit it (certainty C). A holder
 * known by name alone leaves the question open, and so does a Chinese one in Latin letters. For individuals the holder is always the applicant.
 *
 * @source fields.md §4.2 rule 8, bureaus.md §4 and §9.2 (`holder`) of the domain notes; 工信部信管〔2017〕264号 art. 1
 */
export function checkDomainHolder(holder: Known<DomainHolder>, context: HolderContext): FactVerdict {
  if (holder === "UNKNOWN") return unanswered("HOLDER");
  const found = matchesOf(holder, context, context.isIndividual ? ADMITTED.ORG : ADMITTED[context.rule]);
  if (found.includes("SAME")) return CLEAR;
  if (found.includes("NAME_ONLY")) return unanswered("HOLDER");
  const connected = context.isIndividual ? found : matchesOf(holder, context, ADMITTED.ORG_LR_SENIOR);
  return objection(holderViolation(connected.some((match) => match !== "OTHER")));
}

function holderViolation(isDoubtful: boolean): Violation {
  return violation("F418", undefined, isDoubtful ? "WARN" : "BLOCK");
}
