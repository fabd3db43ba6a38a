import "server-only";
import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import type { FilingChange, FilingOrder } from "@/lib/domain/filing/lifecycle";
import { isOrderNumber } from "@/lib/domain/filing/order-number";
import type { Carrier } from "@/lib/domain/filing/tables/carriers";
import { appendAudit } from "../audit/append-audit";
import { HISTORY } from "../audit/chain";
import type { AnyActor } from "../auth/actor";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { ConflictError } from "../errors";

/** An order as stored: what the life cycle knows, and what lists show. */
export interface StoredOrder extends FilingOrder {
  readonly orderNo: string;
  readonly provinceCode: string | null;
  readonly sponsorName: string;
  /** Whether the sponsor is a person, whose name is masked. */
  readonly isPersonal: boolean;
  readonly sponsorKey: string | null;
  readonly serviceSummary: string;
  readonly submissionNumber: number;
  readonly ruleSetVersion: number;
  /** The moment whose bureau rules judge it. */
  readonly rulesAt: Date;
  readonly dueAt: Date | null;
  readonly dueProvisional: boolean;
  readonly createdAt: Date;
  /** When it is submitted by itself, and the digest of what; null unless the applicant asked for it. */
  readonly submitAt: Date | null;
  readonly submitDigest: string | null;
  readonly submitTries: number;
  /** Papers by post, as last asked for: which, where to, and how the applicant sent them. */
  readonly papersAsked: string | null;
  readonly papersAddress: string | null;
  readonly papersCarrier: Carrier | null;
  readonly papersNumber: string | null;
  readonly papersSentAt: Date | null;
}

/** Columns that a change may write besides those of the life cycle. */
export type OrderColumns = Partial<
  Pick<
    StoredOrder,
    | "dueAt"
    | "dueProvisional"
    | "submissionNumber"
    | "ruleSetVersion"
    | "rulesAt"
    | "provinceCode"
    | "sponsorName"
    | "isPersonal"
    | "sponsorKey"
    | "serviceSummary"
    | "submitAt"
    | "submitDigest"
    | "submitTries"
    | "papersAsked"
    | "papersAddress"
    | "papersCarrier"
    | "papersNumber"
    | "papersSentAt"
  >
> & { readonly searchGrams?: string[] };

/** The order is not submitted by itself. */
export const NOT_BY_ITSELF = { submitAt: null, submitDigest: null, submitTries: 0 } as const;

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** All but what only the database searches. */
const COLUMNS = Prisma.raw(
  Object.values(Prisma.FilingOrderScalarFieldEnum)
    .filter((field) => field !== "searchGrams")
    .map((field) => `${columnOf(field)} as "${field}"`)
    .join(", "),
);

/** Reads an order by its number and, inside a transaction, keeps others from writing it until the commit. */
export async function findOrderForUpdate(db: Db, orderNo: string): Promise<StoredOrder | null> {
  if (!isOrderNumber(orderNo)) return null;
  const [order = null] = await db.$queryRaw<StoredOrder[]>`
    select ${COLUMNS} from filing_order where order_no = ${orderNo} for update`;
  return order;
}

/** Reads an order by its number. */
export async function findOrder(db: Db, orderNo: string): Promise<StoredOrder | null> {
  if (!isOrderNumber(orderNo)) return null;
  const [order = null] = await db.$queryRaw<StoredOrder[]>`
    select ${COLUMNS} from filing_order where order_no = ${orderNo}`;
  return order;
}

/** Stores a decided change and its history line, only if nobody wrote the order since it was read. */
export async function saveChange(
  db: Db,
  change: FilingChange,
  actor: AnyActor,
  { columns = {}, payload = {}, at }: { columns?: OrderColumns; payload?: Prisma.InputJsonObject; at: Date },
): Promise<void> {
  const { order } = change;
  const { count } = await db.filingOrder.updateMany({
    where: { id: order.id, version: order.version - 1 },
    data: {
      status: order.status,
      type: order.type,
      version: order.version,
      stageEnteredAt: order.stageEnteredAt,
      lastSavedAt: order.lastSavedAt,
      reviewerId: order.reviewerId,
      leaseUntil: order.leaseUntil,
      initialReviewerId: order.initialReviewerId,
      smsRepushes: order.smsRepushes,
      revivedAt: order.revivedAt,
      isResubmission: order.isResubmission,
      ...columns,
    },
  });
  if (count !== 1) throw new ConflictError("filing-order", order.id);
  await addEvent(db, order.id, actor, {
    type: change.event,
    at,
    payload: { from: change.from, to: order.status, ...payload },
  });
}

/** Stores that the applicant did something: the days of waiting begin anew. */
export async function saveTouch(
  db: Db,
  orderId: string,
  at: Date,
  columns: OrderColumns = {},
): Promise<void> {
  // One row, which nobody reads back.
  await db.filingOrder.updateMany({
    where: { id: orderId },
    data: { lastSavedAt: at, dueAt: waitingLimit(at).endsAt, ...columns },
  });
}

/** Writes a line of an order's history. */
export async function addEvent(
  db: Db,
  orderId: string,
  actor: AnyActor,
  event: { type: string; at: Date; payload?: Prisma.InputJsonObject },
): Promise<void> {
  const { type, at, payload = {} } = event;
  const by = { kind: actor.role, id: actor.id };
  await appendAudit(db, { objectType: HISTORY, objectId: orderId, action: type, by, at, payload });
}
