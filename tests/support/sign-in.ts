import { SESSION_COOKIE } from "@/lib/server/auth/session-cookie";
import { makeSessionToken } from "@/lib/server/auth/session-token";

/** The `Cookie` header of a session, for requests without a browser; through a page: `sign-in-page.ts`. */
export async function cookieOf(sessionId: string): Promise<string> {
  return `${SESSION_COOKIE}=${await makeSessionToken(sessionId)}`;
}
