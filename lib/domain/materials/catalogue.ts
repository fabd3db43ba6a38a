import { MATERIALS, type MaterialSide } from "./tables/materials";

/** Kind of material (资料). */
export type MaterialCode = keyof typeof MATERIALS;

/** All codes, in the order in which they are shown. */
export const MATERIAL_CODES: readonly MaterialCode[] = Object.keys(MATERIALS).filter(isMaterialCode);

/** Documents of a person whose back is only there when the document is a card. */
const PERSON_IDS: ReadonlySet<MaterialCode> = new Set<MaterialCode>([
  "SPONSOR_ID",
  "PRINCIPAL_ID",
  "LEGAL_REP_ID",
  "SERVICE_PRINCIPAL_ID",
]);

/**
 * Whether `text` is the code of a kind of material.
 *
 * @source materials.md §1 of the domain notes
 */
export function isMaterialCode(text: string): text is MaterialCode {
  return Object.hasOwn(MATERIALS, text);
}

/**
 * Which pieces a material has: front and back of a card, one page of a passport, page `1` of anything else.
 *
 * @param certType key of the person's document; only looked at for documents of persons
 * @source materials.md §1 of the domain notes
 */
export function sidesOf(code: MaterialCode, certType?: string): readonly MaterialSide[] {
  return PERSON_IDS.has(code) && certType === "PASSPORT" ? ["1"] : MATERIALS[code].sides;
}

/**
 * How many files of this material are taken: one per side, further pages only of materials without sides.
 *
 * @source materials.md §1 of the domain notes
 */
export function maxFilesOf(code: MaterialCode, certType?: string): number {
  return PERSON_IDS.has(code) ? sidesOf(code, certType).length : MATERIALS[code].maxFiles;
}

/**
 * How a remark or a mark points at one material of an order: `material:KIND:owner`.
 *
 * @source workflow.md §6 (targets) of the domain notes
 */
export function materialTarget(code: MaterialCode, owner: string): `material:${MaterialCode}:${string}` {
  return `material:${code}:${owner}`;
}
