import "server-only";
import { statusLabel } from "@/lib/domain/filing/states";
import type { QueuedState } from "@/lib/domain/filing/tables/queued-states";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { maskCertificateNumber } from "@/lib/domain/identity/mask";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Actor } from "../auth/actor";
import { ask } from "../db/ask-together";
import type { Db } from "../db/client";
import { type Draft, requireDraft } from "./draft-repository";
import { orderAhead } from "./open-order";
import { orderPath } from "./order-paths";
import { summaryColumns } from "./order-summary";
import { listQueued, type QueuedFiling, requireQueued } from "./queued-filing";

/** A filing in the queue as its applicant sees it. */
export interface QueuedLine {
  readonly id: string;
  readonly sponsorName: string;
  readonly serviceSummary: string;
  readonly state: QueuedState;
  /** As its last check found it. */
  readonly type: string | null;
  readonly queuedAt: Date;
}

/** The order that has to end first. */
export interface ShownAhead {
  /** Masked when it is somebody else's. */
  readonly orderNo: string;
  readonly state: string;
  /** Null when it is somebody else's. */
  readonly href: string | null;
}

export interface QueuePage {
  readonly lines: readonly QueuedLine[];
  /** What the first one waits for; null when nothing is in the way of it. */
  readonly ahead: ShownAhead | null;
}

function lineOf({ id, state, queuedAt }: QueuedFiling, draft: Draft, locale: Locale): QueuedLine {
  const { sponsorName = "", serviceSummary = "" } = summaryColumns("", draft.answers);
  const type = draft.typeDecision?.type;
  return {
    ...{ id, state, queuedAt, sponsorName, serviceSummary },
    type: type ? label(locale, FILING_TYPES[type]) : null,
  };
}

/** What a filing of an account and sponsor has to wait for. */
export async function findShownAhead(
  db: Db,
  actor: Actor,
  certificateHash: string,
  locale: Locale,
): Promise<ShownAhead | null> {
  const [ahead] = await ask(db, orderAhead(actor.id, certificateHash));
  if (!ahead) return null;
  const { orderNo, status, isOwn } = ahead;
  return {
    orderNo: isOwn ? orderNo : maskCertificateNumber(orderNo),
    state: label(locale, statusLabel(status, null)),
    href: isOwn ? orderPath(orderNo) : null,
  };
}

/** The queue of an applicant. */
export async function findQueuePage(db: Db, actor: Actor, locale: Locale): Promise<QueuePage> {
  const queued = await listQueued(db, actor.id);
  const lines = await Promise.all(
    queued.map(async (one) => lineOf(one, await requireDraft(db, { queuedId: one.id }), locale)),
  );
  const first = queued.find(({ state }) => state === "WAITING");
  const ahead = first ? await findShownAhead(db, actor, first.certificateHash, locale) : null;
  return { lines, ahead };
}

/**
 * One filing of the queue; null when it is an order by now.
 *
 * @throws NotFoundError when it is not the actor's
 */
export async function findQueuedLine(
  db: Db,
  actor: Actor,
  queuedId: string,
  locale: Locale,
): Promise<QueuedLine | null> {
  const queued = await requireQueued(db, actor.id, queuedId);
  if (queued.state === "STARTED") return null;
  return lineOf(queued, await requireDraft(db, { queuedId }), locale);
}
