/**
 * The life of a remark (审核意见): the applicant changes the item or contests the remark, the reviewer accepts
 * that or opens it again.
 *
 * @source workflow.md §2 no. 8 to 11 of the domain notes; names of the states ours
 */
export const REMARK_STATUSES = {
  OPEN: { zh: "待处理", en: "open" },
  CHANGED: { zh: "已修改", en: "changed" },
  CONTESTED: { zh: "已申辩", en: "contested" },
  ACCEPTED: { zh: "已通过", en: "accepted" },
  REOPENED: { zh: "重新打开", en: "opened again" },
} as const;

export type RemarkStatus = keyof typeof REMARK_STATUSES;
export type RemarkEvent = "change" | "contest" | "accept" | "reopen";

/** A remark as the rules see it; `target` is a field path, a material or `order`. */
export interface RemarkState {
  readonly target: string;
  readonly status: RemarkStatus;
}

const MOVES: Readonly<Record<RemarkStatus, Partial<Record<RemarkEvent, RemarkStatus>>>> = {
  OPEN: { change: "CHANGED", contest: "CONTESTED", accept: "ACCEPTED" },
  CHANGED: { change: "CHANGED", contest: "CONTESTED", accept: "ACCEPTED", reopen: "REOPENED" },
  CONTESTED: { change: "CHANGED", contest: "CONTESTED", accept: "ACCEPTED", reopen: "REOPENED" },
  REOPENED: { change: "CHANGED", contest: "CONTESTED", accept: "ACCEPTED" },
  ACCEPTED: { reopen: "REOPENED" },
};

/**
 * Where a remark goes; null when the event cannot happen (an accepted remark is closed for the applicant).
 *
 * @source workflow.md §2 of the domain notes
 */
export function findNextRemarkStatus(status: RemarkStatus, event: RemarkEvent): RemarkStatus | null {
  return MOVES[status][event] ?? null;
}

/**
 * Whether the applicant has dealt with the remark: changed, contested, or already accepted.
 *
 * @source workflow.md §2 no. 9 of the domain notes
 */
export function isRemarkAnswered({ status }: Pick<RemarkState, "status">): boolean {
  return status !== "OPEN" && status !== "REOPENED";
}

/**
 * How many remarks still wait for the applicant; a supplement goes back with 0 only.
 *
 * @source workflow.md §2 no. 9 of the domain notes
 */
export function countUnanswered(remarks: readonly Pick<RemarkState, "status">[]): number {
  return remarks.filter((remark) => !isRemarkAnswered(remark)).length;
}

/**
 * How many remarks the applicant changed or contested since the return; a rejected order needs one.
 *
 * @source workflow.md §2 no. 11 and 23 of the domain notes
 */
export function countAnswered(remarks: readonly Pick<RemarkState, "status">[]): number {
  return remarks.filter(({ status }) => status === "CHANGED" || status === "CONTESTED").length;
}

/** Whether `path` is `target` or stands below it. */
function isWithin(path: string, target: string): boolean {
  return path === target || path.startsWith(`${target}.`);
}

/**
 * Whether an item may be edited in SUPPLEMENT_REQUIRED: marked itself (or something above it), or dependent on a
 * marked item. A remark on `order` opens everything; accepted remarks open nothing.
 *
 * @param dependents what depends on a target, by target: paths or materials
 * @source workflow.md §1.1 of the domain notes
 */
export function isItemOpen(
  path: string,
  remarks: readonly RemarkState[],
  dependents: Readonly<Record<string, readonly string[]>> = {},
): boolean {
  return remarks.some(({ target, status }) => {
    if (status === "ACCEPTED") return false;
    const opened = [target, ...(dependents[target] ?? [])];
    return target === "order" || opened.some((item) => isWithin(path, item));
  });
}
