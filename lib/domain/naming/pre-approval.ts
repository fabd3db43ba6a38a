import { at, type Finding, type Violation, violation } from "@/lib/domain/findings/finding";
import { countCharacters } from "@/lib/domain/text/check-length";
import { PRE_APPROVALS, type PreApproval } from "./tables/pre-approvals";

const LONGEST_NUMBER = 64;

/** One approval as answered, with its field path. */
export interface PreApprovalAnswer {
  readonly path: string;
  readonly kind: string;
  /** 批准文号, normalised. */
  readonly approvalNo: string;
  /** An image `PREAPPROVAL_DOC` is uploaded for it. */
  readonly hasDocument: boolean;
}

/** Whether a text is the key of a pre-approval. @source fields.md §7.5 of the domain notes */
export function isPreApproval(key: string): key is PreApproval {
  return Object.hasOwn(PRE_APPROVALS, key);
}

/** The approvals to choose from, `NONE` first; abolished ones are hidden. @source fields.md §7.5 */
export function listPreApprovals(): PreApproval[] {
  return Object.keys(PRE_APPROVALS)
    .filter(isPreApproval)
    .filter((key) => PRE_APPROVALS[key].status !== "HIDDEN");
}

function isComplete({ kind, approvalNo, hasDocument }: PreApprovalAnswer): boolean {
  if (kind === "NONE") return true;
  const length = countCharacters(approvalNo);
  const isOffered = isPreApproval(kind) && PRE_APPROVALS[kind].status === "REQUIRED";
  return isOffered && length >= 1 && length <= LONGEST_NUMBER && hasDocument;
}

/**
 * Judges the approvals of a service: nothing chosen (F002, at `path`), `NONE` beside another or one twice or
 * abolished, number or document missing (F404), an individual with anything but `NONE` (F408).
 *
 * @param path path of the list, e.g. `services.s1.preApprovals`
 * @param asksDocument whether missing documents count already; false while drafting
 * @source fields.md §4.1 (`preApprovals`) and §7.5 of the domain notes
 */
export function checkPreApprovals(
  path: string,
  answers: readonly PreApprovalAnswer[],
  { isIndividual, asksDocument }: { isIndividual: boolean; asksDocument: boolean },
): Finding[] {
  if (answers.length === 0) return [at(path, violation("F002"))];
  const kinds = answers.map(({ kind }) => kind);
  if (isIndividual && kinds.some((kind) => kind !== "NONE")) return [at(path, violation("F408"))];
  const isListSound = new Set(kinds).size === kinds.length && (kinds.length === 1 || !kinds.includes("NONE"));
  return [
    ...(isListSound ? [] : [at(path, violation("F404"))]),
    ...answers
      .filter((answer) => !isComplete(asksDocument ? answer : { ...answer, hasDocument: true }))
      .map((answer) => at(answer.path, violation("F404"))),
  ];
}

/**
 * Refuses forums, comments and the like on an individual's site or App (F405).
 *
 * @source fields.md §4.1 (`hasInteraction`) of the domain notes (T21, U26)
 */
export function checkInteraction(hasInteraction: boolean, isIndividual: boolean): Violation | null {
  return hasInteraction && isIndividual ? violation("F405") : null;
}

/**
 * Refuses a commercial service of an individual (F409). An organisation's needs an ICP licence besides, which
 * is a hint and no finding.
 *
 * @source fields.md §4.1 (`isCommercial`) of the domain notes
 */
export function checkCommercial(isCommercial: boolean, isIndividual: boolean): Violation | null {
  return isCommercial && isIndividual ? violation("F409") : null;
}
