import "server-only";
import type { DomainRegistration, NameLookup, VisitedSite } from "@/lib/domain/network/domain-facts";
import { type Env, EnvironmentError, env } from "../env";
import { GuardedClient } from "../outbound/guarded-client";
import { NameService } from "../outbound/name-service";
import type { Wire } from "../outbound/wire";
import type { DomainRegistryGateway } from "./domain-registry/port";
import { RdapDomainRegistry } from "./domain-registry/rdap";
import { type Bootstrap, findService, readBootstrap } from "./domain-registry/rdap-bootstrap";
import { type Memory, Remembered } from "./remembered";
import { LiveSiteProbe } from "./site-probe/live";
import type { SiteProbeGateway } from "./site-probe/port";

const MINUTE_MS = 60_000;
/** A page waits as long as a person would; who was slower is known at the next one. */
const SHORT: Memory = {
  keepMs: MINUTE_MS,
  keepUnknownMs: MINUTE_MS,
  patienceMs: 4_000,
  mostAsked: 16,
  mostKept: 2_000,
};
const LONG: Memory = { ...SHORT, keepMs: 5 * MINUTE_MS };

type Where = Pick<Env, "siteProbe" | "dnsServers" | "domainRegistry" | "rdap" | "publicUrl">;

/** The registries that are asked outside; null where the stand-in answers. */
export interface LiveRegistries {
  readonly domains: DomainRegistryGateway | null;
  readonly sites: SiteProbeGateway | null;
}

function requireBootstrap(path: string | undefined): Bootstrap {
  try {
    return readBootstrap(path);
  } catch {
    throw new EnvironmentError(
      `The environment cannot be used. RDAP_BOOTSTRAP: ${path} must be a readable file in the form of IANA's dns.json.`,
    );
  }
}

function rememberedDomains(
  { rdap }: Where,
  names: NameService,
  client: GuardedClient,
): DomainRegistryGateway {
  const { url, bootstrap, approvedRegistrars } = rdap;
  const services = requireBootstrap(bootstrap);
  const registry = new RdapDomainRegistry(client, {
    serviceOf: (domain) => url ?? findService(domain, services),
    isDelegated: (domain) => names.knows(domain),
    approvedRegistrars: approvedRegistrars ? new Set(approvedRegistrars) : null,
  });
  const memory = new Remembered<DomainRegistration | "NONE">((domain) => registry.findDomain(domain), LONG);
  return { findDomain: (domain) => memory.find(domain) };
}

function rememberedSites(names: NameService, client: GuardedClient): SiteProbeGateway {
  const probe = new LiveSiteProbe(names, client);
  const lookups = new Remembered<readonly NameLookup[]>((domain) => probe.lookUp(domain), SHORT);
  const visits = new Remembered<VisitedSite>((domain) => probe.visit(domain), SHORT);
  return { lookUp: (domain) => lookups.find(domain), visit: (domain) => visits.find(domain) };
}

/**
 * The registries that an environment names; only the address of RDAP_URL may lie inside.
 *
 * @throws EnvironmentError when the file of RDAP_BOOTSTRAP cannot be used
 */
export function openRegistries(where: Where, wire?: Wire): LiveRegistries {
  const names = new NameService(where.dnsServers);
  const options = { names, userAgent: `icp-filing-portal (+${where.publicUrl})`, ...(wire ? { wire } : {}) };
  const trustedOrigin = where.rdap.url && new URL(where.rdap.url).origin;
  return {
    domains:
      where.domainRegistry === "rdap"
        ? rememberedDomains(where, names, new GuardedClient({ ...options, trustedOrigin }))
        : null,
    sites: where.siteProbe === "live" ? rememberedSites(names, new GuardedClient(options)) : null,
  };
}

let opened: LiveRegistries | undefined;

/** The live registries of this process, with what they remember. */
export function liveRegistries(): LiveRegistries {
  opened ??= openRegistries(env);
  return opened;
}

/** From here on the stand-ins answer in this process, whatever is set: for work that must come out the same everywhere. */
export function askNobodyOutside(): void {
  opened = { domains: null, sites: null };
}
