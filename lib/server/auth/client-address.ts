import "server-only";
import { headers } from "next/headers";
import { env } from "../env";

/**
 * The network address a request comes from, for throttles alone. The server writes `X-Forwarded-For` from
 * the connection; only with TRUST_PROXY its last entry is the one our own proxy added.
 */
export function addressOf(forwardedFor: string | null, trustProxy = env.trustProxy): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return (trustProxy ? entries.at(-1) : entries[0]) || "unknown";
}

export async function findClientAddress(): Promise<string> {
  return addressOf((await headers()).get("x-forwarded-for"));
}
