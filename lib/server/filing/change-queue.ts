import "server-only";
import { canEnter } from "@/lib/domain/filing/policy";
import { type Direction, MAX_QUEUED, moveItem } from "@/lib/domain/filing/queue";
import type { QueuedState } from "@/lib/domain/filing/tables/queued-states";
import { fail, ok, type Result } from "@/lib/domain/result";
import { checkOneStep } from "@/lib/wizard/order-steps";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import type { Actor } from "../auth/actor";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "./audit";
import { type Draft, requireDraftForUpdate } from "./draft-repository";
import { sponsorHash } from "./identifiers";
import { lockAccount } from "./open-order";
import { isQueuedId, listQueued, lockQueued, type QueuedFiling } from "./queued-filing";
import { listStops } from "./stops";
import { requireWizardOrder, type WizardOrder } from "./wizard-order";

/**
 * `unchecked`: the basic check is not passed, or was passed for other answers. `started`: it is an order by now.
 * `moved`: the account writes another draft by now than the one its page showed.
 */
export type QueueRefusal = { readonly code: "unchecked" | "queue-full" | "started" | "moved" };

export interface QueueAct {
  readonly actor: Actor;
  readonly queuedId: string;
  readonly at: Date;
}

function requireApplicant(actor: Actor): void {
  if (!canEnter(actor, "filing.queue")) throw new ForbiddenError("filing.queue");
}

/** Whether what an account is writing has passed the basic check, but for an order that is under way. */
export function isReadyToQueue({ draft, context }: WizardOrder): boolean {
  const stops = listStops(checkOneStep(context, { id: "check", serviceKey: "" }));
  return draft.typeDecision !== null && stops.length === 0;
}

async function addIn(
  tx: Db,
  { actor, at }: Omit<QueueAct, "queuedId">,
  { id: draftId, version }: Pick<Draft, "id" | "version">,
): Promise<Result<string, QueueRefusal>> {
  await lockAccount(tx, actor.id);
  const draft = await requireDraftForUpdate(tx, { accountId: actor.id });
  if (draft.id !== draftId || draft.version !== version) return fail({ code: "unchecked" });
  const waiting = await tx.queuedFiling.findMany({
    where: { accountId: actor.id, state: { not: "STARTED" } },
    select: { position: true },
  });
  if (waiting.length >= MAX_QUEUED) return fail({ code: "queue-full" });
  const id = newId();
  await tx.queuedFiling.create({
    data: {
      id,
      accountId: actor.id,
      position: Math.max(0, ...waiting.map(({ position }) => position)) + 1,
      certificateHash: sponsorHash(draft.answers),
      queuedAt: at,
    },
  });
  await tx.filingDraft.update({ where: { id: draft.id }, data: { accountId: null, queuedId: id } });
  await saveAudit(tx, actor, at, { action: "filing.queue", objectType: "queued-filing", objectId: id });
  return ok(id);
}

/** The place of what was put in before: the button was pressed twice. */
async function findPutIn(
  db: Db,
  { id: accountId }: Actor,
  draftId: string | null | undefined,
): Promise<Result<string, QueueRefusal>> {
  const draft = isQueuedId(draftId ?? "")
    ? await db.filingDraft.findUnique({
        where: { id: draftId ?? "", queued: { accountId } },
        select: { queuedId: true },
      })
    : null;
  return draft?.queuedId ? ok(draft.queuedId) : fail({ code: "moved" });
}

/**
 * Puts what an account wrote and had checked at the end of its queue: it becomes an order by itself when its turn comes.
 * The account may begin the next one.
 *
 * @throws ForbiddenError
 */
export async function queueFiling(
  db: PrismaClient,
  act: Omit<QueueAct, "queuedId"> & { readonly draftId?: string | null },
): Promise<Result<string, QueueRefusal>> {
  requireApplicant(act.actor);
  const page = await requireWizardOrder(db, act.actor, NEW_ORDER, { at: act.at });
  if (page.draft.id !== (act.draftId ?? page.draft.id)) return findPutIn(db, act.actor, act.draftId);
  if (!isReadyToQueue(page)) return fail({ code: "unchecked" });
  return db.$transaction((tx) => addIn(tx, act, page.draft));
}

type Change = (tx: Db, queued: QueuedFiling) => Promise<boolean>;

/** Changes a filing that is still in the queue, with a line of the audit when there was something to change. */
function changeQueued(
  db: PrismaClient,
  { actor, queuedId, at }: QueueAct,
  action: string,
  change: Change,
): Promise<Result<null, QueueRefusal>> {
  requireApplicant(actor);
  return db.$transaction(async (tx) => {
    await lockAccount(tx, actor.id);
    const queued = await lockQueued(tx, actor.id, queuedId);
    if (queued.state === "STARTED") return fail({ code: "started" });
    const isChanged = await change(tx, queued);
    const entry = { action, objectType: "queued-filing", objectId: queued.id } as const;
    if (isChanged) await saveAudit(tx, actor, at, entry);
    return ok(null);
  });
}

async function setState(
  tx: Db,
  { id, state }: QueuedFiling,
  from: readonly QueuedState[],
  to: QueuedState,
): Promise<boolean> {
  if (!from.includes(state)) return false;
  await tx.queuedFiling.update({ where: { id }, data: { state: to }, select: { id: true } });
  return true;
}

/** Takes a filing out for the time being; it keeps its place. */
export const holdQueued = (db: PrismaClient, act: QueueAct): Promise<Result<null, QueueRefusal>> =>
  changeQueued(db, act, "filing.queue-hold", (tx, queued) =>
    setState(tx, queued, ["WAITING", "STOPPED"], "HELD"),
  );

/** Puts a filing back that was taken out or stopped. */
export const resumeQueued = (db: PrismaClient, act: QueueAct): Promise<Result<null, QueueRefusal>> =>
  changeQueued(db, act, "filing.queue-resume", (tx, queued) =>
    setState(tx, queued, ["HELD", "STOPPED"], "WAITING"),
  );

/** Puts a filing back that a rule stopped, once its applicant repaired it; one that they took out stays out. */
export const resumeStopped = (db: PrismaClient, act: QueueAct): Promise<Result<null, QueueRefusal>> =>
  changeQueued(db, act, "filing.queue-resume", (tx, queued) => setState(tx, queued, ["STOPPED"], "WAITING"));

/** Lets a filing and the one before or behind it change places. */
export function moveQueued(
  db: PrismaClient,
  act: QueueAct & { readonly direction: Direction },
): Promise<Result<null, QueueRefusal>> {
  return changeQueued(db, act, "filing.queue-move", async (tx, queued) => {
    const ids = (await listQueued(tx, queued.accountId)).map(({ id }) => id);
    const moved = moveItem(ids, queued.id, act.direction);
    if (moved === ids) return false;
    for (const [index, id] of moved.entries()) {
      await tx.queuedFiling.update({
        where: { id },
        data: { position: index + 1 },
        select: { id: true },
      });
    }
    return true;
  });
}

/** Gives a filing in the queue up; what was written for it goes with it. */
export function withdrawQueued(db: PrismaClient, act: QueueAct): Promise<Result<null, QueueRefusal>> {
  return changeQueued(db, act, "filing.queue-withdraw", async (tx, { id }) => {
    await tx.queuedFiling.delete({ where: { id }, select: { id: true } });
    return true;
  });
}
