import "server-only";
import { isMuted, type SentChannel } from "@/lib/domain/filing/notice-choices";
import { isToldBy, isToldToAccount } from "@/lib/domain/filing/notices";
import type { NoticeCode, PersonRecipient } from "@/lib/domain/filing/tables/notices";
import { fillText } from "@/lib/i18n/fill-text";
import { isLocale, type Locale, SOURCE_LOCALE } from "@/lib/i18n/locale";
import { noticeSms } from "@/lib/i18n/notice-sms";
import { type Notice, noticeMessages, noticeText } from "@/lib/i18n/notice-text";
import type { Account } from "../db/generated/client";
import { env } from "../env";
import { openText } from "../sealed/seal";
import type { OutgoingMessage } from "./enqueue-message";

/** One notice to one account; `link` is a path of the portal, `key` names the cause. */
export type NoticeTo = Notice & {
  readonly accountId: string;
  readonly link: string;
  /** One event, one key per receiver: a repeated cause tells nobody twice. */
  readonly key: string;
  readonly orderId?: string;
};

/** The columns of an account that sending needs. */
export const TOLD_ACCOUNT = {
  emailCipher: true,
  emailVerifiedAt: true,
  mobileCipher: true,
  mobileVerifiedAt: true,
  locale: true,
  role: true,
  mutedNotices: true,
} as const;

/** A notice with the account it goes to. */
export interface Told {
  readonly account: Pick<Account, keyof typeof TOLD_ACCOUNT>;
  readonly notice: NoticeTo;
}

/** Where persons without an account see how an order stands. */
const PERSONS_PATH = "/track";

function mailText(locale: Locale, { code, params }: Notice, path: string): { subject: string; body: string } {
  const { subject, text, sponsor } = noticeText(locale, code, { ...params });
  const { open, footer } = noticeMessages(locale);
  const address = fillText(open, { link: `${env.publicUrl}${path}` });
  return { subject, body: [text, [sponsor, address].filter(Boolean).join("\n"), footer].join("\n\n") };
}

/** Whether mail may go to an account: its owner, or for staff an administrator, stands for the address. */
export function hasMail({ emailVerifiedAt, role }: Pick<Account, "emailVerifiedAt" | "role">): boolean {
  return emailVerifiedAt !== null || role !== "APPLICANT";
}

function isSent(code: NoticeCode, channel: SentChannel, { mutedNotices }: Told["account"]): boolean {
  return isToldToAccount(code, channel) && !isMuted(mutedNotices, code, channel);
}

/** What leaves the house for an account: only to contacts that were verified, and what it did not switch off. */
export function messagesTo({ account, notice }: Told): OutgoingMessage[] {
  const { code, params, key, orderId } = notice;
  const locale = isLocale(account.locale) ? account.locale : SOURCE_LOCALE;
  const about = orderId ? { orderId } : {};
  const messages: OutgoingMessage[] = [];
  if (isSent(code, "EMAIL", account) && hasMail(account)) {
    const to = openText(account.emailCipher);
    messages.push({
      key: `notice:${key}`,
      channel: "EMAIL",
      to,
      ...about,
      ...mailText(locale, notice, notice.link),
    });
  }
  if (isSent(code, "SMS", account) && account.mobileVerifiedAt && account.mobileCipher) {
    const to = openText(account.mobileCipher);
    // The short path of the order: a text message has 70 characters.
    const body = noticeSms(locale, code, { ...params }, `${env.publicUrl}/o/${params.orderNo}`);
    messages.push({ key: `notice:${key}:sms`, channel: "SMS", to, ...about, body });
  }
  return messages;
}

/** A person of an order who need not have an account; empty where nothing was given. */
export interface Reachable {
  readonly email: string;
  readonly mobile: string;
  /** Tells the person's messages apart where the list of persons may change under one key. */
  readonly id?: string;
}

/** The persons with something at `field`, each address once, and what tells their messages apart. */
function addresses(persons: readonly Reachable[], field: "email" | "mobile") {
  const first = new Map(persons.toReversed().map((person) => [person[field], person.id]));
  return [...new Set(persons.map((person) => person[field]))]
    .filter((to) => to !== "")
    .map((to, index) => ({ to, id: first.get(to) ?? String(index) }));
}

/** The same for persons of an order: in Chinese, the language of the filing, each address once. */
export function messagesToPersons(
  recipient: PersonRecipient,
  persons: readonly Reachable[],
  notice: Notice & { readonly key: string; readonly orderId: string },
): OutgoingMessage[] {
  const { code, params, key, orderId } = notice;
  const mails = isToldBy(code, recipient, "EMAIL") ? addresses(persons, "email") : [];
  const mobiles = isToldBy(code, recipient, "SMS") ? addresses(persons, "mobile") : [];
  const mail = mailText(SOURCE_LOCALE, notice, PERSONS_PATH);
  return [
    ...mails.map(({ to, id }) => ({
      ...{ key: `${key}:person:${id}`, channel: "EMAIL" as const, to, orderId },
      ...mail,
    })),
    ...mobiles.map(({ to, id }) => ({
      ...{ key: `${key}:person:${id}:sms`, channel: "SMS" as const, to, orderId },
      body: noticeSms(SOURCE_LOCALE, code, { ...params }, `${env.publicUrl}${PERSONS_PATH}`),
    })),
  ];
}
