import { isToldBy } from "./notices";
import { NOTICE_CHANNELS, NOTICE_CODES, NOTICES, type NoticeCode, type NoticeRow } from "./tables/notices";

/** Ways that leave the house; the inbox is told in any case. */
const SENT_CHANNELS = ["EMAIL", "SMS"] as const;
export type SentChannel = (typeof SENT_CHANNELS)[number];

/** A notice by a way that leaves the house. */
export type NoticeWay = `${NoticeCode}:${SentChannel}`;

/** As what an account is told. */
export type NoticeReader = "APPLICANT" | "STAFF";

export function noticeWay(code: NoticeCode, channel: SentChannel): NoticeWay {
  return `${code}:${channel}`;
}

export function isObligatory(code: NoticeCode): boolean {
  const { isObligatory: answer }: NoticeRow = NOTICES[code];
  return answer;
}

/** The notices an account can get. */
export function noticesOf(reader: NoticeReader): readonly NoticeCode[] {
  return NOTICE_CODES.filter((code) => NOTICE_CHANNELS.some((channel) => isToldBy(code, reader, channel)));
}

/** By which ways a notice leaves the house for an account. */
export function waysOf(code: NoticeCode, reader: NoticeReader): readonly SentChannel[] {
  return SENT_CHANNELS.filter((channel) => isToldBy(code, reader, channel));
}

/** Everything an account may switch off. */
export function choosableWays(reader: NoticeReader): readonly NoticeWay[] {
  return noticesOf(reader)
    .filter((code) => !isObligatory(code))
    .flatMap((code) => waysOf(code, reader).map((channel) => noticeWay(code, channel)));
}

/** Whether a notice is not sent by a way. What became obligatory after it was switched off is sent again. */
export function isMuted(muted: readonly string[], code: NoticeCode, channel: SentChannel): boolean {
  return !isObligatory(code) && muted.includes(noticeWay(code, channel));
}
