/** What a fault was measured to do. */
export interface Finding {
  readonly fault: string;
  readonly repetitions: number;
  readonly aim: string;
  readonly measured: string;
  /** Null: it could not be tried here, `measured` says why. */
  readonly isMet: boolean | null;
}

const PREFIX = "finding ";
const verdictOf = ({ isMet }: Finding) => (isMet === null ? "skipped" : isMet ? "met" : "MISSED");

/** Chinese letters take two places; our tables have none. */
function drawTable(findings: readonly Finding[]): string {
  const rows = [
    ["fault", "repetitions", "aim", "measured", "verdict"],
    ...findings.map((one) => [one.fault, String(one.repetitions), one.aim, one.measured, verdictOf(one)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join("  ")).join("\n");
}

/** Prints all findings; returns the exit code, 1 when an aim was missed. */
export function report(findings: readonly Finding[]): number {
  console.log(drawTable(findings));
  return findings.some(({ isMet }) => isMet === false) ? 1 : 0;
}

/** Says findings so that the one who runs several faults can collect them. */
export function tell(findings: readonly Finding[]): void {
  for (const finding of findings) console.log(`${PREFIX}${JSON.stringify(finding)}`);
}

/** The findings in what a fault printed. */
export function readFindings(output: string): readonly Finding[] {
  const lines = output.split("\n").filter((line) => line.startsWith(PREFIX));
  return lines.map((line): Finding => JSON.parse(line.slice(PREFIX.length)));
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export const inMs = (value: number): string => `${Math.round(value)} ms`;
