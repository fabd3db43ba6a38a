import type { BureauRule } from "../bureau/bureau-rule";
import type { DivisionLookup } from "../bureau/divisions";
import { type Violation, violation } from "../findings/finding";
import { checkLength } from "../text/check-length";
import { findRegisteredPlace, HEADINGS } from "./registered-place";
import { isOrganisation, type SponsorKind } from "./sponsor-kind";

/** What a communication address is judged against. */
export interface CommunicationAddressFacts {
  /** GB/T 2260 code of the filing, down to the district where there is one. */
  readonly regionCode: string;
  /** Null in the browser, where the names of the region are not judged. */
  readonly divisions: DivisionLookup | null;
  /** The sponsor's remark, which may say that there is no door number. */
  readonly subjectRemark: string;
}

/** What decides whether an address lies in the city of the certificate. */
export interface CrossCityFacts {
  readonly kind: SponsorKind;
  readonly regionCode: string;
  /** Address on the certificate, normalised. */
  readonly certAddress: string;
  /** What the bureau asks for. */
  readonly rule: Pick<BureauRule, "crossCityBlock" | "crossCitySeverity">;
  readonly divisions: DivisionLookup;
}

const BOUNDS = { min: 4, max: 256 };
const NO_SIGNS = /^[\u3400-\u4DBF\u4E00-\u9FFFA-Za-z0-9]+$/;
const NUMERAL = /[0-9〇零一二三四五六七八九十百]/;
const DOOR = /[号栋幢座楼层室组村队弄巷]|单元/;
/** What the sponsor's remark says where there is no door number. */
export const MOST_DETAILED = "通信地址已为最详细";

/** Names of the chosen province, city and district that may not be repeated. */
export function namesOfRegion(regionCode: string, divisions: DivisionLookup): string[] {
  return [`${regionCode.slice(0, 2)}0000`, `${regionCode.slice(0, 4)}00`, regionCode]
    .map((code) => divisions.find(code)?.name ?? "")
    .filter((name) => name !== "" && !HEADINGS.includes(name));
}

/**
 * Checks the communication address (通信地址, without province, city and district): 4 to 256 characters (F001, F003),
 * Chinese characters, letters and digits only (F206), no leading name of the chosen region (F207), a numeral and a
 * word for house, floor, room, village or the like unless the remark says it is already the most detailed (F205).
 *
 * @param address normalised as a name
 * @source fields.md §2.1 (`commAddress`) of the domain notes
 */
export function checkCommunicationAddress(address: string, facts: CommunicationAddressFacts): Violation[] {
  const wrongLength = checkLength(address, BOUNDS);
  if (wrongLength) return [wrongLength];
  const found: Violation[] = [];
  if (!NO_SIGNS.test(address)) found.push(violation("F206"));
  const { regionCode, divisions } = facts;
  const names = divisions ? namesOfRegion(regionCode, divisions) : [];
  if (names.some((name) => address.startsWith(name))) {
    found.push(violation("F207"));
  }
  const isExact = NUMERAL.test(address) && DOOR.test(address);
  if (!isExact && !facts.subjectRemark.includes(MOST_DETAILED)) found.push(violation("F205"));
  return found;
}

/**
 * Objects to an organisation's communication address in another city than that of the certificate, in bureaus that ask
 * for it (F211). Where the certificate does not name its city there is no verdict.
 *
 * @source fields.md §2.1 (`commAddress`), bureaus.md §2 and §9.1 (`crossCityBlock`) of the domain notes
 */
export function checkCrossCity(facts: CrossCityFacts): Violation | null {
  if (facts.rule.crossCityBlock === "N" || !isOrganisation(facts.kind)) return null;
  const city = findRegisteredPlace(facts.certAddress, facts.divisions)?.city;
  return city && !facts.regionCode.startsWith(city)
    ? violation("F211", undefined, facts.rule.crossCitySeverity)
    : null;
}
