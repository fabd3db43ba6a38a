import "server-only";
import { headers } from "next/headers";
import { env } from "../env";
import { ForbiddenError } from "../errors";

/**
 * Whether a request that changes something comes from a page of ours. `X-Forwarded-Host` is not looked at:
 * a client can write it. Behind a proxy that changes `Host`, PUBLIC_URL is what counts.
 */
export function isSameOrigin(origin: string | null, host: string | null, publicUrl = env.publicUrl): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.origin === new URL(publicUrl).origin) return true;
  return host !== null && from.host === host && /^https?:$/.test(from.protocol);
}

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
