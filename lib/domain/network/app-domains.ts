import { at, type Finding, type Violation, violation } from "@/lib/domain/findings/finding";
import { toAsciiDomain } from "./domain-name";
import { isDomainName } from "./domain-syntax";
import type { RegistrableDomainOf } from "./registrable-domain";

const MOST_LEVELS = 4;

/** The domains of an App as answered; hosts are normalised. Paths name the fields the findings go to. */
export interface AppDomains {
  /** Path of the service, e.g. `services.s2`. */
  readonly path: string;
  readonly allDomains: readonly string[];
  readonly hostedDomains: readonly string[];
  /** Each platform with the path of its list of domains. */
  readonly platforms: readonly { readonly path: string; readonly domains: readonly string[] }[];
  /** The App is reached by IP address alone. */
  readonly isPurelyIp: boolean;
}

/**
 * Refuses what is no host name of at most four levels under a public suffix, the suffix counting as one
 * (F443): `a.b.example.com` and `a.b.example.com.cn` pass, one more label does not.
 *
 * @source fields.md §4.5 (`allDomains`) of the domain notes
 */
export function checkAppHost(host: string, registrableDomain: RegistrableDomainOf): Violation | null {
  const ascii = toAsciiDomain(host);
  if (ascii === null || !isDomainName(host)) return violation("F443");
  const found = registrableDomain(ascii);
  if (!found) return violation("F443");
  const own = ascii.slice(0, -found.suffix.length - 1).split(".");
  return own.length + 1 <= MOST_LEVELS ? null : violation("F443");
}

/**
 * The registrable domains behind an App's hosts, each once: their holders must be the sponsor.
 *
 * @source fields.md §4.5 (`allDomains`) of the domain notes
 */
export function registrableDomainsOf(
  hosts: readonly string[],
  registrableDomain: RegistrableDomainOf,
): string[] {
  const domains = hosts.flatMap((host) => registrableDomain(toAsciiDomain(host) ?? "")?.domain ?? []);
  return [...new Set(domains)];
}

/**
 * Compares the lists of domains of an App: at least one unless it is purely IP, none twice, every platform
 * with one or more of them, every one on a platform (F443); one or more hosted here, all from the list (F444).
 *
 * @source fields.md §4.5 of the domain notes
 */
export function checkAppDomains(app: AppDomains): Finding[] {
  const all = new Set(app.allDomains);
  const isEmptyByRight = app.isPurelyIp && all.size === 0;
  const isSubset = (domains: readonly string[]) => domains.every((domain) => all.has(domain));
  const hasSome = (domains: readonly string[]) => domains.length > 0 || isEmptyByRight;
  const used = new Set(app.platforms.flatMap((platform) => platform.domains));
  const isListSound =
    hasSome(app.allDomains) && all.size === app.allDomains.length && app.allDomains.every((d) => used.has(d));
  return [
    ...(isListSound ? [] : [at(`${app.path}.allDomains`, violation("F443"))]),
    ...app.platforms
      .filter(({ domains }) => !hasSome(domains) || !isSubset(domains))
      .map(({ path }) => at(path, violation("F443"))),
    ...(hasSome(app.hostedDomains) && isSubset(app.hostedDomains)
      ? []
      : [at(`${app.path}.hostedDomains`, violation("F444"))]),
  ];
}
