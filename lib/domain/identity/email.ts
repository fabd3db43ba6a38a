import { type Violation, violation } from "../findings/finding";
import { normaliseCode } from "../text/normalise";

const LONGEST = 128;
const SYNTAX =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/**
 * Treats an e-mail address: a code whose domain is in lower case; the part before `@` keeps its case.
 *
 * @param text as typed
 * @source fields.md, general input treatment, and §11 of the domain notes
 */
export function normaliseEmail(text: string): string {
  const code = normaliseCode(text);
  const at = code.lastIndexOf("@");
  return code.slice(0, at + 1) + code.slice(at + 1).toLowerCase();
}

/**
 * Refuses what is no e-mail address of 6 to 128 characters (F312).
 *
 * @param email normalised
 * @source fields.md §3.4 of the domain notes
 */
export function checkEmail(email: string): Violation | null {
  const isEmail = email.length >= 6 && email.length <= LONGEST && !email.includes("..") && SYNTAX.test(email);
  return isEmail ? null : violation("F312");
}
