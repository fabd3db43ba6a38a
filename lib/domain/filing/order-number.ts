const ORDER_NUMBER = /^BA(\d{4})(\d{2})(\d{2})\d{6}$/;

/**
 * The number of a filing order (备案订单号): `BA`, day of creation in China, six digits.
 *
 * @param day `YYYY-MM-DD`
 * @param random 0 to 999999, drawn by the caller and drawn again when the number is taken
 * @throws RangeError for another form of the day or outside the range
 * @source decision D2: the number opens nothing by itself
 */
export function formatOrderNumber(day: string, random: number): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`day ${day}`);
  if (!Number.isInteger(random) || random < 0 || random > 999_999) throw new RangeError(`random ${random}`);
  return `BA${day.replaceAll("-", "")}${String(random).padStart(6, "0")}`;
}

/**
 * An order number as it is looked up: half-width, without blanks and hyphens, upper-case.
 *
 * @source decision D2
 */
export function normaliseOrderNumber(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/**
 * Whether a value is a normalised text of the form of an order number: `BA` and 14 digits.
 *
 * @param value also what a forged call puts in the place of a text
 * @source decision D2
 */
export function isOrderNumber(value: unknown): value is string {
  return typeof value === "string" && ORDER_NUMBER.test(value);
}

/**
 * An order number as somebody sees it whose order it is not: `BA2026************12`.
 *
 * @source fields.md §11 of the domain notes (what is not one's own is shown masked)
 */
export function maskOrderNumber(orderNo: string): string {
  return `${orderNo.slice(0, 6)}${"*".repeat(Math.max(orderNo.length - 8, 0))}${orderNo.slice(-2)}`;
}
