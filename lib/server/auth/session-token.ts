import "server-only";
import { decode, encode } from "next-auth/jwt";
import { now } from "../clock";
import { secrets } from "../secrets";

/** A session lives seven days at most, and ends after twelve hours without a request. */
export const SESSION_SECONDS = 7 * 24 * 3600;
export const SESSION_IDLE_SECONDS = 12 * 3600;

/** The text for the cookie: an encrypted token that carries nothing but the session's id. */
export function makeSessionToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: secrets().sessionSecret, maxAge: SESSION_SECONDS });
}

/** Tokens opened lately: what one says never changes. Whether its session still lives is asked with each request. */
const opened = new Map<string, { readonly sessionId: string; readonly until: number }>();
const MOST_OPENED = 2000;

function keep(token: string, sessionId: string, until: number): void {
  if (opened.size >= MOST_OPENED) opened.clear();
  opened.set(token, { sessionId, until });
}

/** The session's id in a cookie text; null for anything we did not make. */
export async function findSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const known = opened.get(token);
  if (known && known.until > now().getTime() / 1000) return known.sessionId;
  const content = await decode({ token, secret: secrets().sessionSecret }).catch(() => null);
  if (typeof content?.sid !== "string") return null;
  if (typeof content.exp === "number") keep(token, content.sid, content.exp);
  return content.sid;
}
