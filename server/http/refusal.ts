import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Uploads count their bytes themselves and say in words what is too large; here only the absurd is refused. */
const UPLOADS = "/api/uploads";
const MAX_UPLOAD = 64 * 1024 * 1024;

export interface Bounds {
  /** Bytes of a request body. */
  readonly maxBody: number;
  /** Whether a page of this origin may change something here. */
  readonly isOwnOrigin: (origin: string, host: string) => boolean;
}

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Without an Origin it is for the action itself to refuse; from a foreign page Next would answer 500. */
function isForeign({ method, headers }: IncomingMessage, isOwnOrigin: Bounds["isOwnOrigin"]): boolean {
  if (READS.has(method ?? "GET") || headers.origin === undefined) return false;
  return !isOwnOrigin(headers.origin, headers.host ?? "");
}

/**
 * Whether nobody further down could read an address: escapes that are none, or NUL, which no page has and PostgreSQL
 * takes in no text.
 */
export function isUnreadable(url: string): boolean {
  if (url.includes("%00")) return true;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return false;
  } catch {
    return true;
  }
}

/** Why a request is refused before anybody looks at it, or null. */
export function findRefusal(request: IncomingMessage, path: string, bounds: Bounds): number | null {
  // `OPTIONS *` and whole addresses are for proxies; HTTP/1.1 demands a host, and Origin is compared with it.
  if (!path.startsWith("/") || !request.headers.host) return 400;
  // TRACE gives back what proxies added to a request, cookies too.
  if (request.method === "TRACE") return 405;
  // A body without a length could be of any length; browsers always say it.
  if (request.headers["transfer-encoding"] !== undefined) return 411;
  if (isForeign(request, bounds.isOwnOrigin)) return 403;
  const most = path === UPLOADS ? MAX_UPLOAD : bounds.maxBody;
  return Number(request.headers["content-length"] ?? 0) > most ? 413 : null;
}

/** Answers without a body and closes the connection. */
export function refuse(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { "content-length": "0", connection: "close", ...headers });
  response.end();
}

interface Words {
  readonly page: string;
  /** For those who ask for data. */
  readonly text: string;
}

/**
 * Answers in words. The rest of a body is read and dropped before the answer ends: a browser
 * reads none on a line that breaks while it still sends. What no form of ours could ever be is cut off.
 */
export function refuseInWords(
  request: IncomingMessage,
  response: ServerResponse,
  { status, page, text }: Words & { readonly status: number },
): void {
  const { headers, url = "/" } = request;
  const isData = url.startsWith("/api/");
  const body = headers["next-action"] === undefined ? (isData ? text : page) : "";
  const isAbsurd = Number(headers["content-length"]) > MAX_UPLOAD;
  response.writeHead(status, {
    "content-length": Buffer.byteLength(body),
    "content-type": `text/${isData ? "plain" : "html"}; charset=utf-8`,
    "cache-control": "no-store",
    ...(isAbsurd && { connection: "close" }),
  });
  if (isAbsurd) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  response.write(body);
  request.once("close", () => response.end()).resume();
}

/** Bytes of a body that are sooner read and dropped than the connection is made anew. */
const SMALL_BODY = 64 * 1024;

/**
 * Answers that we are busy. The connection stays: a process that is busy takes new ones slowly, so whoever comes
 * again in two seconds, and the proxy in front, should not need another.
 */
export function refuseForNow({ headers }: IncomingMessage, response: ServerResponse): void {
  const isSmall = Number(headers["content-length"] ?? 0) <= SMALL_BODY;
  refuse(response, 503, { "retry-after": "2", ...(isSmall && { connection: "keep-alive" }) });
}

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what could not even be read as a request: there is no response yet, so the text is written by hand. */
export function refuseUnread(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ""] ?? 400;
  const all = { ...headers, "content-length": "0", connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`);
}
