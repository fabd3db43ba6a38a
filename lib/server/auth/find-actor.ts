import "server-only";
import { cache } from "react";
import { db } from "../db/client";
import type { Actor } from "./actor";
import { readSessionCookie } from "./session-cookie";
import { findSessionActor } from "./session-repository";
import { findSessionId } from "./session-token";

/** Who sends this request, or null; looked up once per request. */
export const findActor: () => Promise<Actor | null> = cache(async () => {
  const sessionId = await findSessionId(await readSessionCookie());
  return sessionId ? findSessionActor(db, sessionId) : null;
});
