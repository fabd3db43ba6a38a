import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import type { Handler } from "./portal-server";

/** Where a build puts the files of its pages, and where browsers ask for them. */
export const BUILD_FILES = ".next/static";
const PREFIX = "/_next/static/";

/** In which codings a file of the build lies beside itself, the smallest first. */
export const CODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const;

export type Coding = (typeof CODINGS)[number]["name"];

/** The content types of those files, by the ends of their names. */
export const COMPRESSED_TYPES: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

/** The addresses of the compressed files in `folder`. */
export function listCompressed(folder = BUILD_FILES): ReadonlySet<string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const compressed = names.filter((name) => CODINGS.some(({ ending }) => name.endsWith(ending)));
  return new Set(compressed.map((name) => PREFIX + name.split(path.sep).join("/")));
}

/** Whether a client takes answers in this coding; what it gives the weight 0 it refuses. */
function takes({ headers }: IncomingMessage, coding: Coding): boolean {
  const parts = String(headers["accept-encoding"] ?? "").split(",");
  return parts.some((part) => {
    const [name, ...parameters] = part.trim().split(/\s*;\s*/);
    return name === coding && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}

/** Lets Next send the compressed file in place of the one that was asked for. */
function pointToCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  compressed: ReadonlySet<string>,
): void {
  const [address = "", query] = (request.url ?? "").split("?", 2);
  const type = COMPRESSED_TYPES[path.extname(address)];
  const found = type ? CODINGS.filter(({ ending }) => compressed.has(address + ending)) : [];
  if (!type || found.length === 0) return;
  response.setHeader("vary", "Accept-Encoding");
  const coding = found.find(({ name }) => takes(request, name));
  if (!coding) return;
  response.setHeader("content-type", type);
  response.setHeader("content-encoding", coding.name);
  request.url = address + coding.ending + (query === undefined ? "" : `?${query}`);
}

/** The first level is twice as fast as the default one, and its pages are a tenth larger. */
const compressAnswer = compression({ level: constants.Z_BEST_SPEED });

/**
 * Answers small to whoever takes it so: on a slow phone the bytes are what one waits for. Pages are compressed as
 * they are sent, files of the build were when it was made.
 */
export function withCompression(handle: Handler, compressed: ReadonlySet<string>): Handler {
  return async (request, response) => {
    pointToCompressed(request, response, compressed);
    compressAnswer(request, response, () => {});
    await handle(request, response);
  };
}
