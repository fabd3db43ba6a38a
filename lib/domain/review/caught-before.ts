import type { Finding } from "../findings/finding";
import { FINDINGS } from "../findings/tables/catalogue";
import { isReasonFor, type ReasonText } from "./reason";
import { CROSS_CHECKS } from "./tables/cross-checks";

/** Stands in the catalogue for every refusing type that no reason names itself. */
const ANY_TYPE = "E-TYPE-…";
/** The registry's silence is no fault of the order. */
const SAYS_NOTHING = "E-TYPE-UNKNOWN";
/** Given by fields of every kind: such a finding belongs to a reason at its own place only. */
const GENERAL: readonly string[] = ["F001", "F002", "F003", "F004", "F005"];

type Row = Pick<ReasonText, "code" | "target" | "caughtBy">;

function isCrossCheck(rule: string): rule is keyof typeof CROSS_CHECKS {
  return Object.hasOwn(CROSS_CHECKS, rule);
}

function refusingTypes(rows: readonly Row[]): readonly string[] {
  const named = new Set(rows.flatMap(({ caughtBy }) => caughtBy));
  return Object.keys(FINDINGS).filter(
    (code) => code.startsWith("E-TYPE-") && code !== SAYS_NOTHING && !named.has(code),
  );
}

function namesOf({ caughtBy }: Row, rows: readonly Row[]): readonly string[] {
  return caughtBy.flatMap((rule): readonly string[] => {
    if (rule === ANY_TYPE) return refusingTypes(rows);
    return isCrossCheck(rule) ? CROSS_CHECKS[rule] : [rule];
  });
}

/** A finding that tells one of several faults is also named with it (`F426:NO_NUMBER`). */
function namesOfFinding({ code, params }: Pick<Finding, "code" | "params">): readonly string[] {
  return params?.fault === undefined ? [code] : [code, `${code}:${params.fault}`];
}

/** What a picture says otherwise is told at the picture and belongs to the field. */
function placeOf({ code, path, params }: Pick<Finding, "code" | "path" | "params">): string {
  return code === "M106" && typeof params?.field === "string" ? params.field : path;
}

/** The closest place wins: the very field or paper, then any paper, then the order as a whole. */
function closest<R extends Row>(rows: readonly R[], code: string, place: string): readonly R[] {
  const here = rows.filter((row) => isReasonFor(row, place));
  const own = here.filter(({ target }) => target !== "anyMaterial");
  if (own.length > 0) return own;
  if (here.length > 0) return here;
  if (GENERAL.includes(code)) return [];
  const ofOrder = rows.filter(({ target }) => target === "order");
  return ofOrder.length > 0 ? ofOrder : rows;
}

/**
 * The reasons (驳回原因) a finding stands for: an order that kept it would come back with one of them. The one source
 * of the link is `caughtBy` of the catalogue of reasons; of several reasons the one whose place is the finding's is
 * meant, and one that names the finding itself before one that names a cross-check.
 *
 * @param rows the catalogue, `REASON_ROWS` or the rows of the database
 * @source workflow.md §6 ("caught before by") and fields.md §10 of the domain notes
 */
export function reasonsOfFinding<R extends Row>(
  rows: readonly R[],
  finding: Pick<Finding, "code" | "path" | "params">,
): readonly R[] {
  const names = namesOfFinding(finding);
  const linked = rows.filter((row) => namesOf(row, rows).some((name) => names.includes(name)));
  const meant = closest(linked, finding.code, placeOf(finding));
  const exact = meant.filter(({ caughtBy }) => caughtBy.some((name) => names.includes(name)));
  return exact.length > 0 ? exact : meant;
}
