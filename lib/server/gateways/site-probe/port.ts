import type { Known, NameLookup, SiteVisit } from "@/lib/domain/network/domain-facts";

/** What the name servers and a visit say of a domain. */
export interface ProbedSite {
  /** Address records of the domain and its `www.`; `UNKNOWN` when nobody answered. */
  readonly lookups: Known<readonly NameLookup[]>;
  readonly visit: Known<SiteVisit>;
}

/**
 * Looks whether a domain resolves and what its home page shows.
 *
 * Asked with the ASCII form of a registrable domain. "Not answered" is not "does not resolve";
 * implementations do not throw.
 */
export interface SiteProbeGateway {
  probe(domain: string): Promise<ProbedSite>;
}
