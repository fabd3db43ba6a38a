import "server-only";
import { redirect } from "next/navigation";
import { findNextPath } from "@/lib/forms/next-path";

/** Redirects to a path of the portal that is known only at run time; anything else leads to the start page. */
export function goTo(path: string): never {
  redirect(findNextPath(path) ?? "/");
}
