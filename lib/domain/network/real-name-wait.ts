import type { Finding } from "../findings/finding";

/** Whether a finding is the wait after a domain's real-name verification. */
export function isRealNameWait({ code }: Pick<Finding, "code">): boolean {
  return code === "F417";
}

/**
 * Until when an order waits for the real-name verification of its domains (F417), the last of them; null when nothing
 * waits any more. From that instant on it may be submitted.
 *
 * @source fields.md §4.2 rule 7 of the domain notes
 */
export function realNameWaitEnd(findings: readonly Finding[], now: Date): Date | null {
  const ends = findings
    .filter(isRealNameWait)
    .map(({ params }) => Date.parse(String(params?.time)))
    .filter((end) => end > now.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}
