import type { NoticeCode } from "@/lib/domain/filing/tables/notices";
import { fillText } from "./fill-text";
import { formatDayOfYear, formatTime } from "./format";
import { label } from "./label";
import type { Locale } from "./locale";
import { common as english } from "./messages/en/common";
import { common as chinese } from "./messages/zh-CN/common";
import { filledParams, type NoticeValue, noticeMessages } from "./notice-text";

/** What a carrier sends as one message when it holds Chinese. */
export const SMS_LENGTH = 70;
/** A sponsor is named at least so far. */
const SHORTEST_NAME = 4;

function brief(locale: Locale, name: string, value: NoticeValue): string {
  if (typeof value === "object") return label(locale, value);
  const text = String(value);
  if (name === "date") return formatDayOfYear(locale, text);
  if (name !== "deadline") return text;
  return `${formatDayOfYear(locale, text)}${locale === "en" ? ", " : ""}${formatTime(text)}`;
}

/**
 * A notice as a signed text message: what matters, the sponsor as far as there is room, the address.
 *
 * @throws Error for a notice that goes out by no text message
 */
export function noticeSms(
  locale: Locale,
  code: NoticeCode,
  params: Readonly<Record<string, NoticeValue>>,
  link: string,
): string {
  const { sms, signature } = noticeMessages(locale);
  const texts: Readonly<Record<string, string>> = sms;
  const text = (params.more === true ? texts[`${code}more`] : undefined) ?? texts[code];
  if (text === undefined) throw new Error(`${code} has no text message`);
  const { product } = locale === "en" ? english : chinese;
  const filled = filledParams(locale, { ...params, link: link.replace(/^https:\/\//, "") }, brief);
  const write = (sponsor: string) =>
    fillText(signature, { product }) + fillText(text, { ...filled, sponsor });
  const name = [...(filled.sponsor ?? "")];
  const room = Math.max(SHORTEST_NAME, SMS_LENGTH - write("").length);
  return write(name.length <= room ? name.join("") : `${name.slice(0, room - 1).join("")}…`);
}
