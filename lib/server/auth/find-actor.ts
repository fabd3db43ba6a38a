import "server-only";
import { cache } from "react";
import { db } from "../db/client";
import type { Actor } from "./actor";
import { readSessionCookie } from "./session-cookie";
import { findSession, type LiveSession } from "./session-repository";
import { findSessionId } from "./session-token";

/** The session of this request, also one that must enrol a second factor first; looked up once per request. */
export const findLiveSession: () => Promise<LiveSession | null> = cache(async () => {
  const sessionId = await findSessionId(await readSessionCookie());
  return sessionId ? findSession(db, sessionId) : null;
});

/** Who sends this request, or null; null too for staff who have to enrol a second factor before anything opens. */
export async function findActor(): Promise<Actor | null> {
  const session = await findLiveSession();
  return session && !session.mustEnrol ? session.actor : null;
}
