import { CHANGE_RULES, type ChangeRule } from "./tables/change-rules";
import type { FilingType } from "./types";

/**
 * The rule for changing a field: its own, or that of the nearest path above it; null when none is written
 * (the field then changes with its step).
 *
 * @param path field path such as `services.s1.servicePrincipal.mobile`
 * @source filing-types.md §6 of the domain notes
 */
export function findChangeRule(path: string): ChangeRule | null {
  const general = path.replace(/^services\.[^.]+/, "services[]");
  const rules: Readonly<Record<string, ChangeRule>> = CHANGE_RULES;
  const parts = general.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const rule = rules[parts.slice(0, length).join(".")];
    if (rule) return rule;
  }
  return null;
}

/**
 * Whether an order of this type may change the field at all; proof and removal are judged elsewhere.
 *
 * @source filing-types.md §6 of the domain notes
 */
export function canChange(type: FilingType, path: string): boolean {
  const rule = findChangeRule(path);
  return rule !== null && rule.changeable !== "NEVER" && rule.by.includes(type);
}
