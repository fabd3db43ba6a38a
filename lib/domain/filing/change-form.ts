import { at, type Finding, violation } from "../findings/finding";
import { canChange, findChangeRule } from "./change-rule";
import type { FilingType } from "./types";

/** Answers by field path: one text, or the keys of a field with several choices. */
type ValuesByPath = Readonly<Record<string, string | readonly string[]>>;

/** What `{reason}` of F708 says where no rule of its own speaks; else the parameter is the path of the rule. */
export const CHANGE_REFUSALS = {
  OTHER_TYPE: { zh: "不属于本次变更类型的内容", en: "it is not part of this type of change" },
} as const;

/** The parts of an order that each type of change opens; agreements and forms of the order itself never count. */
const OPENED: Readonly<Partial<Record<FilingType, RegExp>>> = {
  CHANGE_ALL: /^(?:sponsor|sponsorPrincipal|legalRep|services)\./,
  CHANGE_SUBJECT: /^(?:sponsor|sponsorPrincipal|legalRep)\./,
  CHANGE_SERVICE: /^services\./,
  CHANGE_ACCESS: /^services\.[^.]+\.access\./,
};

const OF_THE_RECORD = /^(?:sponsor|sponsorPrincipal|legalRep|services)\./;

function partsOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined || value === "") return [];
  return typeof value === "string" ? value.split("\n") : value;
}

function isSame(before: string | readonly string[] | undefined, after: string | readonly string[]): boolean {
  const [old, now] = [partsOf(before), partsOf(after)];
  return old.length === now.length && now.every((part) => old.includes(part));
}

function checkChange(type: FilingType, path: string, before: readonly string[], after: readonly string[]) {
  const rule = findChangeRule(path);
  if (rule?.changeable === "NEVER") return violation("F708", { reason: path });
  if (rule?.changeable === "REMOVE_ONLY") {
    const isRemoval = after.length > 0 && after.every((part) => before.includes(part));
    return isRemoval ? null : violation("F709");
  }
  const isOpen = rule ? canChange(type, path) : (OPENED[type]?.test(path) ?? false);
  return isOpen ? null : violation("F708", { reason: "OTHER_TYPE" });
}

/**
 * Compares the answers of a change order with the record: nothing differs (F707, at `order`), a field that cannot be
 * changed or not by this type (F708, `{reason}` is a path with a change rule or a key of `CHANGE_REFUSALS`), a domain
 * that is not merely removed from several (F709). Proofs are asked for with the materials.
 *
 * @param record values on record by field path; several domains of one site stand on lines of their own
 * @param answers normalised; a path that is missing was not touched
 * @source fields.md §6.1 (CHANGE_*) and filing-types.md §6 of the domain notes
 */
export function checkChanges(
  type: FilingType,
  record: ValuesByPath,
  answers: ValuesByPath,
): readonly Finding[] {
  const changed = Object.entries(answers).filter(
    ([path, value]) => OF_THE_RECORD.test(path) && !isSame(ownValue(record, path), value),
  );
  if (changed.length === 0) return [at("order", violation("F707"))];
  return changed.flatMap(([path, value]) => {
    const found = checkChange(type, path, partsOf(ownValue(record, path)), partsOf(value));
    return found ? [at(path, found)] : [];
  });
}

function ownValue(record: ValuesByPath, path: string): string | readonly string[] | undefined {
  return Object.hasOwn(record, path) ? record[path] : undefined;
}
