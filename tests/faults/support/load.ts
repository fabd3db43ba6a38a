import { execFileSync } from "node:child_process";
import http from "node:http";
import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** One request: what is asked, and of whom. */
export interface Shot {
  readonly path: string;
  readonly method?: "GET" | "PATCH" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `status` 0: the connection broke. `ms` counts from when the request was due. */
export interface Hit {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly ms: number;
  /** When the answer was whole, on the clock of `performance`. */
  readonly at: number;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4096 });
const TIMEOUT_MS = 60_000;

/** Sends one request and reads the answer to its end. */
export function shoot(origin: string, shot: Shot, due = performance.now()): Promise<Hit> {
  const { path, method = "GET", headers = {}, body } = shot;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve) => {
    const end = (status: number, retryAfter?: string) => {
      const at = performance.now();
      resolve({ status, retryAfter, ms: at - due, at });
    };
    const options = { method, agent, headers: { origin, ...headers, ...length }, timeout: TIMEOUT_MS };
    const request = http.request(`${origin}${path}`, options, (response) => {
      response.resume();
      response.once("end", () => end(response.statusCode ?? 0, response.headers["retry-after"]));
      response.once("error", () => end(0));
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => end(0));
    request.end(body);
  });
}

/** Sends a request as a page of ours does: again when the server says when. The time counts from the first try. */
export async function insist(origin: string, shot: Shot, due: number, onRefused: () => void): Promise<Hit> {
  for (;;) {
    const hit = await shoot(origin, shot, due);
    if (hit.status !== 503 || hit.retryAfter === undefined) return hit;
    onRefused();
    await pause(Number(hit.retryAfter) * 1000);
  }
}

/** Sends `count` requests, evenly spread over the time and whether or not earlier ones were answered. */
export async function openLoop(
  count: number,
  seconds: number,
  send: (n: number, due: number) => Promise<Hit>,
): Promise<readonly Hit[]> {
  const begin = performance.now();
  const gap = (seconds * 1000) / count;
  const sent: Promise<Hit>[] = [];
  while (sent.length < count) {
    const due = begin + sent.length * gap;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    sent.push(send(sent.length, due));
  }
  return Promise.all(sent);
}

/** Keeps so many requests on their way; how many succeeded within the time, and all answers. */
export async function closedLoop(
  width: number,
  seconds: number,
  send: (n: number) => Promise<Hit>,
): Promise<readonly Hit[]> {
  const until = performance.now() + seconds * 1000;
  const hits: Hit[] = [];
  let count = 0;
  const work = async () => {
    while (performance.now() < until) hits.push(await send(count++));
  };
  await Promise.all(Array.from({ length: width }, work));
  return hits;
}

export const isGood = ({ status }: Hit): boolean => status >= 200 && status < 400;

/**
 * Keeps processes to cores of their own, so that the one that asks does not take time from the one that answers;
 * false where that cannot be done.
 */
export function pin(pids: readonly number[], core: number): boolean {
  if (process.platform !== "linux" || os.cpus().length < 2) return false;
  try {
    for (const pid of pids) execFileSync("taskset", ["-a", "-c", "-p", String(core), String(pid)]);
    return true;
  } catch {
    return false;
  }
}
