import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { connect as secure } from "node:tls";
import { NameService } from "@/lib/server/outbound/name-service";
import type { Wire } from "@/lib/server/outbound/wire";
import { type AskedType, type NameAnswer, startNameServer } from "./name-server";

/** For site-of-tests.com and its `www.`, until 2120; it protects nothing. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBpDCCAUqgAwIBAgIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBN0ZXN0cyBv
ZiB0aGUgcG9ydGFsMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAe
MRwwGgYDVQQDDBN0ZXN0cyBvZiB0aGUgcG9ydGFsMFkwEwYHKoZIzj0CAQYIKoZI
zj0DAQcDQgAEi8udt4JAJQdJSUu0AC0CddMSYq7HfALhTQpTJEHiMLUALuGOo0VL
4BY5GTLcAElDZYeL+RW9L4zoWC1gLGDx+KN3MHUwDwYDVR0TAQH/BAUwAwEB/zAz
BgNVHREELDAqghFzaXRlLW9mLXRlc3RzLmNvbYIVd3d3LnNpdGUtb2YtdGVzdHMu
Y29tMA4GA1UdDwEB/wQEAwIChDAdBgNVHQ4EFgQUl60dxMczE/vvEdUWmVhZVnr1
Se4wCgYIKoZIzj0EAwIDSAAwRQIgSLE+CXsw/5B1V/aw7rfwzMasybLzAcbOH7H0
gZDsQfMCIQD0okBnCaSwSKQgxvYuLolJhU49hr3UNvUdAt4HNq82hg==
-----END CERTIFICATE-----`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQHj2E7uNlVnTGVX3
U4/8FMoNtAvy69gkTQW5ODqOpVahRANCAASLy523gkAlB0lJS7QALQJ10xJirsd8
AuFNClMkQeIwtQAu4Y6jRUvgFjkZMtwASUNlh4v5Fb0vjOhYLWAsYPH4
-----END PRIVATE KEY-----`;

/** An address of the public net at which the servers of a test seem to stand. */
export const PUBLIC = "93.184.215.14";

export interface Outside {
  readonly names: NameService;
  /** Address and port of the name server. */
  readonly nameServer: string;
  /** Leads from {@link PUBLIC} to the servers on loopback, and from everywhere else where the address says. */
  readonly wire: Wire;
  /** Every address and port that was dialled. */
  readonly dialled: readonly string[];
  /** Every question to the name server. */
  readonly asked: readonly string[];
  /** What the servers were asked for. */
  readonly requests: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }[];
  /** Port of the plain server on loopback. */
  readonly port: number;
  readonly stop: () => void;
}

export interface OutsideParts {
  readonly answer: RequestListener;
  /** Every host stands at {@link PUBLIC} unless it says otherwise. */
  readonly resolve?: (host: string, type: AskedType) => NameAnswer;
  /** Whether the certificate of the https server is known. */
  readonly isTrusted?: boolean;
  /** Whether https is answered at all. */
  readonly isSecure?: boolean;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A net of a name server and web servers of its own, all on loopback. */
export async function startOutside(parts: OutsideParts): Promise<Outside> {
  const { isTrusted = true, isSecure = true } = parts;
  const resolve = parts.resolve ?? ((_, type) => (type === "A" ? [PUBLIC] : []));
  const requests: Outside["requests"] = [];
  const dialled: string[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push({ url: `${request.headers.host}${request.url}`, headers: request.headers });
    parts.answer(request, response);
  };
  const servers = [createServer(listener), createSecureServer({ cert: CERTIFICATE, key: KEY }, listener)];
  const [port = 0, securePort = 0] = await Promise.all(servers.map(listen));
  const nameServer = await startNameServer(resolve);
  const inside: Readonly<Record<string, number>> = {
    [`${PUBLIC}:80`]: port,
    [`${PUBLIC}:443`]: isSecure ? securePort : 1,
  };
  return {
    names: new NameService([nameServer.address]),
    wire: {
      connect: (address, to) => {
        dialled.push(`${address}:${to}`);
        const own = inside[`${address}:${to}`];
        return own === undefined ? connect(to, address) : connect(own, "127.0.0.1");
      },
      secure: (socket, servername) =>
        secure({ socket, servername, ...(isTrusted ? { ca: CERTIFICATE } : {}) }),
    },
    dialled,
    nameServer: nameServer.address,
    asked: nameServer.asked,
    requests,
    port,
    stop: () => {
      nameServer.stop();
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
