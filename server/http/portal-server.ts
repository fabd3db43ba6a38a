import { randomBytes, randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { type PlaceLimits, Places } from "./places";
import {
  type Bounds,
  findRefusal,
  isUnreadable,
  refuse,
  refuseForNow,
  refuseInWords,
  refuseUnread,
} from "./refusal";
import { BAD_ADDRESS_PAGE, BAD_ADDRESS_TEXT, TOO_LARGE_PAGE } from "./refusal-pages";
import { describeRoute } from "./route-shape";
import {
  contentSecurityPolicy,
  INERT_POLICY,
  type SecurityContext,
  securityHeaders,
} from "./security-headers";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Served {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface PortalServerOptions extends Bounds {
  readonly places: PlaceLimits;
  /** Whether a proxy in front wrote the X-Forwarded headers. */
  readonly trustProxy: boolean;
  readonly security: SecurityContext;
  /** Milliseconds within which the headers, and then the whole request, have to be here. */
  readonly timeouts?: Readonly<{ headers: number; request: number }>;
  /** Runs the handler so that what it logs carries the request's id. */
  readonly withId: (id: string, work: () => Promise<void>) => Promise<void>;
  readonly onServed: (served: Served) => void;
  readonly onError: (id: string, error: unknown) => void;
}

/**
 * Served however busy we are, and not counted: the check of the load balancer, streams that stay open, files of the
 * build, and pictures, whose work has a line of its own.
 */
const UNCOUNTED = /^\/(?:api\/(?:health|events|uploads)$|api\/materials\/|_next\/static\/)/;

/** The slowest phone sends a photograph of 4 MB in the second. */
const DEFAULT_TIMEOUTS = { headers: 15_000, request: 120_000 };

const FORWARDED = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip"];

const TOO_LARGE = { status: 413, page: TOO_LARGE_PAGE, text: "" };
const BAD_ADDRESS = { status: 400, page: BAD_ADDRESS_PAGE, text: BAD_ADDRESS_TEXT };

/** Without a proxy of ours the X-Forwarded headers are whatever the client likes: the connection counts. */
function setTrustedHeaders(request: IncomingMessage, id: string, trustProxy: boolean): void {
  request.headers["x-request-id"] = id;
  request.headers["x-request-path"] = request.url ?? "/"; // where to return to after signing in
  if (trustProxy) return;
  for (const name of FORWARDED) delete request.headers[name];
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
}

/** Whatever a client claims about its policy is replaced by ours: Next takes the nonce for its scripts from there. */
function secure(request: IncomingMessage, response: ServerResponse, context: SecurityContext): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = request.url?.startsWith("/api/") ? INERT_POLICY : contentSecurityPolicy(nonce, context);
  const headers = securityHeaders(policy, context);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  delete request.headers["content-security-policy-report-only"];
  request.headers["content-security-policy"] = policy;
}

/** An HTTP server in front of `handler`: refuses early what it cannot serve well, and names every request. */
export function createPortalServer(handler: Handler, options: PortalServerOptions): http.Server {
  const places = new Places(options.places);

  const serve = async (request: IncomingMessage, response: ServerResponse, id: string) => {
    try {
      await options.withId(id, () => handler(request, response));
    } catch (error) {
      options.onError(id, error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  };

  const receive = (request: IncomingMessage, response: ServerResponse) => {
    const begin = performance.now();
    const id = randomUUID();
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    response.setHeader("x-request-id", id);
    secure(request, response, options.security);
    const refusal = findRefusal(request, path, options);
    if (refusal === 413) return refuseInWords(request, response, TOO_LARGE);
    if (refusal) return refuse(response, refusal);
    if (isUnreadable(request.url ?? "/")) return refuseInWords(request, response, BAD_ADDRESS);
    const start = () => {
      setTrustedHeaders(request, id, options.trustProxy);
      void serve(request, response, id);
    };
    if (UNCOUNTED.test(path)) start();
    else if (!places.take(request, response, start)) return refuseForNow(request, response);
    response.once("close", () => {
      const ms = Math.round(performance.now() - begin);
      const route = describeRoute(path);
      options.onServed({ id, method: request.method ?? "GET", route, status: response.statusCode, ms });
    });
  };
  return listenFor(receive, options);
}

/** Node's server with bounds for clients that send slowly, too much, or nonsense. */
function listenFor(receive: http.RequestListener, options: PortalServerOptions): http.Server {
  const { headers, request } = options.timeouts ?? DEFAULT_TIMEOUTS;
  const bounds = {
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: Math.min(headers, 5_000), // how often the two above are looked at
    keepAliveTimeout: 30_000,
    maxHeaderSize: 16 * 1024,
    requireHostHeader: false, // we refuse it ourselves, with our headers
  };
  const server = http.createServer(bounds, receive);
  server.on("clientError", (error, socket) => {
    refuseUnread(error, socket, securityHeaders(INERT_POLICY, options.security));
  });
  server.on("checkExpectation", (message, response) => {
    secure(message, response, options.security);
    refuse(response, 417);
  });
  return server;
}

/** Takes no more requests and waits for those on their way, at most `graceMs`. */
export async function closeServer(server: http.Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection kept alive is closed when its last request is done.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
