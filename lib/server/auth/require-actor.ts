import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { pageOf, SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import { log } from "../log";
import type { Actor, Role } from "./actor";
import { findLiveSession } from "./find-actor";
import { goTo } from "./go-to";
import type { LiveSession } from "./session-repository";

/** The server writes the path of every request into this header (and takes away what a client sent). */
export const REQUEST_PATH_HEADER = "x-request-path";

/** Whose session it is, also when its second factor is still to be enrolled: for the pages of that enrolment alone. */
export async function requireSession(): Promise<LiveSession> {
  const session = await findLiveSession();
  return session ?? goTo(withNext(SIGN_IN_PATH, pageOf((await headers()).get(REQUEST_PATH_HEADER))));
}

/**
 * Who sends this request. For pages and actions: sends those who are not signed in to the sign-in page and
 * back afterwards, staff without a second factor to its enrolment; for everybody whose role is not among
 * `roles` the page does not exist.
 */
export async function requireActor(roles?: readonly Role[]): Promise<Actor> {
  const { actor, mustEnrol } = await requireSession();
  if (mustEnrol) redirect("/account/security/two-step");
  if (roles && !roles.includes(actor.role)) {
    log.warn({ refused: "role", account: actor.id, role: actor.role }, "page of others");
    notFound();
  }
  return actor;
}
