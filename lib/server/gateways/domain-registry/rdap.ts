import "server-only";
import type { DomainFacts } from "@/lib/domain/network/domain-facts";
import type { Answer, GuardedClient } from "../../outbound/guarded-client";
import { OutboundError } from "../../outbound/outbound-error";
import type { DomainRegistryGateway } from "./port";
import { readRdapDomain } from "./rdap-answer";

const ANSWER_MS = 5_000;
const MOST_BYTES = 256 * 1024;
const JSON_TYPE = /^application\/(?:rdap\+)?json\b/i;

export interface RdapOptions {
  /** Address of the service that answers for a domain, with a slash at its end; null when nobody does. */
  readonly serviceOf: (domain: string) => string | null;
  /** Whether name servers know a domain: then somebody has it, whatever an outdated service says. */
  readonly isDelegated: (domain: string) => Promise<boolean>;
  /** IANA ids of the registrars that the ministry approved; null when nobody listed them. */
  readonly approvedRegistrars: ReadonlySet<string> | null;
  readonly answerMs?: number;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A registry need not say anything with its "no such domain"; a page in its place is somebody else's. */
function isRefusal({ status, contentType, bytes }: Answer): boolean {
  return status === 404 && (bytes.length === 0 || JSON_TYPE.test(contentType));
}

/** Asks the registry of each suffix by RDAP (RFC 9082, 9083). */
export class RdapDomainRegistry implements DomainRegistryGateway {
  constructor(
    private readonly client: GuardedClient,
    private readonly options: RdapOptions,
  ) {}

  private async read(answer: Answer, domain: string): Promise<DomainFacts> {
    if (isRefusal(answer)) return (await this.options.isDelegated(domain)) ? "UNKNOWN" : "NONE";
    if (answer.status !== 200 || answer.isCut) return "UNKNOWN";
    return readRdapDomain(parseJson(answer.bytes.toString()), domain, this.options.approvedRegistrars);
  }

  async findDomain(domain: string): Promise<DomainFacts> {
    const service = this.options.serviceOf(domain);
    if (service === null) return "UNKNOWN";
    const address = new URL(`domain/${encodeURIComponent(domain)}`, service);
    const call = {
      accept: "application/rdap+json, application/json",
      mostBytes: MOST_BYTES,
      signal: AbortSignal.timeout(this.options.answerMs ?? ANSWER_MS),
      follow: "SAME_ORIGIN",
    } as const;
    try {
      return await this.read(await this.client.get(address, call), domain);
    } catch (error) {
      if (error instanceof OutboundError) return "UNKNOWN";
      throw error;
    }
  }
}
