import { PROVINCES } from "./tables/provinces";

export { PROVINCES };

/** Two-digit code (GB/T 2260) of one of the 31 provinces (省、自治区、直辖市) with a filing bureau (管局). */
export type ProvinceCode = keyof typeof PROVINCES;

/** The 31 codes, ascending. */
export const PROVINCE_CODES: readonly ProvinceCode[] = Object.keys(PROVINCES).filter(isProvinceCode).sort();

/**
 * Whether `code` is the two-digit code of a province with a filing bureau; 71, 81 and 82 are not.
 *
 * @source bureaus.md §1 of the domain notes
 */
export function isProvinceCode(code: string): code is ProvinceCode {
  return Object.hasOwn(PROVINCES, code);
}

/**
 * The filing province of a six-digit division code, or null when it has no bureau.
 *
 * @source GB/T 2260; bureaus.md §1 of the domain notes
 */
export function provinceOf(regionCode: string): ProvinceCode | null {
  const code = regionCode.slice(0, 2);
  return isProvinceCode(code) ? code : null;
}

/**
 * The province with these ISO 3166-2 letters (`gd`, `GD` or `CN-GD`), or null.
 *
 * @source ISO 3166-2:CN
 */
export function findProvinceByIso(letters: string): ProvinceCode | null {
  const iso = letters.toUpperCase().replace(/^CN-/, "");
  return PROVINCE_CODES.find((code) => PROVINCES[code].iso === iso) ?? null;
}

/**
 * The six-digit division code of a province: its two digits and `0000`.
 *
 * @source GB/T 2260
 */
export function regionCodeOf(province: ProvinceCode): string {
  return `${province}0000`;
}
