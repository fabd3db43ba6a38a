import { AsyncResource } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Bodies on their way at the same time; they cost memory, but no time of the process. */
const MOST_BODIES = 1024;

type Stage = "waiting" | "working" | "receiving";

const hasBody = (request: IncomingMessage) => Number(request.headers["content-length"] ?? 0) > 0;

export interface PlaceLimits {
  /** Requests inside at the same time; more are refused. */
  readonly most: number;
  /** How many of them are worked on at the same time; the others wait their turn. */
  readonly atOnce: number;
}

/**
 * The requests that are inside at the same time. All share one core, so working on many at once makes none of them
 * faster: it holds all their pages in memory, and keeps the loop of the process so long that it takes new connections,
 * of which each round takes one, too late even to refuse them. One whose body is still on its way is not counted:
 * whoever sends slowly, or never to the end, must not keep the others out.
 */
export class Places {
  private readonly taken: Record<Stage, number> = { waiting: 0, working: 0, receiving: 0 };
  private readonly line: (() => void)[] = [];

  constructor(private readonly limits: PlaceLimits) {}

  /** Takes a place until the answer is over, and starts the work at its turn; false when there is no place. */
  take(request: IncomingMessage, response: ServerResponse, start: () => void): boolean {
    const { taken, line, limits } = this;
    if (taken.waiting + taken.working >= limits.most) return false;
    if (hasBody(request) && taken.receiving >= MOST_BODIES) return false;
    let stage: Stage | null = "waiting";
    taken.waiting += 1;
    const enter = (next: Stage | null) => {
      if (stage) taken[stage] -= 1;
      if (next) taken[next] += 1;
      stage = next;
      this.callNext();
    };
    // Its turn comes when another request ends: without the bond it would see whatever is kept for that one, its person too.
    const begin = AsyncResource.bind(() => {
      enter("working");
      start();
      // A small body came with the head, and is complete as soon as the parser is done with what it has.
      setImmediate(() => {
        if (stage === "working" && !request.complete) enter("receiving");
      });
    });
    request.once("end", () => {
      if (stage === "receiving") enter("working");
    });
    response.once("close", () => {
      const turn = line.indexOf(begin);
      if (turn >= 0) line.splice(turn, 1);
      enter(null);
    });
    line.push(begin);
    this.callNext();
    return true;
  }

  private callNext(): void {
    if (this.taken.working < this.limits.atOnce) this.line.shift()?.();
  }
}
