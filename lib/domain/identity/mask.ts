const hidden = (count: number): string => "*".repeat(Math.max(count, 0));

/**
 * Masks a document number: the first 3 and the last 4 characters stay, of fewer than 9 only the last 2.
 *
 * @param certNo normalised; one of 2 characters or fewer is hidden whole
 * @source fields.md §11 of the domain notes
 */
export function maskCertificateNumber(certNo: string): string {
  const signs = [...certNo];
  if (signs.length <= 2) return hidden(signs.length);
  if (signs.length < 9) return hidden(signs.length - 2) + signs.slice(-2).join("");
  return signs.slice(0, 3).join("") + hidden(signs.length - 7) + signs.slice(-4).join("");
}

/**
 * Masks a mobile number: `138****8000`.
 *
 * @param mobile 11 digits; anything else is masked like a document number
 * @source fields.md §11 of the domain notes
 */
export function maskMobile(mobile: string): string {
  return maskCertificateNumber(mobile);
}

/**
 * Masks a landline: country and area code and the last 2 digits stay, the extension goes: `086-0571-******88`.
 *
 * @param landline normalised; a mobile is masked as one
 * @source fields.md §3.3 and §11 of the domain notes
 */
export function maskLandline(landline: string): string {
  const parts = /^(086-0\d{2,3}-)(\d{7,8})(?:-\d+)?$/.exec(landline);
  if (!parts) return maskMobile(landline);
  const [, prefix = "", digits = ""] = parts;
  return prefix + hidden(digits.length - 2) + digits.slice(-2);
}

/**
 * Masks an e-mail address: the first character and the domain stay, the length of the rest is not told.
 *
 * @param email a text without `@` is hidden whole
 * @source fields.md §11 of the domain notes (personal data is shown masked)
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at < 1) return hidden(email.length);
  return `${[...email][0] ?? ""}***${email.slice(at)}`;
}

/**
 * Masks the name of a person: `张*`, `欧**`; of a Latin name the first letter stays: `S***`.
 *
 * @param name normalised; a name of one character is hidden
 * @source materials.md §6 of the domain notes (张*)
 */
export function maskPersonName(name: string): string {
  const signs = [...name];
  if (signs.length < 2) return hidden(signs.length);
  const isLatin = /^[A-Za-z]/.test(name);
  return (signs[0] ?? "") + hidden(isLatin ? 3 : signs.length - 1);
}
