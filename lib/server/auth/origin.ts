import "server-only";
import { headers } from "next/headers";
import { ForbiddenError } from "../errors";
import { isSameOrigin } from "./same-origin";

/**
 * Refuses an action whose `Origin` is missing or foreign. Every server action and route handler that
 * changes something calls it first.
 *
 * @throws ForbiddenError
 */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers();
  if (!isSameOrigin(sent.get("origin"), sent.get("host"))) throw new ForbiddenError("same-origin");
}
