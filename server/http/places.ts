import type { IncomingMessage, ServerResponse } from "node:http";

/** Bodies on their way at the same time; they cost memory, but no time of the process. */
const MOST_BODIES = 1024;

type Stage = "working" | "receiving";

const hasBody = (request: IncomingMessage) => Number(request.headers["content-length"] ?? 0) > 0;

/**
 * The requests that are served at the same time. One whose body is still on its way has no place among them:
 * whoever sends slowly, or never to the end, must not keep the others out.
 */
export class Places {
  private readonly taken: Record<Stage, number> = { working: 0, receiving: 0 };

  constructor(private readonly most: number) {}

  /** Takes a place until the answer is over; false when there is none. */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    const { taken } = this;
    if (taken.working >= this.most) return false;
    if (hasBody(request) && taken.receiving >= MOST_BODIES) return false;
    let stage: Stage | null = "working";
    taken.working += 1;
    const enter = (next: Stage | null) => {
      if (stage) taken[stage] -= 1;
      if (next) taken[next] += 1;
      stage = next;
    };
    // A small body came with the head, and is complete as soon as the parser is done with what it has.
    setImmediate(() => {
      if (stage === "working" && !request.complete) enter("receiving");
    });
    request.once("end", () => {
      if (stage === "receiving") enter("working");
    });
    response.once("close", () => enter(null));
    return true;
  }
}
