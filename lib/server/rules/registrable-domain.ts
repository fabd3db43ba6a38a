import "server-only";
import { parse } from "tldts";
import type { RegistrableDomain } from "@/lib/domain/network/registrable-domain";

/** Looks a host up in the ICANN section of the public suffix list; null for a bare or unknown suffix. */
export function registrableDomain(host: string): RegistrableDomain | null {
  const { domain, publicSuffix, isIcann, isIp } = parse(host, { allowPrivateDomains: false });
  if (isIp || !domain || !publicSuffix || !isIcann) return null;
  return { domain, suffix: publicSuffix };
}
