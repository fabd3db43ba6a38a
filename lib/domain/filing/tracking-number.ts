import { normaliseChecksumNumber } from "../text/normalise";

// EMS has 13 signs, SF 12 or 15, JD 15 and a parcel count; carriers abroad go from 8 to 30.
const TRACKING_NUMBER = /^(?=.*\d)[A-Z\d]{8,30}$/;

/**
 * Treats a tracking number (运单号): full-width signs, blanks and hyphens are forgiven, letters become capitals.
 *
 * @param text as typed
 */
export function normaliseTrackingNumber(text: string): string {
  return normaliseChecksumNumber(text);
}

/**
 * Whether a text can be a tracking number of any carrier: 8 to 30 capitals and digits, at least one digit.
 *
 * @param number as `normaliseTrackingNumber` gives it
 */
export function isTrackingNumber(number: string): boolean {
  return TRACKING_NUMBER.test(number);
}
