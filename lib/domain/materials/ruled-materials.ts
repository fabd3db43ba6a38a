import type { RuleDocument } from "../rules/rule-document";
import type { RuledMaterial } from "./material-facts";

/** What rules without columns ask for, one ask for each material: a required one stands over an optional one. */
export function ruledMaterials(rules: readonly RuleDocument[]): readonly RuledMaterial[] {
  const asked = new Map<string, RuledMaterial>();
  for (const { effect, message } of rules) {
    if (effect.kind !== "material" || !message) continue;
    const { material, isRequired } = effect;
    if (!asked.has(material) || isRequired) asked.set(material, { material, isRequired, message });
  }
  return [...asked.values()];
}
