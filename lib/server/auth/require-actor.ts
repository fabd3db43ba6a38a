import { goTo } from "./go-to";
import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { pageOf, SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import type { Actor, Role } from "./actor";
import { findActor } from "./find-actor";

/** The server writes the path of every request into this header (and takes away what a client sent). */
export const REQUEST_PATH_HEADER = "x-request-path";

/**
 * Who sends this request. For pages and actions: sends those who are not signed in to the sign-in page and
 * back afterwards; for everybody whose role is not among `roles` the page does not exist.
 */
export async function requireActor(roles?: readonly Role[]): Promise<Actor> {
  const actor = await findActor();
  if (!actor) goTo(withNext(SIGN_IN_PATH, pageOf((await headers()).get(REQUEST_PATH_HEADER))));
  if (roles && !roles.includes(actor.role)) notFound();
  return actor;
}
