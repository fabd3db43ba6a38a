import "server-only";
import { fillText } from "@/lib/i18n/finding-text";
import { isLocale, type Locale, SOURCE_LOCALE } from "@/lib/i18n/locale";
import { type Notice, noticeMessages, noticeText } from "@/lib/i18n/notice-text";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { Account } from "../db/generated/client";
import { env } from "../env";
import { openText } from "../sealed/seal";
import { enqueueMessages, type OutgoingMessage } from "./enqueue-message";
import { noticeParams } from "./notice-params";

/** One notice to one account; `link` is a path of the portal, `key` names the cause. */
export type NoticeTo = Notice & {
  readonly accountId: string;
  readonly link: string;
  /** One event, one key per receiver: a repeated cause tells nobody twice. */
  readonly key: string;
  readonly orderId?: string;
};

// A withdrawal is the applicant's own act: the inbox keeps it, no mail goes out (workflow.md §5).
const WITHOUT_MAIL: ReadonlySet<Notice["code"]> = new Set(["N2"]);

function mailBody(locale: Locale, { code, params, link }: NoticeTo): { subject: string; body: string } {
  const { subject, text, sponsor } = noticeText(locale, code, { ...params });
  const { open, footer } = noticeMessages(locale);
  const address = fillText(open, { link: `${env.publicUrl}${link}` });
  return { subject, body: [text, `${sponsor}\n${address}`, footer].join("\n\n") };
}

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

/** A notice with the account it goes to. */
interface Told {
  readonly account: Pick<Account, "emailCipher" | "locale">;
  readonly notice: NoticeTo;
}

function mailOf({ account, notice }: Told): OutgoingMessage {
  const locale = isLocale(account.locale) ? account.locale : SOURCE_LOCALE;
  return {
    key: `notice:${notice.key}`,
    channel: "EMAIL",
    to: openText(account.emailCipher),
    ...(notice.orderId ? { orderId: notice.orderId } : {}),
    ...mailBody(locale, notice),
  };
}

// The order stays locked meanwhile: however many are told, two statements.
async function tell(tx: Db, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  await saveNotices(
    tx,
    told.map(({ notice }) => notice),
  );
  const mails = told.filter(({ notice }) => !WITHOUT_MAIL.has(notice.code)).map(mailOf);
  if (mails.length > 0) await enqueueMessages(tx, mails);
}

/** Tells an account of a hand-over: in its inbox, and by mail in its language; in the transaction of the cause. */
export async function notify(tx: Db, notice: NoticeTo): Promise<void> {
  const account = await tx.account.findUnique({
    where: { id: notice.accountId },
    select: { emailCipher: true, locale: true },
  });
  if (account) await tell(tx, [{ account, notice }]);
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
    select: { id: true, emailCipher: true, locale: true },
  });
  const told = accounts.map((account) => ({
    account,
    notice: { ...notice, accountId: account.id, key: `${notice.key}:${account.id}` },
  }));
  await tell(tx, told);
}
