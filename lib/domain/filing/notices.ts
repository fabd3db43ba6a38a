import {
  NOTICES,
  type NoticeChannel,
  type NoticeCode,
  type NoticeRecipient,
  type NoticeRow,
} from "./tables/notices";

/** Whether a notice goes to somebody by a channel. */
export function isToldBy(code: NoticeCode, recipient: NoticeRecipient, channel: NoticeChannel): boolean {
  const { to }: NoticeRow = NOTICES[code];
  return to[recipient]?.includes(channel) ?? false;
}

/** Whether an account gets a notice by a channel, as applicant or as a member of staff. */
export function isToldToAccount(code: NoticeCode, channel: NoticeChannel): boolean {
  return isToldBy(code, "APPLICANT", channel) || isToldBy(code, "STAFF", channel);
}
