const SYNTAX = /^[0-9A-Z]{8}[0-9X]$/;
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 0–9 → 0–9, A–Z → 10–35. */
const characterValue = (character: string): number => Number.parseInt(character, 36);

/**
 * Computes the ninth character of an organisation code.
 *
 * @param body the first eight characters, digits and capital letters
 * @throws RangeError when `body` has another form
 * @source GB 11714-1997; fields.md §8.3 of the domain notes
 */
export function organisationCodeCheckCharacter(body: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body))
    throw new RangeError("an organisation code has 8 characters before its check");
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * characterValue(body.charAt(index)),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
}

/**
 * Whether a text is an organisation code (组织机构代码) with its right check character.
 *
 * @param value normalised: nine characters without hyphen, capitals
 * @source GB 11714-1997; fields.md §8.3 of the domain notes
 */
export function isOrganisationCode(value: string): boolean {
  return SYNTAX.test(value) && organisationCodeCheckCharacter(value.slice(0, 8)) === value.charAt(8);
}
