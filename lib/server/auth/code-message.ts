import "server-only";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { common as englishCommon } from "@/lib/i18n/messages/en/common";
import { common as chineseCommon } from "@/lib/i18n/messages/zh-CN/common";
import { noticeMessages } from "@/lib/i18n/notice-text";
import { env } from "../env";
import type { Contact } from "./contact";

export type CodePurpose = "SIGN_UP" | "RECOVER" | "CONTACT" | "PERSON" | "TRACK";
export type KnownText = "known" | "knownContact";

interface Text {
  readonly subject: string;
  readonly body: string;
}

const links = { signIn: `${env.publicUrl}/sign-in`, recover: `${env.publicUrl}/recover` };

/** Subject of a mail; a text message has none, and its sender is the carrier's affair. */
function wrap(locale: Locale, kind: Contact["kind"], subject: string, lines: readonly string[]): Text {
  const { signature, footer } = noticeMessages(locale);
  const { product } = locale === "en" ? englishCommon : chineseCommon;
  if (kind === "email") return { subject, body: [...lines, footer].join("\n\n") };
  return { subject: "", body: fillText(signature, { product }) + lines[0] };
}

/** The message that carries a code. */
export function codeMessage(
  locale: Locale,
  purpose: CodePurpose,
  { kind, ...params }: { code: string; minutes: number; kind: Contact["kind"] },
): Text {
  const { subject, text, hint } = noticeMessages(locale).codes[purpose];
  return wrap(locale, kind, subject, [fillText(text, params), hint]);
}

/** What the owner of a contact is told when somebody else wants to use it. */
export function knownMessage(locale: Locale, which: KnownText, kind: Contact["kind"]): Text {
  const messages = noticeMessages(locale);
  if (which === "knownContact") {
    return wrap(locale, kind, messages.knownContact.subject, [messages.knownContact.text]);
  }
  const { subject, mail, sms } = messages.known;
  return wrap(locale, kind, subject, [fillText(kind === "email" ? mail : sms, links)]);
}

/** Tells somebody that the password, a contact or the second factor of the account was changed. */
export function changeMessage(
  locale: Locale,
  which: "passwordChanged" | "contactChanged" | "secondFactorOn" | "secondFactorOff",
  { at, kind, to = "" }: { at: Date; kind: Contact["kind"]; to?: string },
): Text {
  const { subject, text } = noticeMessages(locale)[which];
  return wrap(locale, kind, subject, [fillText(text, { ...links, to, at: formatDateTime(locale, at) })]);
}
