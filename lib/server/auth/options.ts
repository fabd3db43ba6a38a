import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { db } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { secrets } from "../secrets";
import { COOKIE_OPTIONS, SESSION_COOKIE } from "./session-cookie";
import { findSessionActor } from "./session-repository";
import { SESSION_SECONDS } from "./session-token";

const toLog = (level: "debug" | "warn" | "error") => (code: string) =>
  log[level]({ auth: code }, "next-auth");

/**
 * next-auth reads our session cookie and has no way in of its own: `authorize` answers null to everybody.
 * Signing in is the portal's own form, which makes the cookie itself.
 */
export const authOptions: NextAuthOptions = {
  get secret() {
    return secrets().sessionSecret;
  },
  providers: [CredentialsProvider({ name: "none", credentials: {}, authorize: () => null })],
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  cookies: { sessionToken: { name: SESSION_COOKIE, options: COOKIE_OPTIONS } },
  useSecureCookies: env.https,
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
  callbacks: {
    // Tells a page of ours who is signed in, as long as the session's row lives.
    session: async ({ session, token }) => {
      const actor = typeof token.sid === "string" ? await findSessionActor(db, token.sid) : null;
      return { expires: session.expires, ...(actor ? { user: { name: actor.displayName } } : {}) };
    },
  },
  logger: { debug: toLog("debug"), warn: toLog("debug"), error: toLog("error") },
};
