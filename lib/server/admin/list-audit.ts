import "server-only";
import * as z from "zod";
import { maskPersonName } from "@/lib/domain/identity/mask";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Db } from "../db/client";
import { literally } from "../db/literally";

const ROWS_A_PAGE = 100;

/** One line of the audit. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** Name of who acted; null for the system. */
  readonly actor: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly objectType: string;
  /** Number of the order, or id of the object. */
  readonly object: string;
  /** `from: DRAFT, to: SUBMITTED`. */
  readonly detail: string;
}

const payloadSchema = z.record(z.string(), z.unknown());

function detailOf(payload: unknown): string {
  const entries = Object.entries(payloadSchema.safeParse(payload).data ?? {});
  return entries
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
}

async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true, role: true },
  });
  return new Map(
    rows.map(({ id, displayName, role }) => [
      id,
      role === "APPLICANT" ? maskPersonName(displayName) : displayName,
    ]),
  );
}

async function orderNumbersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.filingOrder.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, orderNo: true },
  });
  return new Map(rows.map(({ id, orderNo }) => [id, orderNo]));
}

/** A page of the audit, newest first. */
export async function listAudit(db: Db, prefix: string, page: PageAsked): Promise<KeysetPage<AuditLine>> {
  const direction = page.before ? "asc" : "desc";
  const cursor = page.after ?? page.before;
  const beyond = page.after ? "lt" : "gt";
  const rows = await db.auditRow.findMany({
    where: {
      ...(prefix ? { action: { startsWith: literally(prefix) } } : {}),
      ...(cursor
        ? { OR: [{ at: { [beyond]: cursor.at } }, { at: cursor.at, id: { [beyond]: cursor.id } }] }
        : {}),
    },
    orderBy: [{ at: direction }, { id: direction }],
    take: ROWS_A_PAGE + 1,
  });
  const actorNames = await namesOf(
    db,
    rows.flatMap(({ actorId }) => actorId ?? []),
  );
  const orderNumbers = await orderNumbersOf(
    db,
    rows.flatMap(({ objectType, objectId }) => (objectType === "order" ? objectId : [])),
  );
  const lines = rows.map(({ actorId, objectId, payload, ...row }) => ({
    id: row.id,
    at: row.at,
    actorKind: row.actorKind,
    action: row.action,
    objectType: row.objectType,
    actor: actorId ? (actorNames.get(actorId) ?? actorId) : null,
    object: orderNumbers.get(objectId) ?? objectId,
    detail: detailOf(payload),
  }));
  return makePage(lines, ROWS_A_PAGE, page, ({ at, id }) => ({ at, id }));
}
