import type { RemarkState } from "./remarks";

/** What the reviewer has done so far with one submission. */
export interface ReviewProgress {
  /** Everything to be checked: field paths and materials. */
  readonly items: readonly string[];
  /** Items marked "checked and in order". */
  readonly passed: readonly string[];
  /** Remarks of this order; each carries a reason. */
  readonly remarks: readonly RemarkState[];
  /** Face checks by person, with their state (`MANUAL` waits for the reviewer). */
  readonly faceChecks: readonly { readonly path: string; readonly status: string }[];
}

/** What is still missing before a decision. */
export interface ChecklistReport {
  /** Items neither passed nor given a reason. */
  readonly unchecked: readonly string[];
  /** Items with a remark that is not accepted. */
  readonly objected: readonly string[];
  /** Persons whose face check is not decided. */
  readonly undecidedFaces: readonly string[];
  /** Every item has a verdict and every face check is decided. */
  readonly isComplete: boolean;
  /** Complete, and nothing is objected to: the initial review can pass. */
  readonly canPass: boolean;
}

function isMarkedBy(item: string, target: string): boolean {
  return item === target || item.startsWith(`${target}.`);
}

/**
 * How far the reviewer's checklist is. A remark on something above an item counts for the item; an open remark
 * outweighs a pass mark; a failed face check is decided, but the review cannot pass with it.
 *
 * @source workflow.md §2 no. 4 and 14 of the domain notes
 */
export function reviewChecklist(progress: ReviewProgress): ChecklistReport {
  const { items, passed, remarks, faceChecks } = progress;
  const open = remarks.filter(({ status }) => status !== "ACCEPTED");
  const objected = [...new Set(open.map(({ target }) => target))];
  const accepted = remarks.filter(({ status }) => status === "ACCEPTED").map(({ target }) => target);
  const judged = [...passed, ...accepted];
  const isJudged = (item: string) =>
    judged.includes(item) || objected.some((target) => isMarkedBy(item, target));
  const unchecked = items.filter((item) => !isJudged(item));
  const undecidedFaces = faceChecks
    .filter(({ status }) => status !== "PASSED" && status !== "FAILED")
    .map(({ path }) => path);
  const isComplete = unchecked.length === 0 && undecidedFaces.length === 0;
  const facesPassed = faceChecks.every(({ status }) => status === "PASSED");
  return {
    unchecked,
    objected,
    undecidedFaces,
    isComplete,
    canPass: isComplete && facesPassed && objected.length === 0,
  };
}
