import type { Division, DivisionLookup } from "../bureau/divisions";
import { PROVINCE_CODES, regionCodeOf } from "../bureau/provinces";

/** Where an address says it lies; `null` where it does not say. */
export interface RegisteredPlace {
  /** Two digits of GB/T 2260. */
  readonly province: string;
  /** Leading digits of the division codes of that city: two for a municipality, four, or six for a county. */
  readonly city: string | null;
}

/** Second levels that are only headings of the code table, not names in an address. */
export const HEADINGS: readonly string[] = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];
const MUNICIPALITIES: readonly string[] = ["11", "12", "31", "50"];
function findLeading(text: string, divisions: readonly Division[]): Division | null {
  return divisions.find(({ name }) => !HEADINGS.includes(name) && text.startsWith(name)) ?? null;
}

/** Cities of a province, with the counties it governs directly in place of their heading. */
function citiesOf(provinceCode: string, divisions: DivisionLookup): readonly Division[] {
  return divisions
    .childrenOf(provinceCode)
    .flatMap((city) => (city.name.endsWith("直辖县级行政区划") ? divisions.childrenOf(city.code) : [city]));
}

function cityPrefix(code: string): string {
  return code.endsWith("00") ? code.slice(0, 4) : code;
}

/**
 * Reads province and city off the beginning of an address that gives their full names (with 省, 市, 自治州 …); many
 * licences leave them out.
 *
 * @param address normalised
 * @returns `null` when the address begins with neither a province nor a city of the table
 * @source fields.md §2.1 (`certAddress`) of the domain notes
 */
export function findRegisteredPlace(address: string, divisions: DivisionLookup): RegisteredPlace | null {
  const provinces = PROVINCE_CODES.map((code) => divisions.find(regionCodeOf(code))).filter(
    (found) => found !== null,
  );
  const province = findLeading(address, provinces);
  if (!province) {
    const city = findLeading(
      address,
      provinces.flatMap(({ code }) => citiesOf(code, divisions)),
    );
    return city && { province: city.code.slice(0, 2), city: cityPrefix(city.code) };
  }
  const code = province.code.slice(0, 2);
  if (MUNICIPALITIES.includes(code)) return { province: code, city: code };
  const city = findLeading(address.slice(province.name.length), citiesOf(province.code, divisions));
  return { province: code, city: city && cityPrefix(city.code) };
}
