function refuseProto(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("__proto__ in JSON");
  return value;
}

/**
 * Reads the body of a request as JSON without taking in more than a number of bytes.
 *
 * @returns null when it is longer, breaks off, is no JSON, or names a `__proto__` anywhere
 */
export async function readJsonBody(request: Request, mostBytes: number): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes || !request.body) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body) {
      length += part.byteLength;
      if (length > mostBytes) return null;
      parts.push(part);
    }
    return JSON.parse(Buffer.concat(parts).toString("utf8"), refuseProto);
  } catch {
    return null;
  }
}
