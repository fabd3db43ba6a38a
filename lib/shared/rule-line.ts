import { PROVINCES, type ProvinceCode } from "@/lib/domain/bureau/provinces";

/** Where a rule was read, with the date of that text; no address where none is known. */
export interface RuleSourceView {
  readonly text: string;
  readonly href: string | null;
}

/** A rule as a line of a list, in the reader's language. */
export interface RuleLineView {
  readonly id: string;
  /** All it says. */
  readonly text: string;
  /** For whom it is and from when on. */
  readonly notes: readonly string[];
  readonly certainty: { readonly text: string; readonly tone: "good" | "neutral" | "warn" };
  readonly sourcesLabel: string;
  readonly sources: readonly RuleSourceView[];
}

/** The page with all rules of a province. */
export function rulesHref(province: ProvinceCode): string {
  return `/rules/${PROVINCES[province].iso.toLowerCase()}`;
}
