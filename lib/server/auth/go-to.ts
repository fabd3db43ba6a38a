import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { findNextPath } from "@/lib/forms/next-path";

const isOwnPath = (path: string): path is Route => findNextPath(path) !== null;

/** Redirects to a path of the portal that is known only at run time; anything else leads to the start page. */
export function goTo(path: string): never {
  redirect(isOwnPath(path) ? path : "/");
}
