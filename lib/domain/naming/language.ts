import { type Violation, violation } from "@/lib/domain/findings/finding";
import { LANGUAGES, type Language } from "./tables/languages";

/** Whether a text is the key of a language. @source fields.md §7.6 of the domain notes */
function isLanguage(key: string): key is Language {
  return Object.hasOwn(LANGUAGES, key);
}

/**
 * Refuses a choice of no language, of one twice or of an unknown one (F406).
 *
 * @source fields.md §4.1 (`languages`) and §7.6 of the domain notes
 */
export function checkLanguages(keys: readonly string[]): Violation | null {
  const isSound = keys.length > 0 && new Set(keys).size === keys.length && keys.every(isLanguage);
  return isSound ? null : violation("F406");
}
