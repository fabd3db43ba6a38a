import "server-only";
import { Resolver } from "node:dns/promises";
import type { NameLookup } from "@/lib/domain/network/domain-facts";
import { OutboundError } from "./outbound-error";

const TRY_MS = 1_500;
const TRIES = 2;
/** Whatever a name server sends, no more of it is kept. */
const MOST_RECORDS = 20;

/** Answers of name servers that mean "there is no such record". */
const NOTHING: readonly unknown[] = ["ENODATA", "ENOTFOUND"];

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

  async records(host: string, type: NameLookup["type"]): Promise<NameLookup["records"]> {
    const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
    if (this.servers.length > 0) resolver.setServers(this.servers);
    const patience = setTimeout(() => resolver.cancel(), this.patienceMs);
    try {
      return (await ASK[type](resolver, host)).slice(0, MOST_RECORDS);
    } catch (error) {
      const isNothing = error instanceof Error && "code" in error && NOTHING.includes(error.code);
      return isNothing ? [] : "UNANSWERED";
    } finally {
      clearTimeout(patience);
    }
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
