import { type Violation, violation } from "@/lib/domain/findings/finding";
import { countCharacters } from "@/lib/domain/text/check-length";
import { normaliseName } from "@/lib/domain/text/normalise";
import { checkWords, type WordContext } from "./name-words";

const SHORTEST_NAME = 2;
const LONGEST_NAME = 30;
const ALLOWED = /^[\u3400-\u4DBF\u4E00-\u9FFFA-Za-z0-9 ·\-+&()（）]*$/;
const LETTER = /[\u3400-\u4DBF\u4E00-\u9FFFA-Za-z]/;

/** Brings a typed App name into its stored form. @source fields.md, general input treatment: names */
export function normaliseAppName(text: string): string {
  return normaliseName(text);
}

function isWellFormed(name: string): boolean {
  const length = countCharacters(name);
  if (length < SHORTEST_NAME || length > LONGEST_NAME) return false;
  return ALLOWED.test(name) && LETTER.test(name);
}

/**
 * Judges the form of an App name alone: 2 to 30 characters of the allowed signs with a letter (F440).
 *
 * @source fields.md §9.3 of the domain notes (H25)
 */
export function checkAppNameForm(name: string): Violation | null {
  return isWellFormed(name) ? null : violation("F440");
}

/** The signs of a text that an App name may have. */
export function allowedInAppName(text: string): string {
  return [...text].filter((sign) => ALLOWED.test(sign)).join("");
}

/**
 * Judges an App name (App名称): 2 to 30 characters of the allowed signs with a letter, no placeholder, price or
 * advertising word (F440, alone), then forbidden and doubtful words (F455–F457, F466) and general or famous
 * names (F467). Three Chinese characters are not asked for.
 *
 * @param name as `normaliseAppName` gives it
 * @source fields.md §9.3 of the domain notes (H25)
 */
export function checkAppName(name: string, context: WordContext): Violation[] {
  if (!isWellFormed(name)) return [violation("F440")];
  const found = checkWords(name, "APP_NAME", context);
  return found.filter(({ code }) => code === "F440").length > 0 ? [violation("F440")] : found;
}
