import "server-only";
import { z } from "zod";
import type { QueuedState } from "@/lib/domain/filing/tables/queued-states";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";

/** A filing in the queue; its answers are in its draft. */
export interface QueuedFiling {
  readonly id: string;
  readonly accountId: string;
  readonly state: QueuedState;
  readonly certificateHash: string;
  readonly queuedAt: Date;
  /** What it became. */
  readonly orderNo: string | null;
}

/** Whether a text may be the id of a filing in the queue, as it stands in addresses. */
export function isQueuedId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

const COLUMNS = {
  id: true,
  accountId: true,
  state: true,
  certificateHash: true,
  queuedAt: true,
} as const;
const WITH_ORDER = { ...COLUMNS, order: { select: { orderNo: true } } } as const;

type Row = Omit<QueuedFiling, "orderNo"> & { readonly order: { readonly orderNo: string } | null };

const read = ({ order, ...row }: Row): QueuedFiling => ({ ...row, orderNo: order?.orderNo ?? null });

/**
 * A filing that is or was in the queue of an account.
 *
 * @throws NotFoundError when it is not the account's
 */
export async function requireQueued(db: Db, accountId: string, id: string): Promise<QueuedFiling> {
  const row = isQueuedId(id)
    ? await db.queuedFiling.findFirst({ where: { id, accountId }, select: WITH_ORDER })
    : null;
  if (!row) throw new NotFoundError("queued filing");
  return read(row);
}

/**
 * The same inside a transaction; nobody else starts, moves or ends it until the commit.
 *
 * @throws NotFoundError when it is not the account's
 */
export async function lockQueued(tx: Db, accountId: string, id: string): Promise<QueuedFiling> {
  if (!isQueuedId(id)) throw new NotFoundError("queued filing");
  await tx.$queryRaw`select 1 from queued_filing where id = ${id}::uuid for update`;
  return requireQueued(tx, accountId, id);
}

/** What is still in the queue of an account, first things first. */
export async function listQueued(db: Db, accountId: string): Promise<readonly QueuedFiling[]> {
  const rows = await db.queuedFiling.findMany({
    where: { accountId, state: { not: "STARTED" } },
    select: COLUMNS,
    orderBy: [{ position: "asc" }, { queuedAt: "asc" }],
  });
  // What was not started is no order yet.
  return rows.map((row) => ({ ...row, orderNo: null }));
}
