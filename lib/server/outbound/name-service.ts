import "server-only";
import { Resolver } from "node:dns/promises";
import type { NameLookup } from "@/lib/domain/network/domain-facts";
import { OutboundError } from "./outbound-error";

const TRY_MS = 1_500;
const TRIES = 2;
/** Whatever a name server sends, no more of it is kept. */
const MOST_RECORDS = 20;

type Found = readonly string[] | "NO_RECORD" | "NO_NAME" | "UNANSWERED";

/** How the resolver says that a name, or a record of it, is not there; all else is no answer. */
const ABSENT: Readonly<Record<string, Found>> = { ENODATA: "NO_RECORD", ENOTFOUND: "NO_NAME" };

const ASK = {
  A: (resolver: Resolver, host: string) => resolver.resolve4(host),
  AAAA: (resolver: Resolver, host: string) => resolver.resolve6(host),
  CNAME: (resolver: Resolver, host: string) => resolver.resolveCname(host),
} as const satisfies Record<NameLookup["type"], (resolver: Resolver, host: string) => Promise<string[]>>;

/** Questions to name servers: those given, else those of the system. Never the file of hosts. */
export class NameService {
  constructor(
    private readonly servers: readonly string[] = [],
    private readonly patienceMs = 2 * TRY_MS,
  ) {}

  private async ask(host: string, type: NameLookup["type"]): Promise<Found> {
    const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
    if (this.servers.length > 0) resolver.setServers(this.servers);
    const patience = setTimeout(() => resolver.cancel(), this.patienceMs);
    try {
      return (await ASK[type](resolver, host)).slice(0, MOST_RECORDS);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return ABSENT[code] ?? "UNANSWERED";
    } finally {
      clearTimeout(patience);
    }
  }

  async records(host: string, type: NameLookup["type"]): Promise<NameLookup["records"]> {
    const found = await this.ask(host, type);
    return found === "NO_RECORD" || found === "NO_NAME" ? [] : found;
  }

  /** Whether name servers said that a name is there, with an address or without. */
  async knows(host: string): Promise<boolean> {
    const found = await this.ask(host, "A");
    return found !== "NO_NAME" && found !== "UNANSWERED";
  }

  /**
   * Every address of a host, IPv4 first.
   *
   * @throws OutboundError SILENT when nobody said, UNREACHABLE when there is none
   */
  async addresses(host: string): Promise<readonly string[]> {
    const answers = await Promise.all([this.records(host, "A"), this.records(host, "AAAA")]);
    const found = answers.flatMap((records) => (records === "UNANSWERED" ? [] : records));
    if (found.length > 0) return found;
    throw new OutboundError(answers.includes("UNANSWERED") ? "SILENT" : "UNREACHABLE");
  }
}
