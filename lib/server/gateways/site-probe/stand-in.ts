import "server-only";
import type { Known, NameLookup, VisitedSite } from "@/lib/domain/network/domain-facts";
import type { Db } from "../../db/client";
import type { SiteProbeGateway } from "./port";

/** A name service in our own table; a domain it does not hold was not answered. */
export class StandInSiteProbe implements SiteProbeGateway {
  constructor(private readonly db: Db) {}

  async lookUp(domain: string): Promise<Known<readonly NameLookup[]>> {
    const row = await this.db.registrySite.findUnique({ where: { domain } });
    if (!row) return "UNKNOWN";
    return [
      { host: domain, type: "A", records: row.records },
      { host: `www.${domain}`, type: "A", records: [] },
    ];
  }

  async visit(domain: string): Promise<Known<VisitedSite>> {
    const row = await this.db.registrySite.findUnique({ where: { domain } });
    if (!row) return "UNKNOWN";
    return { reachable: row.isReachable, shownNumbers: row.shownNumber === null ? [] : [row.shownNumber] };
  }
}
