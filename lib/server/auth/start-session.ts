import "server-only";
import type { Db } from "../db/client";
import { readSessionCookie, writeSessionCookie } from "./session-cookie";
import { endSessionInUse } from "./session-repository";
import { findSessionId, makeSessionToken } from "./session-token";

/** Hands a browser its new session; the one it came with ends. */
export async function startSession(db: Db, sessionId: string): Promise<void> {
  const earlier = await findSessionId(await readSessionCookie());
  if (earlier) await endSessionInUse(db, earlier);
  await writeSessionCookie(await makeSessionToken(sessionId));
}
