import { violation } from "@/lib/domain/findings/finding";
import type { CheckPhase } from "./check-phase";
import type { Known, NameLookup, SiteVisit } from "./domain-facts";
import { CLEAR, type FactVerdict, objection, unanswered } from "./fact-verdict";
import type { SiteFault } from "./tables/site-faults";

const SHOWN_RECORDS = 5;

function recordsOf({ host, type, records }: NameLookup): string[] {
  return records === "UNANSWERED" ? [] : records.map((record) => `${host} ${type} ${record}`);
}

/**
 * Objects to a domain that resolves before its first filing (F420): WARN while drafting, BLOCK at
 * submission. `{records}` names the first five. A look-up without answer leaves the question open.
 *
 * @param lookups A, AAAA and CNAME of the domain itself and of its `www.`
 * @source fields.md §4.2 rule 10 of the domain notes
 */
export function checkNotResolving(lookups: Known<readonly NameLookup[]>, phase: CheckPhase): FactVerdict {
  if (lookups === "UNKNOWN") return unanswered("RESOLUTION");
  const records = lookups.flatMap(recordsOf);
  if (records.length > 0) {
    const params = { records: records.slice(0, SHOWN_RECORDS).join(", ") };
    return objection(violation("F420", params, phase === "SUBMISSION" ? "BLOCK" : "WARN"));
  }
  const isAnswered = lookups.length > 0 && lookups.every((lookup) => lookup.records !== "UNANSWERED");
  return isAnswered ? CLEAR : unanswered("RESOLUTION");
}

function faultOf({ reachable, showsNumber, matchesRecord }: SiteVisit): SiteFault | null {
  if (!reachable) return "UNREACHABLE";
  if (!showsNumber) return "NO_NUMBER";
  return matchesRecord === false ? "OTHER_NUMBER" : null;
}

/**
 * Warns of an already filed site that cannot be reached, does not show its number or does not match its
 * record (F426, `{fault}` says which), for access filings.
 *
 * @source fields.md §4.2 rule 10 of the domain notes
 */
export function checkFiledSite(visit: Known<SiteVisit>): FactVerdict {
  if (visit === "UNKNOWN") return unanswered("SITE");
  const fault = faultOf(visit);
  if (fault) return objection(violation("F426", { fault }));
  return visit.matchesRecord === "UNKNOWN" ? unanswered("SITE") : CLEAR;
}
