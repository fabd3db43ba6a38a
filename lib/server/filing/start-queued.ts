import "server-only";
import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import { CLOSED_STATUSES } from "@/lib/domain/filing/states";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import type { Finding } from "@/lib/domain/findings/finding";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { checkOneStep } from "@/lib/wizard/order-steps";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { registriesOf } from "../gateways/registries";
import { log } from "../log";
import { notify } from "../messages/notify";
import { noteDecision } from "../records/record-watch";
import { saveAudit } from "./audit";
import { checkStateAfter } from "./check-state";
import { findType } from "./check-type";
import { collectFacts } from "./collect-facts";
import { createOrderIn } from "./create-order";
import { type Draft, findDraft, requireDraftForUpdate, saveTypeDecision } from "./draft-repository";
import { lockAccount } from "./open-order";
import { noticeBase } from "./order-notices";
import { orderPath, queuedPath } from "./order-paths";
import { findOrder } from "./order-repository";
import { summaryColumns } from "./order-summary";
import { lockQueued } from "./queued-filing";
import { requireRuleContext } from "./rule-context";
import { shownSponsor } from "./shown-sponsor";
import { listStops } from "./stops";

/** The most filings that one call starts, and so many together. */
const BATCH = 100;
const AT_ONCE = 5;

/**
 * After so long no more are begun until the next call: shorter than the wait for a registry that is silent, so that its
 * silence holds up the other jobs once and not for each filing.
 */
const MOST_MS = 4_000;

interface Due {
  readonly id: string;
  readonly accountId: string;
  readonly certificateHash: string;
}

/** The first filing of each account that nothing is in the way of any longer. */
function listDue(db: Db): Promise<Due[]> {
  const closed = [...CLOSED_STATUSES];
  return db.$queryRaw<Due[]>`
    select distinct on (q.account_id) q.id, q.account_id as "accountId", q.certificate_hash as "certificateHash"
      from queued_filing q join account a on a.id = q.account_id and a.status = 'ACTIVE'
     where q.state = 'WAITING'
       and not exists (select 1 from filing_order o
                        where o.owner_id = q.account_id and o.status <> all(${closed}::filing_status[]))
       and not exists (select 1 from filing_identifier i join filing_order o on o.id = i.order_id
                        where i.kind = 'certificate' and i.hash = q.certificate_hash
                          and o.status <> all(${closed}::filing_status[]))
     order by q.account_id, q.position
     limit ${BATCH}`;
}

const UNKNOWN_TYPE = { zh: "待查询", en: "not known yet" } as const;
const typeText = (type: FilingType | null) => (type ? FILING_TYPES[type] : UNKNOWN_TYPE);

/** A filing as it stood when it was judged; both ends below do nothing when it has changed since. */
interface Judged extends Due {
  readonly draft: Draft;
  /** The type it had in the queue. */
  readonly before: FilingType | null;
  readonly at: Date;
}

/**
 * Takes the result into the draft, with what lost its meaning by it, if it still waits with the same answers; held until
 * the commit.
 */
async function takeResult(tx: Db, { id, accountId, draft, at }: Judged): Promise<boolean> {
  await lockAccount(tx, accountId);
  const { state } = await lockQueued(tx, accountId, id);
  if (state !== "WAITING") return false;
  const stored = await requireDraftForUpdate(tx, { queuedId: id });
  if (stored.version !== draft.version) return false;
  const { typeDecision } = draft;
  if (typeDecision) {
    await saveTypeDecision(tx, draft.id, typeDecision, checkStateAfter(stored, typeDecision.type, at));
    await noteDecision(tx, { accountId, answers: draft.answers, evidence: typeDecision.evidence, at });
  }
  return true;
}

async function startIn(tx: Db, judged: Judged): Promise<boolean> {
  const { id, accountId, draft, before, at } = judged;
  if (!(await takeResult(tx, judged))) return false;
  const type = draft.typeDecision?.type ?? null;
  const created = await createOrderIn(tx, {
    owner: { queuedId: id },
    accountId,
    actor: SYSTEM_ACTOR,
    askedFor: draft.typeDecision?.askedFor ?? "",
    at,
    payload: { queued: id, type, typeInQueue: before },
  });
  // Its applicant was faster with another one, which it waits for now.
  if (!created.ok) return false;
  const { id: orderId, orderNo } = created.value;
  await tx.queuedFiling.update({ where: { id }, data: { state: "STARTED", orderId }, select: { id: true } });
  await saveAudit(tx, SYSTEM_ACTOR, at, {
    action: "filing.queue-start",
    objectType: "queued-filing",
    objectId: id,
    payload: { orderNo },
  });
  const order = await findOrder(tx, orderNo);
  if (!order) throw new NotFoundError("order");
  await notify(tx, {
    accountId,
    code: "N22",
    params: {
      ...noticeBase(order),
      type: typeText(type),
      date: waitingLimit(at).lastDay,
      more: before !== type,
    },
    link: orderPath(orderNo),
    key: `N22:${id}`,
    orderId,
  });
  return true;
}

async function stopIn(tx: Db, judged: Judged, stop: Finding): Promise<boolean> {
  const { id, accountId, draft, at } = judged;
  if (!(await takeResult(tx, judged))) return false;
  await tx.queuedFiling.update({ where: { id }, data: { state: "STOPPED" }, select: { id: true } });
  await saveAudit(tx, SYSTEM_ACTOR, at, {
    action: "filing.queue-stop",
    objectType: "queued-filing",
    objectId: id,
    payload: { code: stop.code },
  });
  const { sponsorName = "", isPersonal = false } = summaryColumns("", draft.answers);
  await notify(tx, {
    accountId,
    code: "N23",
    params: {
      orderNo: "",
      sponsor: shownSponsor({ sponsorName, isPersonal }),
      reason: {
        zh: fieldMessage("zh-CN", stop, draft.answers),
        en: fieldMessage("en", stop, draft.answers),
      },
    },
    link: queuedPath(id),
    key: `N23:${id}:${at.toISOString()}`,
  });
  return true;
}

/** Asks the registries what the filing is today, and starts or stops it; false when it has to wait on. */
async function startOrStop(db: PrismaClient, due: Due, at: Date): Promise<boolean> {
  const stored = await findDraft(db, { queuedId: due.id });
  if (!stored) return false;
  const subject = { accountId: due.accountId, order: null };
  const facts = await collectFacts(db, registriesOf(db), stored, subject);
  if (facts.account.openOrderNo !== null) return false;
  const { accountId } = due;
  const draft = { ...stored, typeDecision: await findType(db, stored, { accountId, facts, at }) };
  const context = await requireRuleContext(db, draft, subject, { phase: "DRAFTING", at, known: facts });
  const [stop] = listStops(checkOneStep(context, { id: "check", serviceKey: "" }));
  const judged = { ...due, draft, before: stored.typeDecision?.type ?? null, at };
  return db.$transaction((tx) => (stop ? stopIn(tx, judged, stop) : startIn(tx, judged)));
}

async function tryOne(db: PrismaClient, due: Due, at: Date): Promise<boolean> {
  try {
    return await startOrStop(db, due, at);
  } catch (error) {
    log.error({ err: error, queued: due.id }, "a filing in the queue could not be started");
    return false;
  }
}

/** A few that do not wait for each other: filings of the same sponsor do. */
function firstFew(due: readonly Due[]): readonly Due[] {
  const firsts = new Map([...due].reverse().map((one) => [one.certificateHash, one]));
  return due.filter((one) => firsts.get(one.certificateHash) === one).slice(0, AT_ONCE);
}

/**
 * Makes orders of the filings whose turn has come, one per account, a few at a time. Whoever asks at the same time finds
 * them started; one that fails does not keep the others, and those for whom the time was too short come the next time.
 *
 * @returns how many were started or stopped
 */
export async function startQueuedFilings(db: PrismaClient, at: Date, mostMs = MOST_MS): Promise<number> {
  const begun = performance.now();
  let [done, waiting]: [number, readonly Due[]] = [0, await listDue(db)];
  while (waiting.length > 0 && performance.now() - begun < mostMs) {
    const few = firstFew(waiting);
    waiting = waiting.filter((one) => !few.includes(one));
    const ends = await Promise.all(few.map((due) => tryOne(db, due, at)));
    done += ends.filter(Boolean).length;
  }
  return done;
}
