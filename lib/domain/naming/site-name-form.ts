import { type FindingCode, type Violation, violation } from "@/lib/domain/findings/finding";
import { countCharacters } from "@/lib/domain/text/check-length";

const LONGEST_NAME = 60;
const LEAST_CHINESE = 3;
const ALLOWED = /^[\u4E00-\u9FFFA-Za-z0-9]*$/;
const CHINESE = /[\u4E00-\u9FFF]/g;
const ADDRESS_SIGNS = [".com", "www", ".cn"];

/** The first rule of form that fails decides which code is shown. */
function failingRule(name: string): FindingCode | null {
  if (!ALLOWED.test(name)) return "F452";
  return (name.match(CHINESE)?.length ?? 0) < LEAST_CHINESE ? "F451" : null;
}

function isAddress(name: string, domain: string): boolean {
  const plain = name.toLowerCase();
  if (ADDRESS_SIGNS.some((sign) => plain.includes(sign))) return true;
  return domain !== "" && (plain === domain || plain === domain.split(".", 1)[0]);
}

/**
 * Judges the form of a site name (网站名称): more than 60 characters (F458, alone), else the first of signs that
 * are not allowed (F452) and fewer than three Chinese characters (F451); then digits or letters only (F453)
 * and a domain or address (F454). The first violation is the one to show.
 *
 * @param name normalised as a name
 * @param domain the site's domain, normalised, in its own script; empty when not known yet
 * @source fields.md §9.1 (F451–F454, F458) of the domain notes
 */
export function checkSiteNameForm(name: string, domain: string): Violation[] {
  if (countCharacters(name) > LONGEST_NAME) return [violation("F458")];
  const failing = failingRule(name);
  const found: Violation[] = failing ? [violation(failing)] : [];
  if (/^(?:\d+|[A-Za-z]+)$/.test(name)) found.push(violation("F453"));
  if (isAddress(name, domain)) found.push(violation("F454"));
  return found;
}
