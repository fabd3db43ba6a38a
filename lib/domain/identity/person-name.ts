import { type Violation, violation } from "../findings/finding";
import { countCharacters } from "../text/check-length";
import { normaliseName } from "../text/normalise";
import type { PersonDocumentType } from "./document-type";

const LONGEST = 128;
const CHINESE_NAME =
  /^(?=.{2,64}$)[\u3007\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]{1,30}(?:·[\u3007\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]{1,30}){0,5}$/u;
const LATIN_NAME = /^[A-Za-z][A-Za-z .,'-]{1,127}$/;
const DOT_IN_CHINESE =
  /([\u3007\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]) *[·•‧・．.] *(?=[\u3007\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}])/gu;
const BLANK_IN_CHINESE =
  /([\u3007\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]) +(?=[\u3007\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}])/gu;

/**
 * Treats the name of a person: as names; between Chinese characters every kind of dot becomes `·` and blanks go.
 *
 * @param text as typed
 * @source fields.md §3.1 of the domain notes
 */
export function normalisePersonName(text: string): string {
  return normaliseName(text).replace(DOT_IN_CHINESE, "$1·").replace(BLANK_IN_CHINESE, "$1");
}

/**
 * Refuses a person's name (姓名) that is neither 2 to 64 Chinese characters, parts joined by `·`, nor, where the
 * document is not a resident identity card, 2 to 128 Latin letters with blank, `.`, `,`, `'`, `-` (F301).
 *
 * @param name normalised
 * @param certType document of the person, `null` while it is not known: then both forms pass
 * @source fields.md §3.1 of the domain notes
 */
export function checkPersonName(name: string, certType: PersonDocumentType | null): Violation | null {
  if (countCharacters(name) > LONGEST) return violation("F301");
  const mayBeLatin = certType !== "RESIDENT_ID";
  const isName = CHINESE_NAME.test(name) || (mayBeLatin && LATIN_NAME.test(name));
  return isName ? null : violation("F301");
}
