import type { MessageParams, Violation } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { label } from "./label";
import type { Locale } from "./locale";

/** Puts `{name}` parameters into a text of the catalogue; a parameter nobody gave stays visible. */
export function fillText(text: string, params: MessageParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The sentence of a violation; `params` adds what the rule cannot know, such as the name of the field. */
export function findingText(
  locale: Locale,
  found: Pick<Violation, "code" | "params">,
  params: MessageParams = {},
): string {
  return fillText(label(locale, FINDINGS[found.code]), { ...params, ...found.params });
}
