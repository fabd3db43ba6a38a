import "server-only";
import { compareVisit } from "@/lib/domain/filing/shown-numbers";
import type { Known, SiteVisit } from "@/lib/domain/network/domain-facts";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import { linesOf } from "@/lib/wizard/asks";
import type { DomainLook } from "@/lib/wizard/facts";
import type { Db } from "../db/client";
import type { Registries } from "../gateways/registries";
import { registrableDomain } from "../rules/registrable-domain";
import type { Draft } from "./draft-repository";
import type { SharedIdentifier } from "./identifiers";

function domainsOf(answers: Answers): readonly string[] {
  const hosts = serviceKeys(answers).flatMap((key) => [
    textAt(answers, `services.${key}.domain`),
    ...linesOf(textAt(answers, `services.${key}.allDomains`)),
  ]);
  const domains = hosts.flatMap((host) => registrableDomain(toAsciiDomain(host) ?? "")?.domain ?? []);
  return [...new Set(domains)];
}

/** The numbers under which the basic check found the websites of a domain on record. */
function numbersFound({ answers, typeDecision }: Pick<Draft, "answers" | "typeDecision">, domain: string) {
  const verdicts = typeDecision?.verdicts ?? [];
  return verdicts.flatMap(({ serviceKey, record }) => {
    const isOfDomain = toAsciiDomain(textAt(answers, `services.${serviceKey}.domain`)) === domain;
    return isOfDomain && record?.serviceNumber ? [record.serviceNumber] : [];
  });
}

/** Visits a site and compares it with the numbers that it was found under, and those of our own records. */
async function visitSite(
  db: Db,
  { sites }: Registries,
  domain: string,
  found: readonly string[],
): Promise<Known<SiteVisit>> {
  const [visited, onRecord] = await Promise.all([
    sites.visit(domain),
    db.filingService.findMany({
      where: { domainAscii: domain, state: "ACTIVE" },
      select: { serviceNumber: true },
    }),
  ]);
  const numbers = onRecord.map(({ serviceNumber }) => serviceNumber);
  return compareVisit(visited, [...new Set([...numbers, ...found])]);
}

/**
 * What the outside says of the domains of a draft. Only an access filing is about a site that is there already: no
 * other visits one.
 */
export async function lookAtDomains(
  db: Db,
  registries: Registries,
  draft: Pick<Draft, "answers" | "typeDecision">,
  shared: readonly SharedIdentifier[],
): Promise<Readonly<Record<string, DomainLook>>> {
  const { answers, typeDecision } = draft;
  const taken = new Set(
    shared
      .filter(({ kind, isOpen }) => kind === "domain" && isOpen)
      .map(({ path }) => toAsciiDomain(textAt(answers, path)) ?? ""),
  );
  const looks = domainsOf(answers).map(async (domain) => {
    const [registration, lookups, visit] = await Promise.all([
      registries.domains.findDomain(domain),
      registries.sites.lookUp(domain),
      typeDecision?.type === "ACCESS"
        ? visitSite(db, registries, domain, numbersFound(draft, domain))
        : ("UNKNOWN" as const),
    ]);
    return [domain, { registration, lookups, visit, page: null, isInOtherOrder: taken.has(domain) }] as const;
  });
  return Object.fromEntries(await Promise.all(looks));
}
