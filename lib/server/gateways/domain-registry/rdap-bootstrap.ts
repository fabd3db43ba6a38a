import "server-only";
import { readFileSync } from "node:fs";
import { z } from "zod";
import shipped from "./rdap-bootstrap.json";

const base = z.url({ protocol: /^https$/ }).endsWith("/");
/** An entry without an address that we would open is passed over; newer editions may hold more. */
const service = z.tuple([z.array(z.string()), z.array(z.string())], z.unknown());
const bootstrap = z.object({ version: z.literal("1.0"), services: z.array(service) });

/** Address of the RDAP service that answers for a suffix. */
export type Bootstrap = ReadonlyMap<string, string>;

function readServices(content: unknown): Bootstrap {
  const { services } = bootstrap.parse(content);
  return new Map(
    services.flatMap(([suffixes, addresses]) => {
      const address = addresses.find((text) => base.safeParse(text).success);
      return address ? suffixes.map((suffix) => [suffix.toLowerCase(), address] as const) : [];
    }),
  );
}

/**
 * A bootstrap of RDAP in the form of IANA (RFC 9224): the one at a path, else ours.
 *
 * @throws when there is no such file, or it has another form
 */
export function readBootstrap(path: string | undefined): Bootstrap {
  return readServices(path === undefined ? shipped : JSON.parse(readFileSync(path, "utf8")));
}

/** The service for the longest suffix that a domain stands under; null when nobody answers for it. */
export function findService(domain: string, services: Bootstrap): string | null {
  const labels = domain.split(".");
  for (let first = 1; first < labels.length; first += 1) {
    const found = services.get(labels.slice(first).join("."));
    if (found) return found;
  }
  return null;
}
