import "server-only";
import { z } from "zod";

const entry = z.looseObject({ time: z.string(), level: z.string(), msg: z.string().optional() });

/** A JSON log line as a short one for the terminal: `19:41:02 warn  outbox retry attempt=2`. */
export function shortenLogLine(json: string): string {
  const parsed = entry.safeParse(JSON.parse(json));
  if (!parsed.success) return json;
  const { time, level, msg = "", ...rest } = parsed.data;
  const facts = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return `${time.slice(11, 19)} ${level.padEnd(5)} ${[msg, ...facts].join(" ")}\n`;
}

/**
 * What may be kept of an error: its kind, code and where it rose. Never its message: those of the database and
 * of schemas repeat what people typed.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...("code" in error ? { code: error.code } : {}),
    ...("digest" in error ? { digest: error.digest } : {}),
    at: places.slice(0, 8).map((line) => line.trim().slice(3)),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}
