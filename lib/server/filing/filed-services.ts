import "server-only";
import { foldText } from "@/lib/domain/naming/fold-text";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Question } from "../db/ask-together";
import { Prisma } from "../db/generated/client";
import { sponsorHash } from "./identifiers";

/** A live website or App of a sponsor on record here. */
export interface FiledService {
  readonly name: string;
  readonly serviceType: string;
  readonly serviceNumber: string;
  /** Null for Apps. */
  readonly domainAscii: string | null;
}

/** Whether a service on record is one that the order is about, as an access filing is: it is no other one beside it. */
function ofOrder(answers: Answers): (service: FiledService) => boolean {
  const valuesOf = (name: string) =>
    serviceKeys(answers).flatMap((key) => textAt(answers, `services.${key}.${name}`) || []);
  const domains = new Set(valuesOf("domain").map((domain) => toAsciiDomain(domain) ?? domain));
  const apps = new Set(valuesOf("appName").map(foldText));
  return ({ serviceType, name, domainAscii }) =>
    serviceType === "APP" ? apps.has(foldText(name)) : domainAscii !== null && domains.has(domainAscii);
}

/** The live websites and Apps that the sponsor of answers has on record here. */
export function servicesOfSponsor(answers: Answers): Question<FiledService> {
  const sql = Prisma.sql`
    select v.name, v.service_type as "serviceType", v.service_number as "serviceNumber", v.domain_ascii as "domainAscii"
      from filing_service v join filing_subject s on s.id = v.subject_id
     where s.cert_type = ${textAt(answers, "sponsor.certType")} and s.cert_no_hash = ${sponsorHash(answers)}
       and v.state in ('ACTIVE', 'SHELL_SITE')
     order by v.service_number`;
  return { sql };
}

/** What a sponsor has on record besides the websites and Apps of an order itself. */
export function besidesOrder(services: readonly FiledService[], answers: Answers): readonly FiledService[] {
  const isOfOrder = ofOrder(answers);
  return services.filter((service) => !isOfOrder(service));
}
