import ipaddr from "ipaddr.js";

/** The only part of IPv6 that is given out for public use; `::a.b.c.d` and all else that embeds IPv4 lie outside or in ranges of their own. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Answers inside a machine of Azure, though its number belongs to no reserved range. */
const INSIDE_A_CLOUD: readonly string[] = ["168.63.129.16"];

/**
 * Whether an address, in the form that a name server or the system gives, is one of the public net. Everything else
 * is no: ranges of a machine, of a house, of a provider, of documents and measurements, for many at once, reserved
 * ones, and IPv6 that stands for an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo), whatever that is.
 */
export function isPublicAddress(text: string): boolean {
  if (text.includes("%")) return false;
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return ipaddr.IPv4.parse(text).range() === "unicast" && !INSIDE_A_CLOUD.includes(text);
  }
  if (!ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.IPv6.parse(text);
  return address.range() === "unicast" && address.match(GLOBAL_IPV6);
}
