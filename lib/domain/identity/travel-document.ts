/**
 * Whether a text is the number of a mainland travel permit for Hong Kong (H) and Macao (M) residents
 * (港澳居民来往内地通行证); two trailing digits count the re-issues of old cards.
 *
 * @param value normalised: capitals
 * @source fields.md §8.5 of the domain notes (format only)
 */
export function isHkMacaoPermit(value: string): boolean {
  return /^[HM]\d{8}(?:\d{2})?$/.test(value);
}

/**
 * Whether a text is the number of a mainland travel permit for Taiwan residents (台湾居民来往大陆通行证): card of 8
 * digits or booklet of 10 with or without a letter.
 *
 * @param value normalised: capitals, ASCII brackets
 * @source fields.md §8.5 of the domain notes (format only)
 */
export function isTaiwanPermit(value: string): boolean {
  return /^(?:\d{8}|\d{10}(?:\([A-Z]\)|[A-Z])?)$/.test(value);
}

/**
 * Whether a text is the number of a passport (护照): 5 to 17 capitals and digits.
 *
 * @param value normalised
 * @source fields.md §8.5 of the domain notes (format only)
 */
export function isPassportNumber(value: string): boolean {
  return /^[A-Z0-9]{5,17}$/.test(value);
}
