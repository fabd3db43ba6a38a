import "server-only";
import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import { ForbiddenError } from "../errors";
import { isSameOrigin } from "./same-origin";

async function isFromUs(): Promise<boolean> {
  const sent = await headers();
  return isSameOrigin(sent.get("origin"), sent.get("host"));
}

/**
 * Refuses an action whose `Origin` is missing or foreign. Every server action and route handler that
 * changes something calls it first.
 *
 * @throws ForbiddenError
 */
export async function requireSameOrigin(): Promise<void> {
  if (!(await isFromUs())) throw new ForbiddenError("same-origin");
}

/** The same for an action that answers with nothing but a page: that of a refusal, with 403. */
export async function forbidForeignOrigin(): Promise<void> {
  if (!(await isFromUs())) forbidden();
}
