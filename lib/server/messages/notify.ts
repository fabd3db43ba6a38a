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
  const at = now();
  await tx.inboxNotice.createMany({
    data: notices.map(({ accountId, key, code, params, link }) => ({
      ...{ id: newId(), accountId, key, code, link, createdAt: at },
      params: noticeParams.parse(params),
    })),
    skipDuplicates: true,
  });
}

// The order stays locked meanwhile: however many are told, two statements.
async function tell(tx: Db, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  await saveNotices(
    tx,
    told.map(({ notice }) => notice),
  );
  const messages = told.flatMap(messagesTo);
  if (messages.length > 0) await enqueueMessages(tx, messages);
}

/**
 * Tells an account: in its inbox, and in its language by the channels of the notice whose contact is verified; in the
 * transaction of the cause.
 */
export async function notify(tx: Db, notice: NoticeTo): Promise<void> {
  const account = await tx.account.findUnique({
    where: { id: notice.accountId },
    select: TOLD_ACCOUNT,
  });
  if (account) await tell(tx, [{ account, notice }]);
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

/** Tells every active member of a group; `key` is completed by the receiver's id. */
export async function notifyStaff(
  tx: Db,
  { role, province, exceptId }: StaffGroup,
  notice: Notice & Pick<NoticeTo, "link" | "key" | "orderId">,
): Promise<void> {
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
  const told = accounts.map((account) => ({
    account,
    notice: { ...notice, accountId: account.id, key: `${notice.key}:${account.id}` },
  }));
  await tell(tx, told);
}
