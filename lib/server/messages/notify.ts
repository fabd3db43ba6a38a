import "server-only";
import type { PersonRecipient } from "@/lib/domain/filing/tables/notices";
import type { Notice } from "@/lib/i18n/notice-text";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import { env } from "../env";
import { enqueueMessages } from "./enqueue-message";
import {
  messagesTo,
  messagesToPersons,
  type NoticeTo,
  type Reachable,
  TOLD_ACCOUNT,
  type Told,
} from "./notice-messages";
import { noticeParams } from "./notice-params";

async function saveNotices(tx: Db, notices: readonly NoticeTo[]): Promise<void> {
  const rows = notices.map(({ accountId, key, code, params, link }) => ({
    ...{ id: newId(), account_id: accountId, key, code, link },
    params: noticeParams.parse(params),
  }));
  // Prisma plans a `createMany` anew each time.
  await tx.$executeRaw`
    insert into inbox_notice (id, account_id, key, code, params, link, created_at)
    select id, account_id, key, code, params, link, ${now()}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(id uuid, account_id uuid, key text, code text, params jsonb, link text)
    on conflict do nothing`;
}

/** Tells accounts; the order stays locked meanwhile: however many are told, three statements. */
export async function tell(tx: Db, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  await saveNotices(
    tx,
    told.map(({ notice }) => notice),
  );
  const messages = told.flatMap(messagesTo);
  if (messages.length > 0) await enqueueMessages(tx, messages);
}

/** The account that a notice is for, unless it is gone. */
export async function findTold(tx: Db, notice: NoticeTo): Promise<readonly Told[]> {
  const account = await tx.account.findUnique({
    where: { id: notice.accountId },
    select: TOLD_ACCOUNT,
  });
  return account ? [{ account, notice }] : [];
}

/**
 * Tells an account: in its inbox, and in its language by the channels of the notice whose contact is verified; in the
 * transaction of the cause.
 */
export async function notify(tx: Db, notice: NoticeTo): Promise<void> {
  await tell(tx, await findTold(tx, notice));
}

/** Tells persons named in an order, by the channels the notice has for them; each address once. */
export async function notifyPersons(
  tx: Db,
  recipient: PersonRecipient,
  persons: readonly Reachable[],
  notice: Notice & { readonly key: string; readonly orderId: string },
): Promise<void> {
  const messages = messagesToPersons(recipient, persons, notice);
  if (messages.length > 0) await enqueueMessages(tx, messages);
}

export interface StaffGroup {
  readonly role: "REVIEWER" | "BUREAU" | "ADMIN";
  /** Officers of this province and of all provinces; for other roles left out. */
  readonly province?: string;
  /** Whose order it is: nobody is asked to review an own one. */
  readonly exceptId?: string;
}

type StaffNotice = Notice & Pick<NoticeTo, "link" | "key" | "orderId">;

/** Every active member of a group; `key` is completed by the receiver's id. */
export async function findToldStaff(
  tx: Db,
  { role, province, exceptId }: StaffGroup,
  notice: StaffNotice,
): Promise<readonly Told[]> {
  const accounts = await tx.account.findMany({
    where: {
      role,
      status: "ACTIVE",
      ...(env.demo ? {} : { isDemo: false }),
      ...(exceptId ? { id: { not: exceptId } } : {}),
      ...(province ? { OR: [{ provinces: { has: province } }, { provinces: { isEmpty: true } }] } : {}),
    },
    select: { id: true, ...TOLD_ACCOUNT },
  });
  return accounts.map((account) => ({
    account,
    notice: { ...notice, accountId: account.id, key: `${notice.key}:${account.id}` },
  }));
}

/** Tells every active member of a group; `key` is completed by the receiver's id. */
export async function notifyStaff(tx: Db, group: StaffGroup, notice: StaffNotice): Promise<void> {
  await tell(tx, await findToldStaff(tx, group, notice));
}
