import "server-only";
import { decode, encode } from "next-auth/jwt";
import { secrets } from "../secrets";

/** A session lives seven days at most, and ends after twelve hours without a request. */
export const SESSION_SECONDS = 7 * 24 * 3600;
export const SESSION_IDLE_SECONDS = 12 * 3600;

/** The text for the cookie: an encrypted token that carries nothing but the session's id. */
export function makeSessionToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: secrets().sessionSecret, maxAge: SESSION_SECONDS });
}

/** The session's id in a cookie text; null for anything we did not make. */
export async function findSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const content = await decode({ token, secret: secrets().sessionSecret }).catch(() => null);
  return typeof content?.sid === "string" ? content.sid : null;
}
