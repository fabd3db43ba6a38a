import type { FieldView } from "@/lib/wizard/step-view";

export type PartName = "identity" | "contact" | "more";

/** Fields of a person by what they are about; the last part is what nobody has to fill in. */
const PARTS = {
  identity: [
    "isLegalRep",
    "name",
    "certType",
    "certNo",
    "nationality",
    "birthDate",
    "certValidFrom",
    "certLongTerm",
    "certValidTo",
    "belongsToSponsor",
  ],
  contact: ["mobile", "mobileCode", "landline", "emergencyMobile", "email"],
  more: ["position", "imType", "imAccount", "remark", "subjectRemark", "businessScope"],
} as const satisfies Record<PartName, readonly string[]>;

const MOST_IN_ONE = 8;

export interface FieldPart {
  /** Null for fields that stand under the heading of their block alone. */
  readonly name: PartName | null;
  readonly fields: readonly FieldView[];
}

function partOf({ path }: FieldView): PartName | null {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const names: Readonly<Record<PartName, readonly string[]>> = PARTS;
  return (["identity", "contact", "more"] as const).find((part) => names[part].includes(name)) ?? null;
}

/** Fields of a long block in parts, each with all its fields and none twice; a short block stays in one. */
export function partsOf(fields: readonly FieldView[]): readonly FieldPart[] {
  if (fields.length <= MOST_IN_ONE) return [{ name: null, fields }];
  const isPerson = fields.some((field) => partOf(field) === "identity" && field.path.endsWith(".name"));
  const placed = fields.map((field) => {
    const part = partOf(field);
    return { field, part: isPerson || part === "more" ? part : null };
  });
  return ([null, "identity", "contact", "more"] as const)
    .map((name) => ({ name, fields: placed.filter(({ part }) => part === name).map(({ field }) => field) }))
    .filter((part) => part.fields.length > 0);
}
