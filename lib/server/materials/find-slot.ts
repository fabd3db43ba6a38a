import "server-only";
import { type Violation, violation } from "@/lib/domain/findings/finding";
import { type MaterialCode, maxFilesOf } from "@/lib/domain/materials/catalogue";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Slot } from "./material-repository";

/** The pieces of an item: its sides, or its pages up to the limit. */
export function slotSides(code: MaterialCode, item: RequiredMaterial): readonly string[] {
  const sides: readonly string[] = code === item.code ? item.sides : MATERIALS[code].sides;
  if (sides.length > 1) return sides;
  const count = code === item.code ? item.maxFiles : maxFilesOf(code);
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/**
 * Whether the list asks for this piece, itself or as what does instead: M111 for a page too many,
 * `not-asked` for anything else.
 */
export function checkSlot(
  list: readonly RequiredMaterial[],
  { code, owner, side }: Slot,
): Result<RequiredMaterial, Violation | { readonly code: "not-asked" }> {
  const item = list.find(
    (one) => one.owner === owner && (one.code === code || one.alternatives.includes(code)),
  );
  if (!item || MATERIALS[code].pixels === "VIDEO") return fail({ code: "not-asked" });
  const sides = slotSides(code, item);
  if (sides.includes(side)) return ok(item);
  const isPageTooMany = /^\d+$/.test(side) && sides.every((one) => /^\d+$/.test(one));
  return fail(isPageTooMany ? violation("M111", { max: sides.length }) : { code: "not-asked" });
}
