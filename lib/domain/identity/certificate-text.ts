import { type FindingCode, type Violation, violation } from "../findings/finding";
import { normaliseOrganisationName } from "./sponsor-name";

const comparable = (text: string): string => normaliseOrganisationName(text).replace(/\s/g, "").toUpperCase();

/**
 * Warns when a name (F201) or an address (F204) differs from what was read on the certificate. Blanks, case, width of
 * letters and digits, and kind of brackets do not count.
 *
 * @param typed value of the applicant
 * @param read value from the text recognition or the reviewer; an empty one gives no verdict
 * @source fields.md §2.1 of the domain notes
 */
export function checkCertificateText(
  typed: string,
  read: string,
  code: Extract<FindingCode, "F201" | "F204">,
): Violation | null {
  if (comparable(read) === "") return null;
  return comparable(typed) === comparable(read) ? null : violation(code);
}
