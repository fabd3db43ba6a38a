import { type Violation, violation } from "../findings/finding";
import { countCharacters } from "../text/check-length";
import type { SponsorKind } from "./sponsor-kind";

/** What the superior body is pre-filled from. */
export interface SuperiorDefaults {
  readonly kind: SponsorKind;
  readonly sponsorName: string;
  readonly legalRepName: string;
  /** The bureau's column `superior`. */
  readonly rule: "FREE" | "LEGAL_REP" | "TRUE_SUPERIOR";
}

/**
 * The value with which the superior body (投资者或上级主管单位) is pre-filled: the sponsor's name for an enterprise,
 * else the legal representative; nothing where the bureau wants the true superior.
 *
 * @returns an empty text for individuals, who have no superior body
 * @source fields.md §2.1 (`superior`), bureaus.md §9.2 of the domain notes
 */
export function defaultSuperior({ kind, sponsorName, legalRepName, rule }: SuperiorDefaults): string {
  if (kind === "INDIVIDUAL") return "";
  if (rule === "LEGAL_REP") return legalRepName;
  if (kind === "ENTERPRISE") return sponsorName;
  return rule === "TRUE_SUPERIOR" ? "" : legalRepName;
}

/**
 * Refuses a superior body that is missing or too short to be a full name (F208), or longer than 256 characters (F003).
 * What a bureau asks in addition is another rule (F214).
 *
 * @param superior normalised as an organisation's name
 * @source fields.md §2.1 (`superior`) of the domain notes
 */
export function checkSuperiorName(superior: string): Violation | null {
  const n = countCharacters(superior);
  if (n < 2) return violation("F208");
  return n > 256 ? violation("F003", { min: 2, max: 256, n }) : null;
}
