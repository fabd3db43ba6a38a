import type { Severity } from "@/lib/domain/findings/finding";
import type { SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import type { PreApproval } from "./tables/pre-approvals";

/** Where a keyword is looked for. */
export type KeywordScope = "SITE_NAME" | "APP_NAME" | "REMARK" | "SPONSOR_NAME" | "BUSINESS_SCOPE";

/** The findings a keyword can give. */
export type KeywordCode = "F440" | "F455" | "F456" | "F457" | "F461" | "F462" | "F466" | "F467";

/** Where in the text a keyword counts: anywhere, at its start, or only as the whole text. */
export type KeywordMatch = "ANYWHERE" | "START" | "WHOLE";

/** Which sponsors a keyword concerns. */
export type SponsorGroup = keyof typeof SPONSOR_GROUPS;

const AUTHORITIES: readonly SponsorKind[] = ["DEFENCE", "GOVERNMENT", "PUBLIC_INSTITUTION"];

/**
 * The groups of sponsors the naming rules speak of: `AUTHORITY` are the kinds 1, 2 and 3; `NON_STATE` is
 * everybody but 1, 2, 3 and 13.
 *
 * @source fields.md §9.1 (F455, F456) of the domain notes
 */
export const SPONSOR_GROUPS = {
  ALL: () => true,
  INDIVIDUAL: (kind) => kind === "INDIVIDUAL",
  ORGANISATION: (kind) => kind !== "INDIVIDUAL",
  AUTHORITY: (kind) => AUTHORITIES.includes(kind),
  NON_AUTHORITY: (kind) => !AUTHORITIES.includes(kind),
  NON_STATE: (kind) => !AUTHORITIES.includes(kind) && kind !== "MASS_ORG",
} as const satisfies Record<string, (kind: SponsorKind) => boolean>;

interface KeywordConditions {
  readonly code: KeywordCode;
  readonly scopes: readonly KeywordScope[];
  readonly sponsors: SponsorGroup;
  /** Two-digit province code of the bureau that has the rule; null for all. */
  readonly bureau: string | null;
  readonly severity: Severity;
  readonly match: KeywordMatch;
  /** The rule falls away when one of these approvals is ticked. */
  readonly approvals: readonly PreApproval[];
  /** Where the rule comes from. */
  readonly note: string;
}

/** A row of the keyword table: one word and when it counts. */
export interface KeywordRule extends KeywordConditions {
  readonly word: string;
}

/** Rows that differ in their word only; `words` are parted by blanks. */
export interface KeywordGroup extends KeywordConditions {
  readonly words: string;
}
