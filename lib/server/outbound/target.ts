import "server-only";
import { isIP } from "node:net";
import { registrableDomain } from "../rules/registrable-domain";

const SCHEMES: readonly string[] = ["http:", "https:"];
/** As `URL` writes them: a scheme's own port is left out. */
const PORTS: readonly string[] = ["", "80", "443"];
const HOST = /^(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** Whether a host is a name under a public suffix: no number in any notation, nothing that only a house knows. */
function isPublicName(host: string): boolean {
  return HOST.test(host) && isIP(host) === 0 && registrableDomain(host) !== null;
}

/** Whether an address that a stranger named may be opened at all; where its name leads is checked when it is dialled. */
export function isOpenTarget(url: URL): boolean {
  const isPlain = url.username === "" && url.password === "";
  return SCHEMES.includes(url.protocol) && isPlain && PORTS.includes(url.port) && isPublicName(url.hostname);
}
