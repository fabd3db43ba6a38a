import type { Figures, Row } from "./measure";

/** A row that was measured. */
export interface Result extends Row {
  readonly ours: Figures;
  readonly least: Figures;
}

const times = (value: number, of: number) => `${(value / of).toFixed(2)}×`;

function cellsOf({ name, aim, ours, least }: Result): readonly string[] {
  const latencies = Object.entries(ours.times).flatMap(([width, { p50, p99 }]) => {
    const floor = least.times[Number(width)];
    return floor ? [`${times(p50, floor.p50)}/${times(p99, floor.p99)}`] : [];
  });
  const ratio = ours.cpu / least.cpu;
  const cpu = [ours.cpu.toFixed(0), least.cpu.toFixed(0), times(ours.cpu, least.cpu), `≤ ${aim}×`];
  return [name, ...cpu, ratio > aim ? "MISSED" : "met", ...latencies];
}

/** CPU in µs, then p50/p99 at 1, 16 and 64 connections as times of the floor. */
export function draw(results: readonly Result[]): string {
  const head = ["what", "CPU µs", "floor µs", "ratio", "aim", "", "p50/p99 at 1", "at 16", "at 64"];
  const rows = [head, ...results.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join("  ")).join("\n");
}
