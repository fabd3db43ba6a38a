import "server-only";
import type { Db } from "../db/client";
import { env } from "../env";
import type { DomainRegistryGateway } from "./domain-registry/port";
import { StandInDomainRegistry } from "./domain-registry/stand-in";
import { liveRegistries } from "./live-registries";
import { HttpMiitRegistry } from "./miit-registry/http";
import type { MiitRegistryGateway } from "./miit-registry/port";
import { StandInMiitRegistry } from "./miit-registry/stand-in";
import type { SiteProbeGateway } from "./site-probe/port";
import { StandInSiteProbe } from "./site-probe/stand-in";

/** The outside parties that the basic check and the rules of domains ask. */
export interface Registries {
  readonly miit: MiitRegistryGateway;
  readonly domains: DomainRegistryGateway;
  readonly sites: SiteProbeGateway;
  /** Who answers in each place: a table of this installation, or somebody outside. */
  readonly asked: Readonly<Record<"MIIT_REGISTRY" | "DOMAIN_REGISTRY" | "SITE_PROBE", "TABLE" | "OUTSIDE">>;
}

/** The registries this installation asks. */
export function registriesOf(db: Db): Registries {
  const live = liveRegistries();
  const whether = (isOutside: boolean) => (isOutside ? "OUTSIDE" : "TABLE");
  return {
    asked: {
      MIIT_REGISTRY: whether(Boolean(env.miitRegistry)),
      DOMAIN_REGISTRY: whether(live.domains !== null),
      SITE_PROBE: whether(live.sites !== null),
    },
    miit: env.miitRegistry ? new HttpMiitRegistry(env.miitRegistry) : new StandInMiitRegistry(db),
    domains: live.domains ?? new StandInDomainRegistry(db),
    sites: live.sites ?? new StandInSiteProbe(db),
  };
}
