import "server-only";
import {
  type Evidence,
  type EvidenceAnswer,
  instanceEvidence,
  registrationEvidence,
  resolutionEvidence,
  siteEvidence,
} from "@/lib/domain/filing/evidence";
import type { EvidencePort } from "@/lib/domain/filing/tables/evidence-words";
import { maskCertificateNumber } from "@/lib/domain/identity/mask";
import { registrableDomainsOf } from "@/lib/domain/network/app-domains";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import { linesOf } from "@/lib/wizard/asks";
import type { OrderFacts } from "@/lib/wizard/facts";
import type { ServiceAtRegistry, SponsorAtRegistry } from "../gateways/miit-registry/port";
import type { Registries } from "../gateways/registries";
import { registrableDomain } from "../rules/registrable-domain";
import { typedServiceCodes } from "./instances";

/** The facts of an order that evidence is kept of. */
export type WitnessedFacts = Pick<OrderFacts, "domains" | "instances" | "serviceCodes">;

export interface EvidenceRequest {
  readonly answers: Answers;
  readonly facts: WitnessedFacts;
  /** Whether the sites of the order were visited. */
  readonly isAccess: boolean;
  readonly asked: Registries["asked"];
  readonly at: string;
}

interface Place {
  readonly path: string;
  readonly about: string;
}

function evidenceAt({ path, about }: Place, port: EvidencePort, { asked, at }: EvidenceRequest) {
  const via = port === "INSTANCES" ? "TABLE" : asked[port];
  return (said: EvidenceAnswer): Evidence => ({ path, port, via, about, at, ...said });
}

/** Every domain of an order, at the answer that names it. */
function domainPlaces(answers: Answers): readonly Place[] {
  return serviceKeys(answers).flatMap((key) => {
    const own = toAsciiDomain(textAt(answers, `services.${key}.domain`));
    const hosts = linesOf(textAt(answers, `services.${key}.allDomains`));
    return [
      ...(own ? [{ path: `services.${key}.domain`, about: own }] : []),
      ...registrableDomainsOf(hosts, registrableDomain).map((about) => ({
        path: `services.${key}.allDomains`,
        about,
      })),
    ];
  });
}

function domainEvidence(place: Place, request: EvidenceRequest): readonly Evidence[] {
  const { answers, facts, isAccess } = request;
  const look = facts.domains[place.about];
  if (!look) return [];
  const sponsor = {
    name: textAt(answers, "sponsor.sponsorName"),
    certType: textAt(answers, "sponsor.certType"),
  };
  const said = evidenceAt(place, "SITE_PROBE", request);
  // An App's domains may resolve: nobody judges that.
  const isWebsite = place.path.endsWith(".domain");
  const use = isAccess ? siteEvidence(look.visit) : resolutionEvidence(look.lookups);
  return [
    evidenceAt(place, "DOMAIN_REGISTRY", request)(registrationEvidence(look.registration, sponsor)),
    ...(isWebsite ? [said(use)] : []),
  ];
}

function accessEvidence(key: string, request: EvidenceRequest): readonly Evidence[] {
  const { answers, facts } = request;
  const at = (name: string) => `services.${key}.access.${name}`;
  const id = textAt(answers, at("instanceId"));
  const instance = facts.instances[id];
  const own = { path: at("instanceId"), about: id };
  const [code = ""] = typedServiceCodes({ [at("serviceCode")]: textAt(answers, at("serviceCode")) });
  const lent = facts.serviceCodes[code]?.instance;
  const other = { path: at("serviceCode"), about: maskCertificateNumber(code) };
  return [
    ...(instance ? [evidenceAt(own, "INSTANCES", request)(instanceEvidence(instance))] : []),
    ...(lent ? [evidenceAt(other, "INSTANCES", request)(instanceEvidence(lent))] : []),
  ];
}

/** What registries of domains, name servers, home pages and the provider's systems said of an order. */
export function factEvidence(request: EvidenceRequest): readonly Evidence[] {
  return [
    ...domainPlaces(request.answers).flatMap((place) => domainEvidence(place, request)),
    ...serviceKeys(request.answers).flatMap((key) => accessEvidence(key, request)),
  ];
}

/** What the ministry's registry said of the sponsor. */
export function sponsorEvidence(certNo: string, { state, record }: SponsorAtRegistry) {
  const said: EvidenceAnswer = {
    question: "SPONSOR",
    answer: {
      state,
      ...(record ? { subjectNumber: record.subjectNumber, lastSerial: record.lastSerial } : {}),
    },
    confidence: state === "UNKNOWN" ? "NONE" : "FULL",
  };
  return { path: "sponsor.certNo", about: maskCertificateNumber(certNo), ...said };
}

/** What the ministry's registry said of a website or App. */
export function serviceEvidence(place: Place, found: ServiceAtRegistry) {
  const filed =
    found.state === "FILED"
      ? { isSameSponsor: found.isSameSponsor, isOurs: found.isOurs, ...recordShown(found) }
      : {};
  const said: EvidenceAnswer = {
    question: "SERVICE",
    answer: { state: found.state, ...filed },
    confidence: found.state === "UNKNOWN" ? "NONE" : "FULL",
  };
  return { ...place, ...said };
}

/** Of somebody else's service only that there is one. */
function recordShown(found: Extract<ServiceAtRegistry, { state: "FILED" }>) {
  if (!found.isSameSponsor) return {};
  const { serviceNumber, name } = found.record;
  return { ...(serviceNumber ? { serviceNumber } : {}), ...(name ? { name } : {}) };
}
