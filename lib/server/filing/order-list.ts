import "server-only";
import { type ActingParty, actingParty, isOpen, statusLabel } from "@/lib/domain/filing/states";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";

const PAGE_SIZE = 20;

/** One line of the applicant's list of orders. */
export interface OrderLine {
  readonly orderNo: string;
  readonly sponsorName: string;
  readonly serviceSummary: string;
  readonly state: string;
  readonly party: ActingParty | null;
  readonly isOpen: boolean;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
}

export interface OrderPage {
  readonly lines: readonly OrderLine[];
  /** Key of the next page; null on the last. */
  readonly next: string | null;
  /** Whether the account has begun to type a filing that has no order yet. */
  readonly hasBegun: boolean;
}

function afterKey(key: string | null) {
  const [time, id] = (key ?? "").split("_");
  const at = new Date(Number(time));
  if (!id || Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) return {};
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

/** The orders of an applicant, newest first, page by key. */
export async function listOrders(
  db: Db,
  actor: Actor,
  { after, locale }: { after: string | null; locale: Locale },
): Promise<OrderPage> {
  const [rows, draft] = await Promise.all([
    db.filingOrder.findMany({
      where: { ownerId: actor.id, ...afterKey(after) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
    }),
    db.filingDraft.findUnique({ where: { accountId: actor.id }, select: { version: true } }),
  ]);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    lines: shown.map((row) => ({
      orderNo: row.orderNo,
      sponsorName: row.sponsorName,
      serviceSummary: row.serviceSummary,
      state: label(locale, statusLabel(row.status, row.type)),
      party: actingParty(row),
      isOpen: isOpen(row.status),
      dueAt: row.dueAt,
      createdAt: row.createdAt,
    })),
    next: rows.length > PAGE_SIZE && last ? `${last.createdAt.getTime()}_${last.id}` : null,
    hasBegun: (draft?.version ?? 0) > 0,
  };
}
