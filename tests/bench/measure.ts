import { readdirSync, readFileSync } from "node:fs";
import { quantile } from "../faults/support/report";
import { type Ask, ask } from "./ask";

/** A server that is measured. */
export interface Measured {
  readonly url: string;
  readonly pid: number;
}

/** What a person does; `n` counts, so that no two at the same time are the same person. */
export type Deed = (n: number) => readonly Ask[];

/** What is compared: the portal's way and the floor's. */
export interface Row {
  readonly name: string;
  /** The most that the portal may take, in times of the floor. */
  readonly aim: number;
  readonly portal: Deed;
  readonly floor: Deed;
  /** By which names the floor knows what the portal's requests ask of the database. */
  readonly recorded: readonly string[];
  /** Can be done only once by each person. */
  readonly isOnce?: boolean;
}

/** CPU of one deed in µs, and how long it took in ms, by connections. */
export interface Figures {
  readonly cpu: number;
  readonly times: Readonly<Record<number, { readonly p50: number; readonly p99: number }>>;
}

export const WIDTHS = [1, 16, 64] as const;

/** CPU time of a process in µs: what the scheduler gave each of its threads. */
function readCpu(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((id) =>
    Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, "utf8").split(" ")[0]),
  );
  return spent.reduce((sum, one) => sum + one, 0) / 1000;
}

/** Resident memory in MB. */
export function readMemory(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

interface Round {
  readonly cpu: number;
  readonly ms: readonly number[];
}

/** Does something `count` times, `width` at a time. */
export async function runRound(server: Measured, deed: Deed, width: number, count: number): Promise<Round> {
  const ms: number[] = [];
  const before = readCpu(server.pid);
  let next = 0;
  const work = async () => {
    while (next < count) {
      const asks = deed(next++);
      const begin = performance.now();
      for (const one of asks) await ask(server.url, one);
      ms.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return { cpu: (readCpu(server.pid) - before) / count, ms };
}

const median = (values: readonly number[]) => quantile(values, 0.5);

/** Figures of the rounds of one server, by connections; the median round says the CPU. */
export function summarise(rounds: ReadonlyMap<number, readonly Round[]>): Figures {
  const all = [...rounds.values()].flat();
  const times = [...rounds].map(([width, some]) => {
    const ms = some.flatMap((round) => round.ms);
    return [width, { p50: median(ms), p99: quantile(ms, 0.99) }];
  });
  return { cpu: median(all.map(({ cpu }) => cpu)), times: Object.fromEntries(times) };
}

/** Two servers by turns, so that whatever else the machine does meets both. */
export async function compare(
  pair: readonly (readonly [Measured, Deed])[],
  {
    widths,
    rounds,
    count,
  }: { readonly widths: readonly number[]; readonly rounds: number; readonly count: number },
): Promise<readonly Figures[]> {
  const found = pair.map(() => new Map<number, Round[]>(widths.map((width) => [width, []])));
  for (let round = 0; round < rounds; round += 1) {
    for (const width of widths) {
      for (const [n, [server, deed]] of pair.entries()) {
        found[n]?.get(width)?.push(await runRound(server, deed, width, Math.max(count, width)));
      }
    }
  }
  return found.map(summarise);
}
