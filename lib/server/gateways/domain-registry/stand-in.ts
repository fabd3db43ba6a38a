import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { DomainFacts } from "@/lib/domain/network/domain-facts";
import type { Db } from "../../db/client";
import { openText } from "../../sealed/seal";
import type { DomainRegistryGateway } from "./port";

/** A domain registry in our own table; a domain it does not hold is unknown, as behind a registry without access. */
export class StandInDomainRegistry implements DomainRegistryGateway {
  constructor(private readonly db: Db) {}

  async findDomain(domain: string): Promise<DomainFacts> {
    const row = await this.db.registryDomain.findUnique({ where: { domain } });
    if (!row) return "UNKNOWN";
    return {
      registrarApproved: row.registrarApproved,
      expiresOn: row.expiresAt ? chinaDay(row.expiresAt) : "UNKNOWN",
      isLapsed: false,
      realName: row.realNameAt ? { verified: true, verifiedAt: row.realNameAt } : { verified: false },
      holder: {
        name: row.holderName,
        certType: row.holderCertType,
        certNo: row.holderCertNoCipher ? openText(row.holderCertNoCipher) : null,
      },
      privacyProtected: row.privacyProtected,
    };
  }
}
