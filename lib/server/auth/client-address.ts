import "server-only";
import ipaddr from "ipaddr.js";
import { headers } from "next/headers";
import { env } from "../env";

/** What an address is counted as: whoever has one IPv6 address has the 2^64 of its network. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address); // an IPv4 address that is written as IPv6 becomes one
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}

/**
 * The network address a request comes from, for throttles alone. The server writes `X-Forwarded-For` from
 * the connection; only with TRUST_PROXY its last entry is the one our own proxy added.
 */
export function addressOf(forwardedFor: string | null, trustProxy = env.trustProxy): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return networkOf((trustProxy ? entries.at(-1) : entries[0]) || "unknown");
}

export async function findClientAddress(): Promise<string> {
  return addressOf((await headers()).get("x-forwarded-for"));
}
