import { normaliseCode } from "@/lib/domain/text/normalise";
import { decodePunycode } from "./punycode";

/** Far above any real name; longer text is not worth converting. */
const LONGEST_INPUT = 1024;
const DELIMITERS = /[/?#@:\\[\]%^|<>]/;
/** How the code of an international label begins. */
const CODE = "xn--";
const PLAIN_ASCII = /^[a-z0-9\-._]*$/;

function readLabel(label: string): string {
  if (!label.startsWith(CODE) || label.length > 63) return label;
  const decoded = decodePunycode(label.slice(CODE.length));
  // Only a name that comes back to the same code is shown decoded; anything else stays as typed.
  return decoded !== null && toAsciiDomain(decoded) === label ? decoded : label;
}

/**
 * Brings what people type or paste as a host into the form that is kept: no scheme, path, port or last
 * dot, lower case, Chinese full stops as dots, international labels in their own script. `www.` stays.
 *
 * @source fields.md §4.2 rule 1 of the domain notes
 */
export function normaliseHost(text: string): string {
  const plain = normaliseCode(text).replaceAll("。", ".").toLowerCase();
  const host = plain.replace(/^[a-z][a-z0-9+]*:\/\//, "").split(/[/?#\\]/, 1)[0] ?? "";
  const named = host.slice(host.lastIndexOf("@") + 1).replace(/:\d{0,5}$/, "");
  let end = named.length;
  while (end > 0 && named.charAt(end - 1) === ".") end -= 1;
  const kept = named.slice(0, end);
  return kept.length > LONGEST_INPUT ? kept : kept.split(".").map(readLabel).join(".");
}

/**
 * As {@link normaliseHost}, and without a leading `www.` unless `www` is the name itself (`www.com`).
 *
 * @source fields.md §4.2 rule 1 of the domain notes
 */
export function normaliseDomain(text: string): string {
  const host = normaliseHost(text);
  return host.startsWith("www.") && host.indexOf(".", 4) > 0 ? host.slice(4) : host;
}

function hostOf(host: string): string | null {
  try {
    return new URL(`http://${host}`).hostname || null;
  } catch {
    return null;
  }
}

/** Whether a label is the code of a name: newer platforms let anything pass that begins like one. */
function isRealLabel(label: string): boolean {
  if (!label.startsWith(CODE)) return true;
  const decoded = decodePunycode(label.slice(CODE.length));
  return decoded !== null && !PLAIN_ASCII.test(decoded) && hostOf(decoded) === label;
}

/**
 * The form of a normalised host that the name servers use (`xn--…` for international labels); null when
 * there is none. Works in browser and server alike, because the standard `URL` class does the mapping.
 *
 * @source fields.md §4.2 rule 1 of the domain notes; Unicode TR 46 through the URL standard
 */
export function toAsciiDomain(host: string): string | null {
  if (host === "" || host.length > LONGEST_INPUT || DELIMITERS.test(host) || /\s/.test(host)) return null;
  if (PLAIN_ASCII.test(host) && !host.includes(CODE)) return host;
  // URL reads a last label of digits as an IPv4 address; no suffix is one.
  if (/(?:^|\.)(?:\d+|0x[0-9a-f]*)$/.test(host)) return null;
  const ascii = hostOf(host);
  return ascii?.split(".").every(isRealLabel) ? ascii : null;
}
