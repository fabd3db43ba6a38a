import { isProvinceCode, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import { FILING_STATUSES, type FilingStatus } from "@/lib/domain/filing/states";
import { type FilingType, isFilingType } from "@/lib/domain/filing/types";
import { normaliseText } from "@/lib/domain/text/normalise";
import { type PageAsked, readPage } from "@/lib/shared/keyset";

/** Days in the present state that a list can be narrowed to. */
export const AGES = [3, 7, 15, 30] as const;

/** What the list of all orders is narrowed to; null = any. */
export interface OrderFilter {
  readonly q: string;
  readonly state: FilingStatus | null;
  readonly province: ProvinceCode | null;
  readonly type: FilingType | null;
  /** Days in the present state, at least. */
  readonly age: (typeof AGES)[number] | null;
  readonly reviewer: string | null;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const isStatus = (text: string): text is FilingStatus => Object.hasOwn(FILING_STATUSES, text);

/** One value of an address, without what nobody sees; the first when it stands there twice. */
export function paramOf(params: SearchParams, name: string): string {
  const value = params[name];
  return normaliseText((typeof value === "string" ? value : value?.[0]) ?? "");
}

/** Reads the filter of an address; what is not understood narrows nothing. */
export function parseOrderFilter(params: SearchParams): OrderFilter {
  const [state, province, type] = ["state", "province", "type"].map((name) => paramOf(params, name));
  const reviewer = paramOf(params, "reviewer");
  return {
    q: paramOf(params, "q"),
    state: state && isStatus(state) ? state : null,
    province: province && isProvinceCode(province) ? province : null,
    type: type && isFilingType(type) ? type : null,
    age: AGES.find((days) => String(days) === paramOf(params, "age")) ?? null,
    reviewer: ID.test(reviewer) ? reviewer : null,
  };
}

/** Which page of a list an address asks for. */
export function parsePage(params: SearchParams): PageAsked {
  return readPage(paramOf(params, "after"), paramOf(params, "before"));
}
