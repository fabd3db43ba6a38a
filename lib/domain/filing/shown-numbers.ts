import type { Known, SiteVisit, VisitedSite } from "../network/domain-facts";
import { normaliseFilingNumber, parseFilingNumber } from "./numbers";

const GAP = "\\s{0,5}";
const SERIAL = `(?:${GAP}-${GAP}[1-9]\\d{0,4}(?!\\d)(?:[AXK](?![A-Z0-9]))?)?`;
/** What may be a number among other text: its parts can stand apart, as markup leaves them. */
const CANDIDATE = new RegExp(
  `\\p{Script=Han}${GAP}(?:ICP${GAP}备${GAP}\\d{8,10}${GAP}号|ICP${GAP}证${GAP}\\d{6}${GAP}号|[AB][12]${GAP}-${GAP}\\d{8}(?!\\d))${SERIAL}`,
  "giu",
);

/**
 * The filing and licence numbers that stand in a text, normalised, each once.
 *
 * @source filing-types.md §5.1 of the domain notes
 */
export function findFilingNumbers(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replace(/[–—‐‑−]/g, "-");
  const found = (plain.match(CANDIDATE) ?? []).map(normaliseFilingNumber).filter((number) => {
    const parsed = parseFilingNumber(number);
    return parsed.ok && parsed.value.kind !== "UNUSUAL";
  });
  return [...new Set(found)];
}

function subjectOf(number: string): string | null {
  const parsed = parseFilingNumber(number);
  return parsed.ok && parsed.value.kind !== "UNUSUAL" ? parsed.value.subject : null;
}

/** Whether a shown number is the one on record; some provinces want the sponsor's at the foot instead. */
function isOnRecord(shown: string, onRecord: readonly string[]): boolean {
  return onRecord.some((number) => {
    const record = normaliseFilingNumber(number);
    return shown === record || shown === subjectOf(record);
  });
}

/**
 * Compares what a visit found with the numbers on record of the domain; where none is known it stays open whether
 * the site matches its record.
 *
 * @source fields.md §4.2 rule 10 and workflow.md §7 of the domain notes
 */
export function compareVisit(visited: Known<VisitedSite>, onRecord: readonly string[]): Known<SiteVisit> {
  if (visited === "UNKNOWN") return "UNKNOWN";
  const { reachable, shownNumbers } = visited;
  return {
    reachable,
    showsNumber: shownNumbers.length > 0,
    matchesRecord:
      onRecord.length === 0 ? "UNKNOWN" : shownNumbers.some((number) => isOnRecord(number, onRecord)),
  };
}
