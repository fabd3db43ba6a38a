import "server-only";
import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import type { NameService } from "./name-service";
import { failureOf, OutboundError } from "./outbound-error";
import { isPublicAddress } from "./public-address";
import { type Body, readBody } from "./read-body";
import { isOpenTarget } from "./target";
import { openWire, WIRE, type Wire } from "./wire";

const MOST_REDIRECTS = 3;
const MOST_ADDRESSES = 4;
const MOST_HEADER_BYTES = 16 * 1024;
const REDIRECTS: readonly unknown[] = [301, 302, 303, 307, 308];

/** What a server answered in the end. */
export interface Answer extends Body {
  readonly status: number;
  readonly contentType: string;
}

/** What one call may cost, what it asks for, and how far it lets itself be sent on. */
export interface Call {
  readonly accept: string;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
  readonly follow: "ANYWHERE" | "SAME_ORIGIN";
}

export interface ClientOptions {
  readonly names: NameService;
  readonly userAgent: string;
  /** The one origin of a setting of ours, which may lie inside: neither its name nor its address is checked. */
  readonly trustedOrigin?: string | undefined;
  readonly wire?: Wire;
}

/** The host of an address, IPv6 without its brackets. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function sentTo(response: IncomingMessage, from: URL, follow: Call["follow"]): URL | null {
  const { location } = response.headers;
  if (!REDIRECTS.includes(response.statusCode) || location === undefined) return null;
  const next = URL.canParse(location, from) ? new URL(location, from) : null;
  if (!next || (follow === "SAME_ORIGIN" && next.origin !== from.origin)) throw new OutboundError("REFUSED");
  return next;
}

function responseOf(
  socket: Socket,
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers },
      maxHeaderSize: MOST_HEADER_BYTES,
      signal,
    });
    asked.once("response", resolve);
    asked.on("error", reject);
    asked.once("close", () => reject(new OutboundError("UNREACHABLE")));
    asked.end();
  });
}

/**
 * Opens addresses that strangers name, by GET and without cookies or credentials. A name is looked up here, each of
 * its addresses is checked, and exactly a checked address is dialled: there is no second look-up in between that
 * could say something else. The same holds for every redirect.
 */
export class GuardedClient {
  private readonly wire: Wire;

  constructor(private readonly options: ClientOptions) {
    this.wire = options.wire ?? WIRE;
  }

  private async addressesOf(url: URL): Promise<readonly string[]> {
    if (url.origin === this.options.trustedOrigin) return [bareHost(url)];
    if (!isOpenTarget(url)) throw new OutboundError("REFUSED");
    const found = await this.options.names.addresses(url.hostname);
    if (!found.every(isPublicAddress)) throw new OutboundError("REFUSED");
    return found.slice(0, MOST_ADDRESSES);
  }

  private async dial(url: URL, signal: AbortSignal): Promise<Socket> {
    const isSecure = url.protocol === "https:";
    const port = Number(url.port) || (isSecure ? 443 : 80);
    const secureFor = isSecure ? bareHost(url) : null;
    let failure: unknown;
    for (const address of await this.addressesOf(url)) {
      try {
        return await openWire(this.wire, { address, port, secureFor }, signal);
      } catch (error) {
        failure = error;
        if (signal.aborted) break;
      }
    }
    throw failure;
  }

  /** One request: what was answered, or where the answer sends on. */
  private async ask(url: URL, { accept, mostBytes, signal, follow }: Call): Promise<Answer | URL> {
    signal.throwIfAborted();
    const headers = {
      accept,
      "accept-encoding": "gzip, deflate, br",
      "user-agent": this.options.userAgent,
      connection: "close",
    };
    const response = await responseOf(await this.dial(url, signal), url, headers, signal);
    try {
      const next = sentTo(response, url, follow);
      if (next) return next;
      const { statusCode: status = 0, headers: sent } = response;
      const body = await readBody(response, mostBytes);
      return { status, contentType: sent["content-type"] ?? "", ...body };
    } finally {
      response.destroy();
    }
  }

  /**
   * Opens an address and follows at most three redirects.
   *
   * @throws OutboundError when no answer came; a status that says no is an answer
   */
  async get(address: URL, call: Call): Promise<Answer> {
    try {
      let url = address;
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const found = await this.ask(url, call);
        if (!(found instanceof URL)) return found;
        url = found;
      }
      throw new OutboundError("REFUSED");
    } catch (error) {
      throw new OutboundError(failureOf(error, call.signal), { cause: error });
    }
  }
}
