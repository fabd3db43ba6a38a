import { type Violation, violation } from "@/lib/domain/findings/finding";

const LONGEST_ADDRESS = 512;

/**
 * Refuses a download address that is no `https` URL with a host name or has more than 512 characters (F449).
 *
 * @source fields.md §4.5 (`downloadUrl`) of the domain notes
 */
export function checkDownloadUrl(text: string): Violation | null {
  if ([...text].length > LONGEST_ADDRESS || !/^https:\/\/[^\s/]/i.test(text) || /\s/.test(text)) {
    return violation("F449");
  }
  return URL.canParse(text) && new URL(text).hostname.includes(".") ? null : violation("F449");
}
