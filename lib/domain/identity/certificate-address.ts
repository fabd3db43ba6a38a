import type { DivisionLookup } from "../bureau/divisions";
import { type Violation, violation } from "../findings/finding";
import { checkLength } from "../text/check-length";
import { findRegisteredPlace } from "./registered-place";
import { isOrganisation, type SponsorKind } from "./sponsor-kind";

/** What the address of a certificate is judged against. */
export interface CertificateAddressFacts {
  readonly kind: SponsorKind;
  /** GB/T 2260 code of the filing. */
  readonly regionCode: string;
  readonly divisions: DivisionLookup;
}

const BOUNDS = { min: 4, max: 256 };

/**
 * Checks the address on the certificate (主办者证件住所): 4 to 256 characters (F001, F003), any characters; that of an
 * organisation may not name another province than the filing's (F102). An address without a province or city at its
 * beginning gives no verdict.
 *
 * @param address normalised as a name
 * @source fields.md §2.1 (`certAddress`) of the domain notes
 */
export function checkCertificateAddress(
  address: string,
  { kind, regionCode, divisions }: CertificateAddressFacts,
): Violation | null {
  const wrongLength = checkLength(address, BOUNDS);
  if (wrongLength || !isOrganisation(kind)) return wrongLength;
  const place = findRegisteredPlace(address, divisions);
  return place && place.province !== regionCode.slice(0, 2) ? violation("F102") : null;
}
