import { type Violation, violation } from "../findings/finding";
import { provinceOf } from "./provinces";

/** One administrative division (行政区划): six-digit code of GB/T 2260 and its full Chinese name. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** The table of divisions as the rules need it. */
export interface DivisionLookup {
  /** The division with this six-digit code, or null. */
  find(code: string): Division | null;
  /** Divisions one level below, in order of their codes; none below a district. */
  childrenOf(code: string): readonly Division[];
  /** Whether the code needs no further choice: a district, or a city without districts. */
  isComplete(code: string): boolean;
}

/**
 * Cities without districts: 东莞, 中山, 儋州, 嘉峪关. The city code is then complete.
 *
 * @source fields.md §1 of the domain notes
 */
export const CITIES_WITHOUT_DISTRICTS: ReadonlySet<string> = new Set([
  "441900",
  "442000",
  "460400",
  "620200",
]);

/**
 * The level of a six-digit code: 1 province, 2 city or heading (市辖区, 县, 省直辖县级行政区划), 3 district.
 *
 * @source GB/T 2260 (structure of the code)
 */
export function divisionLevel(code: string): 1 | 2 | 3 {
  if (code.endsWith("0000")) return 1;
  return code.endsWith("00") ? 2 : 3;
}

/** The code one level up, or null for a province; 429004 lies below the heading 429000. */
function parentOf(code: string): string | null {
  const level = divisionLevel(code);
  if (level === 1) return null;
  return level === 2 ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/**
 * Indexes rows of the division table, in any order. A district whose city is missing from the table (directly
 * administered counties such as 429004) is found below its province.
 *
 * @source GB/T 2260; fields.md §1 of the domain notes
 */
export function indexDivisions(rows: readonly Division[]): DivisionLookup {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const children = new Map<string, Division[]>();
  for (const row of [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parent = parentOf(row.code);
    if (parent === null) continue;
    const known = byCode.has(parent) ? parent : `${row.code.slice(0, 2)}0000`;
    children.set(known, [...(children.get(known) ?? []), row]);
  }
  return {
    find: (code) => byCode.get(code) ?? null,
    childrenOf: (code) => children.get(code) ?? [],
    isComplete: (code) =>
      byCode.has(code) && (divisionLevel(code) === 3 || CITIES_WITHOUT_DISTRICTS.has(code)),
  };
}

/**
 * The region of a filing (主办者所属区域) must exist, lie in one of the 31 provinces and be chosen down to the
 * district, or to the city where there are no districts (F101).
 *
 * @param regionCode six digits, or an empty text when nothing was chosen
 * @source fields.md §1 of the domain notes
 */
export function checkRegion(regionCode: string, divisions: DivisionLookup): Violation | null {
  const isChosen = /^\d{6}$/.test(regionCode) && provinceOf(regionCode) !== null;
  return isChosen && divisions.isComplete(regionCode) ? null : violation("F101");
}
