import "server-only";
import { isNoticeCode } from "@/lib/domain/filing/tables/notices";
import type { Locale } from "@/lib/i18n/locale";
import { type NoticeText, noticeText } from "@/lib/i18n/notice-text";
import { makePage, readPage, writeCursor } from "@/lib/shared/keyset";
import type { Actor } from "../auth/actor";
import { now } from "../clock";
import type { Db } from "../db/client";
import { noticeParams } from "./notice-params";

export interface InboxLine extends NoticeText {
  readonly id: string;
  readonly at: Date;
  readonly link: string;
  readonly isRead: boolean;
}

export interface InboxPage {
  readonly lines: readonly InboxLine[];
  /** Cursor of the next page, null on the last one. */
  readonly next: string | null;
}

const PAGE = 20;

/** How many notices somebody has not read. */
export async function countUnread(db: Db, actor: Pick<Actor, "id">): Promise<number> {
  return db.inboxNotice.count({ where: { accountId: actor.id, readAt: null } });
}

/** The notices of somebody, newest first, in the reader's language. */
export async function listNotices(
  db: Db,
  actor: Pick<Actor, "id">,
  { locale, after = null }: { readonly locale: Locale; readonly after?: string | null },
): Promise<InboxPage> {
  const asked = readPage(after);
  const found = await db.inboxNotice.findMany({
    // Ids sort by the time they were made (UUID version 7).
    where: { accountId: actor.id, ...(asked.after ? { id: { lt: asked.after.id } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const { rows, next } = makePage(found, PAGE, asked, ({ createdAt, id }) => ({ at: createdAt, id }));
  const lines = rows.flatMap(({ id, code, params, link, createdAt, readAt }) => {
    if (!isNoticeCode(code)) return [];
    const text = noticeText(locale, code, noticeParams.parse(params));
    return [{ ...text, id, link, at: createdAt, isRead: readAt !== null }];
  });
  return { lines, next: next && writeCursor(next) };
}

/** Marks one notice of somebody as read, or all of them. */
export async function markRead(db: Db, actor: Pick<Actor, "id">, noticeId?: string): Promise<void> {
  await db.inboxNotice.updateMany({
    where: { accountId: actor.id, readAt: null, ...(noticeId ? { id: noticeId } : {}) },
    data: { readAt: now() },
  });
}

/** Where a notice of somebody leads; null when it is not theirs. */
export async function findNoticeLink(
  db: Db,
  actor: Pick<Actor, "id">,
  noticeId: string,
): Promise<string | null> {
  const where = { id: noticeId, accountId: actor.id };
  return (await db.inboxNotice.findFirst({ where, select: { link: true } }))?.link ?? null;
}
