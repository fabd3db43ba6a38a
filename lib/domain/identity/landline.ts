import { type Violation, violation } from "../findings/finding";
import { normaliseText } from "../text/normalise";
import { findMobileRange, normaliseMobile } from "./mobile";
import type { AreaCode } from "./tables/area-codes";
import type { MobileRange } from "./tables/mobile-ranges";

/** What the bureau says about landlines, the column `landline`. */
export type LandlinePolicy = "OPTIONAL" | "REQUIRED_ORG" | "MOBILE_OK" | "NOT_MOBILE";

/** What a landline is judged against. */
export interface LandlineFacts {
  readonly policy: LandlinePolicy;
  /** Whether the sponsor is an individual, who may repeat a mobile here. */
  readonly isIndividual: boolean;
  /** The person's own mobile, normalised. */
  readonly mobile: string;
  /** GB/T 2260 code of the filing, at least the two digits of the province. */
  readonly regionCode: string;
  readonly areaCodes: readonly AreaCode[];
  readonly ranges: readonly MobileRange[];
}

const STORED = /^086-(0(?:10|2\d|[3-9]\d{2}))-\d{7,8}(?:-\d{1,6})?$/;
const WITH_COUNTRY = /^(?:\+|00|0)?86-?0?(10|2\d|[3-9]\d{2})-?(\d{3,4})-?(\d{4})(?:-(\d{1,6}))?$/;
const WITH_AREA = /^0(10|2\d|[3-9]\d{2})-?(\d{3,4})-?(\d{4})(?:-(\d{1,6}))?$/;
const SEPARATORS = /[\s\-/()\u2010-\u2015\u2212]+/g;
const EXTENSION = /(?:转|分机|ext\.?|x|#)/gi;

/**
 * Treats a landline: `010-82998299`, `(0571) 8502 2088 转 1234`, `+86 571 85022088` and the like become
 * `086-0571-85022088-1234`; a mobile becomes its 11 digits.
 *
 * @param text as typed; what fits no form stays as a code without blanks at its ends
 * @source fields.md §3.3 of the domain notes
 */
export function normaliseLandline(text: string): string {
  const mobile = normaliseMobile(text);
  if (/^1\d{10}$/.test(mobile)) return mobile;
  const plain = normaliseText(normaliseText(text).normalize("NFKC"));
  const joined = plain.replace(EXTENSION, "-").replace(SEPARATORS, "-").replace(/^-|-$/g, "");
  const parts = WITH_COUNTRY.exec(joined) ?? WITH_AREA.exec(joined);
  if (!parts) return plain.replace(/\s/g, "");
  const [, area = "", head = "", tail = "", extension] = parts;
  return `086-0${area}-${head}${tail}${extension ? `-${extension}` : ""}`;
}

function checkMobileAsLandline(value: string, facts: LandlineFacts): Violation | null {
  const mayRepeatMobile = facts.isIndividual || facts.policy === "MOBILE_OK";
  if (!mayRepeatMobile || !findMobileRange(value, facts.ranges)) return violation("F309");
  const repeats = facts.policy === "NOT_MOBILE" && value === facts.mobile;
  return repeats ? violation("F309", undefined, "WARN") : null;
}

/**
 * Checks the office telephone (联系方式2): form and area code (F309); a mobile only of individuals or where the bureau
 * takes one. Warnings: missing in a bureau that wants it of organisations, or the person's own mobile in a bureau that
 * wants another number (F309), area code of another province (F313).
 *
 * @param value normalised, may be empty
 * @source fields.md §3.3, bureaus.md §9.2 (`landline`) of the domain notes
 */
export function checkLandline(value: string, facts: LandlineFacts): Violation | null {
  if (value === "") {
    const isMissing = facts.policy === "REQUIRED_ORG" && !facts.isIndividual;
    return isMissing ? violation("F309", undefined, "WARN") : null;
  }
  if (/^1\d{10}$/.test(value)) return checkMobileAsLandline(value, facts);
  const areaCode = STORED.exec(value)?.[1];
  const area = facts.areaCodes.find((row) => row.areaCode === areaCode);
  if (!area) return violation("F309");
  return area.province === facts.regionCode.slice(0, 2) ? null : violation("F313");
}
