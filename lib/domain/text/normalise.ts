/** Soft hyphen, zero-width signs, direction marks and the byte order mark: never seen, never meant. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Halves of surrogate pairs stand for nothing and cannot be stored. */
const CONTROL = /[\p{Cc}\p{Cs}]/gu;
const CONTROL_BUT_LINE_BREAK = /(?!\n)[\p{Cc}\p{Cs}]/gu;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
const BLANKS = /[^\S\n]+/g;
const FULL_WIDTH_LETTER_OR_DIGIT = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const HYPHENS = /[-\u2010-\u2015\u2212]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

const toHalfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET);

/**
 * Treats any text of one line: NFC, no control or invisible characters, no broken surrogates, no blanks around it, one blank for a run.
 *
 * @param text as typed; any length
 * @source fields.md, general input treatment, "every text"
 */
export function normaliseText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(CONTROL, "").replace(/\s+/g, " ").trim();
}

/**
 * Treats a text of several lines (remark, business scope): as any text, but line breaks stay, written as `\n`.
 *
 * @param text as typed; Chinese punctuation and full-width signs stay
 * @source fields.md, general input treatment, "free text"
 */
export function normaliseFreeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(LINE_BREAK, "\n")
    .replace(INVISIBLE, "")
    .replace(CONTROL_BUT_LINE_BREAK, "")
    .replace(BLANKS, " ")
    .trim();
}

/**
 * Treats numbers, codes, phones, e-mail, domains, package names and filing numbers: full-width signs become ASCII
 * (NFKC), blanks go.
 *
 * @param text as typed; the case of letters stays
 * @source fields.md, general input treatment, "numbers, codes, phones …"
 */
export function normaliseCode(text: string): string {
  return normaliseText(normaliseText(text).normalize("NFKC")).replace(/\s/g, "");
}

/**
 * Treats names and addresses: full-width letters and digits become half-width. No NFKC, which would fold rare name
 * characters and Chinese brackets.
 *
 * @param text as typed
 * @source fields.md, general input treatment, "names and addresses"
 */
export function normaliseName(text: string): string {
  return normaliseText(text).replace(FULL_WIDTH_LETTER_OR_DIGIT, toHalfWidth);
}

/**
 * Treats a certificate number that has a checksum or a fixed form: a code without hyphens, in capitals.
 *
 * @param text as typed
 * @source fields.md, general input treatment, "certificate numbers with a checksum"
 */
export function normaliseChecksumNumber(text: string): string {
  return normaliseCode(text).replace(HYPHENS, "").toUpperCase();
}

/**
 * Treats a "free" certificate number: no blanks, Latin letters in capitals; its hyphens and brackets stay.
 *
 * @param text as typed; full-width letters and digits become half-width, full-width brackets belong to the number
 * @source fields.md, general input treatment, "free" certificate numbers
 */
export function normaliseFreeNumber(text: string): string {
  return normaliseName(text).replace(/\s/g, "").toUpperCase();
}
