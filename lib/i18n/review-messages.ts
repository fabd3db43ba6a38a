import type { Locale } from "./locale";
import { review as english } from "./messages/en/review";
import { review as chinese } from "./messages/zh-CN/review";
import type { Translation } from "./translation";

export type ReviewMessages = Translation<typeof chinese>;

/** The words of the review desk and of remarks, in a language. */
export function reviewMessages(locale: Locale): ReviewMessages {
  return locale === "en" ? english : chinese;
}
