import { at, type Finding } from "@/lib/domain/findings/finding";
import type { KeywordScope } from "./keyword-rule";
import { checkWords, type WordContext } from "./name-words";

/** A text that is searched for finance words, with its field path. */
export interface FinanceText {
  readonly path: string;
  readonly scope: KeywordScope;
  readonly text: string;
}

/**
 * Searches texts for finance words (F466): WARN while drafting, BLOCK at submission, nothing when the approval
 * `INTERNET_FINANCE` is ticked or the non-finance letter is there. One finding per text.
 *
 * @param texts sponsor name, business scope, service name, remark; names of services are searched by
 *   `checkSiteName` and `checkAppName` too, so leave them out where those run
 * @source fields.md §9.4 of the domain notes
 */
export function checkFinanceWords(texts: readonly FinanceText[], context: WordContext): Finding[] {
  const rules = context.rules.filter(({ code }) => code === "F466");
  return texts.flatMap(({ path, scope, text }) =>
    checkWords(text, scope, { ...context, rules }).map((found) => at(path, found)),
  );
}
