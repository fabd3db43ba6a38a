import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { describeRoute } from "./route-shape";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Served {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface PortalServerOptions {
  /** Requests served at the same time; more get 503. */
  readonly maxRequests: number;
  /** Whether a proxy in front wrote the X-Forwarded headers. */
  readonly trustProxy: boolean;
  /** Bytes of a request body. */
  readonly maxBody: number;
  /** Runs the handler so that what it logs carries the request's id. */
  readonly withId: (id: string, work: () => Promise<void>) => Promise<void>;
  readonly onServed: (served: Served) => void;
  readonly onError: (id: string, error: unknown) => void;
}

/** Served however busy we are, and not counted: the check of the load balancer, and streams that stay open. */
const UNCOUNTED = new Set(["/api/health", "/api/events"]);

const FORWARDED = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip"];

/** Without a proxy of ours the X-Forwarded headers are whatever the client likes: the connection counts. */
function setTrustedHeaders(request: IncomingMessage, id: string, trustProxy: boolean): void {
  request.headers["x-request-id"] = id;
  request.headers["x-request-path"] = request.url ?? "/"; // where to return to after signing in
  if (trustProxy) return;
  for (const name of FORWARDED) delete request.headers[name];
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
}

/** Uploads count their bytes themselves and say in words what is too large; here only the absurd is refused. */
const UPLOADS = "/api/uploads";
const MAX_UPLOAD = 64 * 1024 * 1024;

/** Why a request is refused before anybody looks at it, or null. */
function findRefusal(request: IncomingMessage, path: string, maxBody: number): number | null {
  // A body without a length could be of any length; browsers always say it.
  if (request.headers["transfer-encoding"] !== undefined) return 411;
  const most = path === UPLOADS ? MAX_UPLOAD : maxBody;
  return Number(request.headers["content-length"] ?? 0) > most ? 413 : null;
}

function refuse(response: ServerResponse, status: number, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { "content-length": "0", connection: "close", ...headers });
  response.end();
}

/** An HTTP server in front of `handler`: refuses early what it cannot serve well, and names every request. */
export function createPortalServer(handler: Handler, options: PortalServerOptions): http.Server {
  let inFlight = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse, id: string) => {
    try {
      await options.withId(id, () => handler(request, response));
    } catch (error) {
      options.onError(id, error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  };

  const server = http.createServer((request, response) => {
    const begin = performance.now();
    const id = randomUUID();
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const counts = !UNCOUNTED.has(path);
    response.setHeader("x-request-id", id);
    const refusal = findRefusal(request, path, options.maxBody);
    if (refusal) return refuse(response, refusal);
    if (counts && inFlight >= options.maxRequests) return refuse(response, 503, { "retry-after": "2" });
    if (counts) inFlight += 1;
    response.once("close", () => {
      if (counts) inFlight -= 1;
      const ms = Math.round(performance.now() - begin);
      const route = describeRoute(path);
      options.onServed({ id, method: request.method ?? "GET", route, status: response.statusCode, ms });
    });
    setTrustedHeaders(request, id, options.trustProxy);
    void serve(request, response, id);
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 30_000;
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
