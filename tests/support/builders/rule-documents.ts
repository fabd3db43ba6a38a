import type { ProvinceCode } from "@/lib/domain/bureau/provinces";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";

/** A shipped document. */
export function shippedDocument(id: string): RuleDocument {
  const found = RULE_DOCUMENTS.find((document) => document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

/** A province's own document of a key, like the national one but for what is given. */
export function provinceDocument(
  key: string,
  province: ProvinceCode,
  values: Readonly<Record<string, unknown>>,
): RuleDocument {
  const national = shippedDocument(key);
  if (national.effect.kind !== "columns") throw new Error("not of columns");
  return {
    ...national,
    id: `${key}.${province}`,
    province,
    effect: { kind: "columns", values: { ...national.effect.values, ...values } },
    examples: [
      { province, facts: {}, applies: true },
      { province: "11", facts: {}, applies: false },
    ],
  };
}

/** A rule for Hebei that tells something. */
export function aTellingRule(id: string): RuleDocument {
  return {
    ...{ id, key: "own", topic: "procedure", province: "13", when: { all: [] } },
    effect: { kind: "text", field: null },
    message: { zh: "测试说明", en: "a sentence on trial" },
    provenance: { certainty: "D", sources: [] },
    ...{ validFrom: null, validTo: null },
    examples: [
      { province: "13", facts: {}, applies: true },
      { province: "11", facts: {}, applies: false },
    ],
  };
}
