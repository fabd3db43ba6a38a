import type { Locale } from "./locale";
import { timeline as english } from "./messages/en/timeline";
import type { Messages } from "./messages/zh-CN";
import { timeline as chinese } from "./messages/zh-CN/timeline";

/** The words of an order's history in a language, for readers without a request (mails, tests) too. */
export function timelineTexts(locale: Locale): Messages["timeline"] {
  return locale === "en" ? english : chinese;
}
