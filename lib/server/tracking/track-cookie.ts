import "server-only";
import { cookies } from "next/headers";
import { COOKIE_OPTIONS, cookieName } from "../auth/session-cookie";
import { now } from "../clock";
import { makeTrackToken, readTrackToken, TRACK_SECONDS } from "./track-token";

const NAME = cookieName("track");

/** Opens the progress of one order to this browser. */
export async function writeTrackCookie(orderNo: string): Promise<void> {
  (await cookies()).set(NAME, makeTrackToken(orderNo, now()), { ...COOKIE_OPTIONS, maxAge: TRACK_SECONDS });
}

/** The order whose progress is open to this browser. */
export async function readTrackCookie(): Promise<string | null> {
  const token = (await cookies()).get(NAME)?.value;
  return token ? readTrackToken(token, now()) : null;
}
