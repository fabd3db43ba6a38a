import type { MessageParams } from "../findings/finding";
import { isOrganisation } from "../identity/sponsor-kind";
import { MATERIAL_CODES, type MaterialCode, materialTarget, maxFilesOf, sidesOf } from "./catalogue";
import { askDomainCertificate, askHolderRelation, askKeywordHit, askPreApproval } from "./domain-conditions";
import { type Asking, type MaterialAsk, required, servicePath } from "./material-ask";
import type { MaterialFacts } from "./material-facts";
import {
  askApp,
  askCommitment,
  askEstablishment,
  askFurtherPapers,
  askHazardousScope,
  askJiangsuPapers,
  askNameOrContent,
  askPaperForm,
  askQuantity,
  askRenamed,
} from "./paper-conditions";
import {
  askCardFromElsewhere,
  askDeadPhone,
  askHandheld,
  askMinor,
  askOutOfProvince,
  askPersonChanged,
  askPrincipalNotLegalRep,
  askServicePrincipalNotLegalRep,
} from "./person-conditions";
import type { BecauseKey } from "./tables/because";
import type { ConditionKey } from "./tables/conditions";
import { MATERIALS, type MaterialSide } from "./tables/materials";
import { INDIVIDUAL_MATRIX, type MatrixCell, ORGANISATION_MATRIX } from "./tables/matrix";

/** REQUIRED must be there to submit, OPTIONAL may be, REUSE is met by the approved copy on file. */
export type Requirement = "REQUIRED" | "OPTIONAL" | "REUSE";

/** One material of an order: what, of whom, how strictly, and why. */
export interface RequiredMaterial {
  /** How remarks point at it: `material:KIND:owner`; unique in the list. */
  readonly target: string;
  readonly code: MaterialCode;
  readonly owner: string;
  readonly requirement: Requirement;
  readonly because: BecauseKey;
  readonly params: MessageParams;
  readonly sides: readonly MaterialSide[];
  readonly maxFiles: number;
  /** Other kinds for the same owner that do instead. */
  readonly alternatives: readonly MaterialCode[];
  /** Owner and kind whose files may be taken over because it is the same document. */
  readonly sameAs: string | null;
}

const ASKING: Readonly<Record<ConditionKey, Asking>> = {
  DEAD_PHONE: askDeadPhone,
  PRINCIPAL_NOT_LEGAL_REP: askPrincipalNotLegalRep,
  SERVICE_PRINCIPAL_NOT_LEGAL_REP: askServicePrincipalNotLegalRep,
  PAPER_FORM: askPaperForm,
  COMMITMENT: askCommitment,
  DOMAIN_CERTIFICATE: askDomainCertificate,
  PREAPPROVAL: askPreApproval,
  KEYWORD_HIT: askKeywordHit,
  QUANTITY: askQuantity,
  RENAMED: askRenamed,
  ESTABLISHMENT: askEstablishment,
  OUT_OF_PROVINCE: askOutOfProvince,
  MINOR: askMinor,
  JIANGSU_PAPERS: askJiangsuPapers,
  HOLDER_RELATION: askHolderRelation,
  NAME_OR_CONTENT: askNameOrContent,
  HAZARDOUS_SCOPE: askHazardousScope,
  CARD_FROM_ELSEWHERE: askCardFromElsewhere,
  FURTHER_PAPERS: askFurtherPapers,
  HANDHELD: askHandheld,
  PERSON_CHANGED: askPersonChanged,
  APP: askApp,
};

type MatrixRow = Readonly<Partial<Record<MaterialFacts["filingType"], MatrixCell>>>;

/** The cell of the matrix for one material, or null when it is not asked for. */
function cellOf(facts: MaterialFacts, code: MaterialCode): MatrixCell | null {
  const matrix: Readonly<Partial<Record<MaterialCode, MatrixRow>>> = isOrganisation(facts.sponsor.kind)
    ? ORGANISATION_MATRIX
    : INDIVIDUAL_MATRIX;
  return matrix[code]?.[facts.filingType] ?? null;
}

/** Whose document an unconditional material is. */
function ownersOf({ services }: MaterialFacts, code: MaterialCode): readonly string[] {
  const { owner } = MATERIALS[code];
  if (owner === "service") return services.map((service) => servicePath(service));
  if (owner === "servicePrincipal") return services.map((service) => servicePath(service, owner));
  return [owner];
}

function asksOf(facts: MaterialFacts, code: MaterialCode): readonly MaterialAsk[] {
  const cell = cellOf(facts, code);
  if (cell === null) return [];
  if (cell !== "REQUIRED" && cell !== "REUSE") return ASKING[cell](facts, code);
  const because = cell === "REQUIRED" ? "ALWAYS" : reuseReason(facts, code);
  return ownersOf(facts, code).map((owner) => required(owner, because));
}

function reuseReason(facts: MaterialFacts, code: MaterialCode): BecauseKey {
  return facts.onFile.includes(code) ? "COPY_ON_FILE" : "NO_COPY_ON_FILE";
}

/** The type of the document that belongs to an owner, where it is a person's. */
function certTypeOf({ sponsor, services }: MaterialFacts, owner: string): string | undefined {
  if (owner === "sponsor" || owner === "sponsorPrincipal") return sponsor.principal.certType;
  if (owner === "legalRep") return sponsor.legalRep?.certType ?? sponsor.principal.certType;
  return services.find((service) => servicePath(service, "servicePrincipal") === owner)?.principal.certType;
}

/** The service person who is the sponsor's person too need not photograph the same document twice. */
function sameDocument(facts: MaterialFacts, code: MaterialCode, owner: string): string | null {
  if (code !== "SERVICE_PRINCIPAL_ID" || cellOf(facts, "PRINCIPAL_ID") === null) return null;
  const service = facts.services.find((item) => servicePath(item, "servicePrincipal") === owner);
  return service?.isSponsorPrincipal ? materialTarget("PRINCIPAL_ID", "sponsorPrincipal") : null;
}

/** Asks of the bureau's own rules, for what the type does not ask for anyway. */
function ruledAsks(facts: MaterialFacts, code: MaterialCode): readonly MaterialAsk[] {
  const [rule] = facts.ruled.filter(({ material }) => material === code);
  if (!rule) return [];
  const because = required("", "BUREAU_RULE", { ruleZh: rule.message.zh, ruleEn: rule.message.en });
  const requirement = rule.isRequired ? "REQUIRED" : "OPTIONAL";
  return ownersOf(facts, code).map((owner) => ({ ...because, owner, requirement }));
}

/** What the type asks for; what a rule asks for besides, or more strictly. */
function allAsks(facts: MaterialFacts, code: MaterialCode): readonly MaterialAsk[] {
  const usual = asksOf(facts, code);
  const isMet = (ask: MaterialAsk) =>
    usual.some(({ owner, requirement }) => owner === ask.owner && requirement !== "OPTIONAL");
  const further = ruledAsks(facts, code).filter((ask) => !isMet(ask));
  const isReplaced = ({ owner }: MaterialAsk) => further.some((ask) => ask.owner === owner);
  return [...usual.filter((ask) => !isReplaced(ask)), ...further];
}

function itemOf(facts: MaterialFacts, code: MaterialCode, ask: MaterialAsk): RequiredMaterial {
  const certType = certTypeOf(facts, ask.owner);
  const sameAs = sameDocument(facts, code, ask.owner);
  // What is on file of one person need not be photographed for the same person in another part.
  const isCopyOnFile =
    sameAs !== null && cellOf(facts, "PRINCIPAL_ID") === "REUSE" && facts.onFile.includes("PRINCIPAL_ID");
  const because = isCopyOnFile ? "COPY_ON_FILE" : ask.because;
  return {
    target: materialTarget(code, ask.owner),
    code,
    owner: ask.owner,
    requirement: because === "COPY_ON_FILE" ? "REUSE" : ask.requirement,
    because,
    params: { province: facts.rule.code, ...ask.params },
    sides: sidesOf(code, certType),
    maxFiles: maxFilesOf(code, certType),
    alternatives: ask.alternatives ?? [],
    sameAs,
  };
}

/**
 * The materials an order needs: per subject, person, service, domain, approval and topic, in the order of the
 * catalogue, each with the rule that asked for it.
 *
 * @source materials.md §2 of the domain notes
 */
export function requiredMaterials(facts: MaterialFacts): readonly RequiredMaterial[] {
  return MATERIAL_CODES.flatMap((code) => allAsks(facts, code).map((ask) => itemOf(facts, code, ask)));
}
