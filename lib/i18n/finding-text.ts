import type { MessageParams, Violation } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fillText } from "./fill-text";
import { label } from "./label";
import type { Locale } from "./locale";

/** The sentence of a violation; `params` adds what the rule cannot know, such as the name of the field. */
export function findingText(
  locale: Locale,
  found: Pick<Violation, "code" | "params">,
  params: MessageParams = {},
): string {
  return fillText(label(locale, FINDINGS[found.code]), { ...params, ...found.params });
}
