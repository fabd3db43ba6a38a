import type { MessageParams, Violation } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { REPAIRS } from "@/lib/domain/findings/tables/repairs";
import { fillText } from "./fill-text";
import { inSentence, label, labelIn } from "./label";
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

/** How a fault is repaired; empty where its sentence says so. */
export function repairText(locale: Locale, { code }: Pick<Violation, "code">): string {
  return labelIn(locale, REPAIRS, code) ?? "";
}

/** The sentence of a violation, and how it is repaired. */
export function findingWithRepair(locale: Locale, found: Pick<Violation, "code" | "params">): string {
  const [text, repair] = [findingText(locale, found), repairText(locale, found)];
  if (repair === "") return text;
  return locale === "en" ? `${text}. ${repair}` : `${text}。${repair}`;
}
