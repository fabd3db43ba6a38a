import { DEPENDENTS, PERSON_DEPENDENTS, SHOWN_ON } from "./tables/dependents";

const PERSON = /^(sponsorPrincipal|legalRep|services\.[^.]+\.servicePrincipal|sponsor)\.([^.]+)$/;
const MATERIAL = /^material:([^:]+):(.+)$/;

const fixed: Readonly<Record<string, readonly string[]>> = DEPENDENTS;
const ofPersons: Readonly<Record<string, readonly string[]>> = PERSON_DEPENDENTS;
const shownOn: Readonly<Record<string, readonly string[]>> = SHOWN_ON;

function listOf(table: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] {
  return (Object.hasOwn(table, key) ? table[key] : undefined) ?? [];
}

function serviceKeyOf(place: string): string | null {
  return /(?:^|:)services\.([^.]+)/.exec(place)?.[1] ?? null;
}

/** A dependent of the tables as a place of the order, as far as the place asked for is concerned. */
function placeOf(dependent: string, target: string, asked: string): string | null {
  const own = serviceKeyOf(target);
  if (/^[A-Z_]+$/.test(dependent)) {
    const [, , owner = ""] = MATERIAL.exec(asked) ?? [];
    const isOfOther = own !== null && serviceKeyOf(asked) !== null && serviceKeyOf(asked) !== own;
    return owner === "" || isOfOther ? null : `material:${dependent}:${owner}`;
  }
  if (!dependent.startsWith("services[]")) return dependent;
  const key = own ?? serviceKeyOf(asked);
  return key === null ? null : dependent.replace("services[]", `services.${key}`);
}

/** Blocks that are repaired as a whole, by their pattern. */
const WHOLE_BLOCK = /^services\[\]\.(?:access|approvals)(?=\.)/;

/** The patterns of a target in the table: its own, and that of the block it is repaired with. */
function patternsOf(target: string): readonly string[] {
  const pattern = target.replace(/^services\.[^.]+/, "services[]");
  const block = WHOLE_BLOCK.exec(pattern)?.[0];
  return block ? [pattern, block] : [pattern];
}

function ofPerson(target: string): readonly string[] {
  const [, owner = "", name = ""] = PERSON.exec(target) ?? [];
  return listOf(ofPersons, name).map((item) => (/^[A-Z_]+$/.test(item) ? item : `${owner}.${item}`));
}

function ofMaterial(target: string): readonly string[] {
  const [, code = "", owner = ""] = MATERIAL.exec(target) ?? [];
  const block = owner.replace(".preApprovals.", ".approvals.");
  return listOf(shownOn, code).map((name) => `${block}.${name}`);
}

/**
 * What opens together with a marked item, as far as one place of the order is concerned: fields and materials that
 * lose or change their meaning with it.
 *
 * @param target place of the remark: field path, block, or `material:KIND:owner`
 * @param asked place somebody wants to change; services and owners of materials are those of this place
 * @source workflow.md §1.1 (SUPPLEMENT_REQUIRED) of the domain notes
 */
export function dependentsFor(target: string, asked: string): readonly string[] {
  const listed = patternsOf(target).flatMap((place) => listOf(fixed, place));
  const all = [...listed, ...ofPerson(target), ...ofMaterial(target)];
  return [...new Set(all.flatMap((dependent) => placeOf(dependent, target, asked) ?? []))];
}
