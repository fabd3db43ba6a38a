import "server-only";
import { findFilingNumbers } from "@/lib/domain/filing/shown-numbers";
import type { Known, NameLookup, VisitedSite } from "@/lib/domain/network/domain-facts";
import { log } from "../../log";
import type { Answer, GuardedClient } from "../../outbound/guarded-client";
import type { NameService } from "../../outbound/name-service";
import { OutboundError } from "../../outbound/outbound-error";
import { textOfPage } from "./page-text";
import type { SiteProbeGateway } from "./port";

const VISIT_MS = 8_000;
const MOST_BYTES = 512 * 1024;
const TYPES = ["A", "AAAA", "CNAME"] as const;

const hostsOf = (domain: string) => [domain, `www.${domain}`];

/** Where a home page may stand, as browsers would try. */
function addressesOf(domain: string): readonly URL[] {
  const hosts = hostsOf(domain).reverse();
  return ["https", "http"].flatMap((scheme) => hosts.map((host) => new URL(`${scheme}://${host}/`)));
}

function siteOf({ bytes, contentType, isCut }: Answer): Known<VisitedSite> {
  const shownNumbers = findFilingNumbers(textOfPage(bytes, contentType));
  // The number may have stood in what was not read.
  return isCut && shownNumbers.length === 0 ? "UNKNOWN" : { reachable: true, shownNumbers };
}

const isPage = ({ status }: Answer) => status >= 200 && status < 300;

/** Asks name servers, and opens home pages through the guarded client. */
export class LiveSiteProbe implements SiteProbeGateway {
  constructor(
    private readonly names: NameService,
    private readonly client: GuardedClient,
    private readonly visitMs = VISIT_MS,
  ) {}

  async lookUp(domain: string): Promise<Known<readonly NameLookup[]>> {
    const questions = hostsOf(domain).flatMap((host) => TYPES.map((type) => ({ host, type })));
    const lookups = await Promise.all(
      questions.map(async ({ host, type }) => ({
        host,
        type,
        records: await this.names.records(host, type),
      })),
    );
    return lookups.every(({ records }) => records === "UNANSWERED") ? "UNKNOWN" : lookups;
  }

  /** The answer at one address, or why there is none; one that leads inside may be an attempt, and is logged. */
  private async open(address: URL, signal: AbortSignal): Promise<Answer | OutboundError> {
    const call = { accept: "text/html", mostBytes: MOST_BYTES, signal, follow: "ANYWHERE" } as const;
    try {
      return await this.client.get(address, call);
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      if (error.failure === "REFUSED")
        log.warn({ host: address.hostname }, "home page leads where we do not go");
      return error;
    }
  }

  /** The first page of the four addresses counts; one that was silent leaves the question open. */
  async visit(domain: string): Promise<Known<VisitedSite>> {
    const signal = AbortSignal.timeout(this.visitMs);
    let isSilent = false;
    for (const address of addressesOf(domain)) {
      const found = await this.open(address, signal);
      if (found instanceof OutboundError) isSilent ||= found.failure === "SILENT";
      else if (isPage(found)) return siteOf(found);
    }
    return isSilent ? "UNKNOWN" : { reachable: false, shownNumbers: [] };
  }
}
