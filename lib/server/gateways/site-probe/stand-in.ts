import "server-only";
import type { Db } from "../../db/client";
import type { ProbedSite, SiteProbeGateway } from "./port";

/** A name service in our own table; a domain it does not hold was not answered. */
export class StandInSiteProbe implements SiteProbeGateway {
  constructor(private readonly db: Db) {}

  async probe(domain: string): Promise<ProbedSite> {
    const row = await this.db.registrySite.findUnique({ where: { domain } });
    if (!row) return { lookups: "UNKNOWN", visit: "UNKNOWN" };
    return {
      lookups: [
        { host: domain, type: "A", records: row.records },
        { host: `www.${domain}`, type: "A", records: [] },
      ],
      visit: {
        reachable: row.isReachable,
        showsNumber: row.shownNumber !== null,
        matchesRecord: row.isReachable,
      },
    };
  }
}
