import "server-only";
import { isOrganisation, type SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import type { DomainFacts } from "@/lib/domain/network/domain-facts";
import { type HeldBy, isTranscription } from "@/lib/domain/network/domain-holder";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import type { RegistrableDomainOf } from "@/lib/domain/network/registrable-domain";
import { plainText } from "@/lib/domain/text/plain-text";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { DomainRegistryGateway } from "../gateways/domain-registry/port";

/** Whom the registration names, as far as the answers know that person or body. */
export function holderOf(found: DomainFacts, answers: Answers, kind: SponsorKind): HeldBy {
  if (found === "UNKNOWN" || found === "NONE" || found.holder === "UNKNOWN") return "UNKNOWN";
  if (isTranscription(found.holder.name, textAt(answers, "sponsor.sponsorName"))) return "UNKNOWN";
  const holder = plainText(found.holder.name);
  const isNamed = (path: string) => holder !== "" && holder === plainText(textAt(answers, path));
  if (isNamed("sponsor.sponsorName")) return "SPONSOR";
  if (!isOrganisation(kind)) return "OTHER";
  const isPrincipalLegalRep = textAt(answers, "sponsorPrincipal.isLegalRep") === "true";
  if (isNamed(isPrincipalLegalRep ? "sponsorPrincipal.name" : "legalRep.name")) return "LEGAL_REP";
  return isNamed("sponsorPrincipal.name") ? "PRINCIPAL" : "OTHER";
}

/** Asks the registry who holds each domain. */
export async function findHolders(
  registry: DomainRegistryGateway,
  domains: readonly string[],
  {
    answers,
    kind,
    registrableDomain,
  }: { answers: Answers; kind: SponsorKind; registrableDomain: RegistrableDomainOf },
): Promise<ReadonlyMap<string, HeldBy>> {
  const asked = [...new Set(domains)].map(async (domain) => {
    const ascii = toAsciiDomain(domain);
    const registered = ascii && registrableDomain(ascii)?.domain;
    const found = registered ? await registry.findDomain(registered) : "UNKNOWN";
    return [domain, holderOf(found, answers, kind)] as const;
  });
  return new Map(await Promise.all(asked));
}
