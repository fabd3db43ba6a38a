import { findLiveSession } from "@/lib/server/auth/find-actor";
import { requireSameOrigin } from "@/lib/server/auth/origin";
import { removeSessionCookie } from "@/lib/server/auth/session-cookie";
import { signOut } from "@/lib/server/auth/sign-in";
import { db } from "@/lib/server/db/client";
import { ForbiddenError } from "@/lib/server/errors";

/** Whoever uses the browser next finds nothing that was typed and not saved. */
const LEAVING = { Location: "/sign-in?done=signed-out", "Clear-Site-Data": '"storage"' };

/** Ends the session in use. Only by POST from a page of ours. */
export async function POST(): Promise<Response> {
  try {
    await requireSameOrigin();
  } catch (error) {
    if (error instanceof ForbiddenError) return new Response(null, { status: 403 });
    throw error;
  }
  const session = await findLiveSession();
  if (session) await signOut(db, session.actor.id, session.actor.sessionId);
  await removeSessionCookie();
  return new Response(null, { status: 303, headers: LEAVING });
}
