import type { DomainFacts } from "@/lib/domain/network/domain-facts";

/**
 * Registration data of domains (registrar, term, real-name verification, holder).
 *
 * Asked with the ASCII form of a registrable domain. Whatever could not be found out is `UNKNOWN`;
 * implementations do not throw for an unreachable registry.
 */
export interface DomainRegistryGateway {
  findDomain(domain: string): Promise<DomainFacts>;
}
