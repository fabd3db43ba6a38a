import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import { checkValidTo } from "@/lib/domain/identity/validity";
import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import { checkMaterials } from "@/lib/domain/materials/file-rules";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { slotSides } from "./find-slot";
import { type FaceCheckItem, faceFindings, listFaceChecks } from "./list-face-checks";
import { listFiles, type MaterialFile } from "./material-repository";
import { endOfValidity, validityOwner } from "./on-file";
import { type GivenAnswers, type OrderMaterials, requireOrderMaterials } from "./order-materials";

/** `EXPIRED`: the document it shows is not valid for as long as the bureau asks for. `ON_FILE`: an approved copy does. */
export type MaterialState = "MISSING" | "PRESENT" | "WARN" | "EXPIRED" | "ON_FILE";

/** One place of a material: a side of a card, a page. */
export interface MaterialSlot {
  readonly code: MaterialCode;
  readonly side: string;
  readonly current: MaterialFile | null;
  /** Replaced and removed versions, newest first. */
  readonly earlier: readonly MaterialFile[];
}

/** One material of the list with what is there. */
export interface MaterialItem {
  readonly item: RequiredMaterial;
  readonly state: MaterialState;
  readonly slots: readonly MaterialSlot[];
  /** The same document was uploaded elsewhere in the order and is taken from there. */
  readonly isTakenOver: boolean;
}

function isExpired(item: RequiredMaterial, { answers, validity }: OrderMaterials): boolean {
  const owner = validityOwner(item);
  if (!owner) return false;
  return checkValidTo(endOfValidity(owner, answers), validity, "F305")?.code === "F305";
}

/** Files as the rules count them: a paper uploaded once counts wherever the same paper is asked for. */
function withTakenOver(
  list: readonly RequiredMaterial[],
  current: readonly MaterialFile[],
): readonly MaterialFile[] {
  const taken = list.flatMap((item) => {
    const same = list.find(({ target }) => target === item.sameAs);
    if (!same || current.some((file) => isOf(item, file))) return [];
    return current
      .filter((file) => isOf(same, file))
      .map((file) => ({ ...file, owner: item.owner, code: file.code === same.code ? item.code : file.code }));
  });
  return [...current, ...taken];
}

/** Whether a file belongs to an item, as what was asked for or as what does instead. */
function isOf({ code, owner, alternatives }: RequiredMaterial, file: MaterialFile): boolean {
  return file.owner === owner && (file.code === code || alternatives.includes(file.code));
}

function slotsOf(item: RequiredMaterial, files: readonly MaterialFile[]): readonly MaterialSlot[] {
  return [item.code, ...item.alternatives].flatMap((code) =>
    slotSides(code, item).map((side) => {
      const there = files.filter(
        (file) => file.code === code && file.owner === item.owner && file.side === side,
      );
      const current = there.find(({ status }) => status === "CURRENT") ?? null;
      return { code, side, current, earlier: there.filter((file) => file !== current) };
    }),
  );
}

function stateOf(
  item: RequiredMaterial,
  slots: readonly MaterialSlot[],
  isMissing: boolean,
  materials: OrderMaterials,
): MaterialState {
  const current = slots.flatMap((slot) => slot.current ?? []);
  if (item.requirement === "REUSE" && current.length === 0) return "ON_FILE";
  if (isMissing || (current.length === 0 && item.requirement === "OPTIONAL")) return "MISSING";
  if (isExpired(item, materials)) return "EXPIRED";
  return current.some((file) => file.findings.length > 0) ? "WARN" : "PRESENT";
}

function itemsOf(materials: OrderMaterials, files: readonly MaterialFile[]): readonly MaterialItem[] {
  const { list } = materials;
  const current = withTakenOver(
    list,
    files.filter(({ status }) => status === "CURRENT"),
  );
  const missing = new Set(checkMaterials(list, current).map(({ path }) => path));
  return list
    .filter(({ code }) => code !== "FACE_CHECK")
    .map((item) => {
      const slots = slotsOf(item, files);
      const isMissing = missing.has(item.target);
      const hasOwn = slots.some((slot) => slot.current);
      const isTakenOver = item.sameAs !== null && !hasOwn && !isMissing;
      return { item, slots, isTakenOver, state: stateOf(item, slots, isMissing, materials) };
    });
}

/** The materials of an order with their files and states, without the face checks. */
export async function listMaterials(
  db: Db,
  order: Pick<StoredOrder, "id" | "ownerId" | "type" | "rulesAt">,
  known?: { readonly materials: OrderMaterials; readonly files: readonly MaterialFile[] },
): Promise<readonly MaterialItem[]> {
  const materials = known?.materials ?? (await requireOrderMaterials(db, order));
  return itemsOf(materials, known?.files ?? (await listFiles(db, order.id)));
}

/** What an order needs, its face checks, and what still stands between its materials and the submission. */
export interface MaterialCheck {
  readonly list: readonly RequiredMaterial[];
  readonly faces: readonly FaceCheckItem[];
  /** M109 at `material:KIND:owner` for each required material and each face check that is missing; why a check failed. */
  readonly missing: readonly Finding[];
}

/** Checks materials and face checks of an order against its answers. */
export async function checkOrderMaterials(
  db: Db,
  order: Pick<StoredOrder, "id" | "ownerId" | "type" | "rulesAt">,
  given?: GivenAnswers,
): Promise<MaterialCheck> {
  const materials = await requireOrderMaterials(db, order, given);
  const files = await listFiles(db, order.id);
  const current = files.filter(({ status }) => status === "CURRENT");
  const faces = await listFaceChecks(db, order, { materials, files });
  const missing = [
    ...checkMaterials(materials.list, withTakenOver(materials.list, current)),
    ...faceFindings(faces),
  ];
  return { list: materials.list, faces, missing };
}
