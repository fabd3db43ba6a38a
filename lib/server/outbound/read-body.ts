import "server-only";
import type { IncomingMessage } from "node:http";
import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** The beginning of a body; `isCut` when more came, or what came does not unpack to its end. */
export interface Body {
  readonly bytes: Buffer;
  readonly isCut: boolean;
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What comes over the wire, no more of it than of what it unpacks to. */
async function* wired(response: IncomingMessage, mostBytes: number): AsyncGenerator<Buffer> {
  let left = mostBytes;
  for await (const part of response) {
    yield part.subarray(0, left);
    left -= part.length;
    if (left <= 0) return;
  }
}

function unpacked(response: IncomingMessage, mostBytes: number): AsyncIterable<Buffer> {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return response;
  const decoder = DECODERS[encoding]?.();
  if (!decoder) throw new Error("a coding that was not asked for");
  pipeline(Readable.from(wired(response, mostBytes)), decoder, () => {}); // its reader hears of every failure
  return decoder;
}

/**
 * Reads a body, unpacked, up to a number of bytes.
 *
 * @throws when it breaks off before the first byte, or is packed in a way that we do not know
 */
export async function readBody(response: IncomingMessage, mostBytes: number): Promise<Body> {
  const parts: Buffer[] = [];
  let length = 0;
  let isCut = false;
  try {
    for await (const part of unpacked(response, mostBytes)) {
      length += part.length;
      parts.push(part);
      if (length <= mostBytes) continue;
      isCut = true;
      break;
    }
  } catch (error) {
    if (length === 0) throw error;
    isCut = true;
  }
  return { bytes: Buffer.concat(parts).subarray(0, mostBytes), isCut };
}
