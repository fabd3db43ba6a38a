import "server-only";
import { cookies } from "next/headers";
import { HOST_PREFIX } from "@/lib/shared/preference-cookie";
import { env } from "../env";
import { SESSION_SECONDS } from "./session-token";

/** Name of a cookie of ours; `__Host-` (bound to this host, https only) where the portal is served by https. */
export const cookieName = (name: string): string => (env.https ? `${HOST_PREFIX}${name}` : name);

export const SESSION_COOKIE = cookieName("session");

/** How all cookies of sign-in are set. */
export const COOKIE_OPTIONS = { httpOnly: true, sameSite: "lax", secure: env.https, path: "/" } as const;

export async function readSessionCookie(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value;
}

export async function writeSessionCookie(token: string): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: SESSION_SECONDS });
}

export async function removeSessionCookie(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, "", { ...COOKIE_OPTIONS, maxAge: 0 });
}
