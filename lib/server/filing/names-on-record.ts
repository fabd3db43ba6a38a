import "server-only";
import type { NamesInUse } from "@/lib/domain/naming/name-uniqueness";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { MiitRegistryGateway } from "../gateways/miit-registry/port";
import { sponsorKeyOf } from "./sponsor-key";

/**
 * Websites the registry knows under the names of an order's (F460), of the sponsor and of others. One that is filed again,
 * for access or a change, is not another one.
 */
export async function findNamesOnRecord(
  miit: MiitRegistryGateway,
  answers: Answers,
): Promise<Pick<NamesInUse, "ofSponsor" | "filed">> {
  const valuesOf = (name: string) =>
    serviceKeys(answers).flatMap((key) => textAt(answers, `services.${key}.${name}`) || []);
  const own = new Set(valuesOf("domain").map((domain) => toAsciiDomain(domain) ?? domain));
  const found = await miit.findNamed(valuesOf("serviceName"), sponsorKeyOf(answers));
  const others = found.filter(({ domain }) => !own.has(domain));
  const namesOf = (isTheirs: boolean) =>
    others
      .filter(({ isSameSponsor }) => isSameSponsor === isTheirs)
      .map(({ name, domain, serviceNumber }) => ({ name, where: serviceNumber ?? domain }));
  return { ofSponsor: namesOf(true), filed: namesOf(false) };
}
