import "server-only";
import { isEditable } from "@/lib/domain/filing/states";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type Answers, itemKeys } from "@/lib/wizard/answers";
import { withFirstItems } from "@/lib/wizard/first-items";
import { MAX_ITEMS } from "@/lib/wizard/limits";
import { changesSince, type MergeConflict, mergePatch, type Patch } from "@/lib/wizard/merge";
import type { AnyActor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { findOpenItems } from "../review/open-fields";
import {
  type Draft,
  type DraftOwner,
  openAccountDraft,
  requireDraftForUpdate,
  saveDraft,
} from "./draft-repository";
import { tellNotSubmitted } from "./end-agreement";
import { saveIdentifiers, sponsorHash } from "./identifiers";
import { normalisePatch } from "./normalise-patch";
import { findOrderForUpdate, type StoredOrder, saveTouch } from "./order-repository";
import { isSummaryAnswer, summaryColumns } from "./order-summary";
import { requirePermission, requireReadable } from "./policy-actor";
import { lockQueued } from "./queued-filing";
import { readingContext } from "./read-context";
import { reserveServiceCodes } from "./service-codes";

/** Fields of a draft to change, and the save they were read at. */
export interface SaveRequest {
  readonly actor: AnyActor & { readonly id: string };
  /** Null for the draft of an account that is about to file, or of a filing in its queue. */
  readonly orderNo: string | null;
  readonly queuedId?: string | null;
  /** The draft the sender's page was drawn for, where only the account says which one is saved. */
  readonly draftId?: string | null;
  readonly patch: Patch;
  readonly base: number;
  readonly at: Date;
}

interface Place {
  readonly order: StoredOrder | null;
  readonly owner: DraftOwner;
}

export interface Saved {
  readonly draft: Draft;
  readonly order: StoredOrder | null;
  readonly changed: readonly string[];
  /** The answers as they were. */
  readonly before: Answers;
  readonly conflicts: readonly MergeConflict[];
  /** What others changed since the sender last heard: path → value now. */
  readonly news: Patch;
}

/**
 * `locked`: the order is not editable now. `unknown-field`: a path no step declares, or a field that is not open.
 * `moved`: the account writes another draft by now than the one the page was drawn for.
 */
export type SaveRefusal = {
  readonly code: "locked" | "unknown-field" | "too-many-items" | "moved";
  readonly path?: string;
};

const LISTS: readonly { readonly pattern: RegExp; readonly max: number }[] = [
  { pattern: /^services$/, max: MAX_ITEMS.services },
  { pattern: /^services\.s\d+\.platforms$/, max: MAX_ITEMS.platforms },
  { pattern: /^services\.s\d+\.sdks$/, max: MAX_ITEMS.sdks },
];

function hasTooManyItems(answers: Answers, changed: readonly string[]): boolean {
  const prefixes = new Set(
    changed.flatMap((path) => path.split(".").map((_, end, names) => names.slice(0, end).join("."))),
  );
  return [...prefixes].some((prefix) =>
    LISTS.some(({ pattern, max }) => pattern.test(prefix) && itemKeys(answers, prefix).length > max),
  );
}

async function lockOrder(
  tx: Db,
  { actor }: SaveRequest,
  orderNo: string | null,
): Promise<StoredOrder | null> {
  if (orderNo === null) return null;
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  if (isEditable(order.status)) requirePermission(actor, "filing.edit", order);
  return order;
}

/** Whose draft is saved: what was started while its page was open is an order by now. */
async function lockPlace(tx: Db, request: SaveRequest): Promise<Place> {
  const { actor, queuedId, at } = request;
  const queued = queuedId ? await lockQueued(tx, actor.id, queuedId) : null;
  const order = await lockOrder(tx, request, queued ? queued.orderNo : request.orderNo);
  if (order) return { order, owner: { orderId: order.id } };
  if (queued) return { order: null, owner: { queuedId: queued.id } };
  await openAccountDraft(tx, actor.id, at);
  return { order: null, owner: { accountId: actor.id } };
}

async function saveOrderSide(
  tx: Db,
  order: StoredOrder,
  answers: Answers,
  changed: readonly string[],
  at: Date,
) {
  await saveIdentifiers(tx, order.id, answers, changed);
  if (changed.some((path) => /^services\.s\d+\.(?:access\.|serviceType$)/.test(path)))
    await reserveServiceCodes(tx, order, answers);
  const summary = changed.some(isSummaryAnswer) ? summaryColumns(order.orderNo, answers) : {};
  await saveTouch(tx, order.id, at, summary);
}

/** Whose open order it waits for follows from the sponsor. */
async function saveQueuedSide(tx: Db, id: string, answers: Answers): Promise<void> {
  await tx.queuedFiling.update({
    where: { id },
    data: { certificateHash: sponsorHash(answers) },
    select: { id: true },
  });
}

async function saveIn(tx: Db, request: SaveRequest): Promise<Result<Saved, SaveRefusal>> {
  const { patch, base, at } = request;
  const { order, owner } = await lockPlace(tx, request);
  if (order && !isEditable(order.status)) return fail({ code: "locked" });
  const draft = await requireDraftForUpdate(tx, owner);
  if ("accountId" in owner && draft.id !== (request.draftId ?? draft.id)) return fail({ code: "moved" });
  const context = await readingContext(tx, draft.answers, order, at);
  const clean = normalisePatch(patch, context);
  if (!clean) return fail({ code: "unknown-field" });
  const merged = withFirstItems(mergePatch(draft, clean, base));
  if (order?.status === "SUPPLEMENT_REQUIRED") {
    const isOpen = await findOpenItems(tx, order);
    const path = merged.changed.find((one) => !isOpen(one));
    if (path !== undefined) return fail({ code: "locked", path });
  }
  if (hasTooManyItems(merged.answers, merged.changed)) return fail({ code: "too-many-items" });
  if (merged.changed.length > 0) {
    await saveDraft(tx, { id: draft.id, ...merged }, merged.changed, at);
    if (order) await saveOrderSide(tx, order, merged.answers, merged.changed, at);
    if ("queuedId" in owner) await saveQueuedSide(tx, owner.queuedId, merged.answers);
    if (order) await tellNotSubmitted(tx, order, { kind: "changed" }, { actor: request.actor, at });
  }
  const { answers, fieldVersions, version, changed, conflicts } = merged;
  const saved: Draft = { ...draft, answers, fieldVersions, version, updatedAt: at };
  const news = changesSince(saved, base, clean);
  return ok({ draft: saved, order, changed, before: draft.answers, conflicts, news });
}

/**
 * Saves changed fields of a draft: fields nobody else touched are merged, a field that was changed elsewhere
 * meanwhile is reported with both values and left as it is.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function saveAnswers(db: PrismaClient, request: SaveRequest): Promise<Result<Saved, SaveRefusal>> {
  return db.$transaction((tx) => saveIn(tx, request));
}
