import type { MessageParams, Violation } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fillText } from "./fill-text";
import { inSentence, label } from "./label";
import type { Locale } from "./locale";

/** The name of a field as a violation says it: with a capital where the sentence begins with it. */
export function nameIn(locale: Locale, code: Violation["code"], name: string): string {
  const isFirst = inSentence(locale, FINDINGS[code]).startsWith("{field}");
  return isFirst ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** The sentence of a violation; `params` adds what the rule cannot know, such as the name of the field. */
export function findingText(
  locale: Locale,
  found: Pick<Violation, "code" | "params">,
  params: MessageParams = {},
): string {
  return fillText(label(locale, FINDINGS[found.code]), { ...params, ...found.params });
}
