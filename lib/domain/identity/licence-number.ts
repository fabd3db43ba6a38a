/**
 * Computes the 15th digit of an old business registration number by ISO 7064 MOD 11,10.
 *
 * @param body the first 14 digits
 * @throws RangeError when `body` is not 14 digits
 * @source GS 15-2006; fields.md §8.4 of the domain notes
 */
export function licenceNumberCheckDigit(body: string): string {
  if (!/^\d{14}$/.test(body)) throw new RangeError("a registration number has 14 digits before its check");
  let product = 10;
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * Whether a text is an old business registration number (工商注册号) of 15 digits with its right check digit.
 *
 * @param value normalised
 * @source GS 15-2006; fields.md §8.4 of the domain notes
 */
export function isLicenceNumber(value: string): boolean {
  return /^\d{15}$/.test(value) && licenceNumberCheckDigit(value.slice(0, 14)) === value.charAt(14);
}
