import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import { now } from "../clock";
import { openText, sealText } from "../sealed/seal";
import { COOKIE_OPTIONS, cookieName } from "./session-cookie";

const SECONDS = 30 * 60;

/** What somebody is in the middle of, between two pages; kept encrypted in their browser for half an hour. */
export type Flow =
  | "sign-up"
  | "recover"
  | "contact"
  | "verify"
  | "track"
  | "sign-in"
  | "enrol"
  | "recovery-codes";

const nameOf = (flow: Flow) => cookieName(`pending-${flow}`);

export async function writePending(flow: Flow, content: object): Promise<void> {
  const until = now().getTime() + SECONDS * 1000;
  const value = sealText(JSON.stringify({ flow, until, content }));
  (await cookies()).set(nameOf(flow), value, { ...COOKIE_OPTIONS, maxAge: SECONDS });
}

/** What was written for this flow; null when there is nothing, it is too old, or it was not ours. */
export async function readPending<T>(flow: Flow, schema: z.ZodType<T>): Promise<T | null> {
  const value = (await cookies()).get(nameOf(flow))?.value;
  if (!value) return null;
  try {
    const opened: { flow?: unknown; until?: unknown; content?: unknown } = JSON.parse(openText(value));
    if (opened.flow !== flow || Number(opened.until) < now().getTime()) return null;
    return schema.parse(opened.content);
  } catch {
    return null;
  }
}

export async function removePending(flow: Flow): Promise<void> {
  (await cookies()).set(nameOf(flow), "", { ...COOKIE_OPTIONS, maxAge: 0 });
}
