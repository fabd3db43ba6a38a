import "server-only";
import { notFound, redirect, unauthorized } from "next/navigation";
import { log } from "../log";
import { findKeptForm } from "../request-id";
import type { Actor, Role } from "./actor";
import { findLiveSession } from "./find-actor";
import { goTo } from "./go-to";
import type { LiveSession } from "./session-repository";
import { markSignedOut, signInHref } from "./signed-out";

/** Whose session it is, also when its second factor is still to be enrolled: for the pages of that enrolment alone. */
export async function requireSession(): Promise<LiveSession> {
  const session = await findLiveSession();
  if (session) return session;
  // What was typed stands on the page that takes the place of this one.
  if (findKeptForm()) unauthorized();
  try {
    return goTo(await signInHref());
  } catch (error) {
    markSignedOut(error);
    throw error;
  }
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
