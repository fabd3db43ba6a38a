import "server-only";
import type { CheckChange } from "@/lib/domain/filing/stale-after";
import { isMaterialCode } from "@/lib/domain/materials/catalogue";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { MATERIALS_OF_TYPE, type Stale } from "./check-state";
import type { Draft } from "./draft-repository";
import { findOrderForUpdate } from "./order-repository";
import { mayEdit, requireReadable } from "./policy-actor";

/** One thing that lost its meaning and is still there: a field path, or a material. */
export interface StaleItem {
  readonly item: string;
  readonly because: CheckChange;
}

interface CurrentFile {
  readonly kind: string;
  readonly owner: string;
  readonly uploadedAt: Date;
}

/** Whether something is stored at a path or below it that has not been changed since. */
function isStillTyped(draft: Draft, { item, version }: Stale[number]): boolean {
  return Object.entries(draft.answers).some(
    ([path, value]) =>
      (path === item || path.startsWith(`${item}.`)) &&
      value.length > 0 &&
      (draft.fieldVersions[path] ?? 0) <= version,
  );
}

function staleFiles(
  { item, because, at }: Stale[number],
  files: readonly CurrentFile[],
  list: readonly RequiredMaterial[],
): readonly StaleItem[] {
  const isAsked = ({ kind, owner }: CurrentFile) =>
    list.some(
      (one) => one.owner === owner && (one.code === kind || one.alternatives.some((code) => code === kind)),
    );
  return files
    .filter(({ uploadedAt }) => uploadedAt <= new Date(at))
    .filter((file) => (item === MATERIALS_OF_TYPE ? !isAsked(file) : file.kind === item))
    .map(({ kind }) => ({ item: kind, because }));
}

/**
 * What lost its meaning through changes of the basic check and is still there as it was: kept until the applicant
 * says that it was looked at.
 *
 * @source filing-types.md §2.4 of the domain notes
 */
export async function listStale(
  db: Db,
  orderId: string,
  draft: Draft,
  list: readonly RequiredMaterial[],
): Promise<readonly StaleItem[]> {
  if (draft.stale.length === 0) return [];
  const files = await db.material.findMany({
    where: { orderId, status: "CURRENT" },
    select: { kind: true, owner: true, uploadedAt: true },
  });
  const found = draft.stale.flatMap((one): readonly StaleItem[] => {
    const isFile = one.item === MATERIALS_OF_TYPE || isMaterialCode(one.item);
    return isFile ? staleFiles(one, files, list) : isStillTyped(draft, one) ? [one] : [];
  });
  return [...new Map(found.map(({ item, because }) => [item, { item, because }])).values()];
}

/**
 * The applicant has looked at what lost its meaning: it is not listed any longer.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function acknowledgeStale(
  db: PrismaClient,
  { actor, orderNo }: { readonly actor: Actor; readonly orderNo: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    if (!mayEdit(actor, order)) throw new ForbiddenError("filing.edit");
    await tx.filingDraft.update({ where: { orderId: order.id }, data: { stale: [] } });
  });
}
