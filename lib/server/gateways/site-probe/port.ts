import type { Known, NameLookup, VisitedSite } from "@/lib/domain/network/domain-facts";

/**
 * Looks whether a domain resolves and what its home page shows.
 *
 * Asked with the ASCII form of a registrable domain. "Not answered" is not "does not resolve";
 * implementations do not throw.
 */
export interface SiteProbeGateway {
  /** Address records of the domain and its `www.`; `UNKNOWN` when nobody answered. */
  lookUp(domain: string): Promise<Known<readonly NameLookup[]>>;
  /** Opens the home page and reads the filing numbers on it; `UNKNOWN` when that could not be done to the end. */
  visit(domain: string): Promise<Known<VisitedSite>>;
}
