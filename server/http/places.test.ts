import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { Places } from "./places";

/** Somebody with a request; `begun` says whose work began, in turn. */
function come(places: Places, begun: string[], name: string) {
  const request = new IncomingMessage(new Socket());
  request.complete = true;
  const response = new ServerResponse(request);
  const isTaken = places.take(request, response, () => begun.push(name));
  return { isTaken, leave: () => response.emit("close") };
}

test("as many as allowed are worked on, the others wait their turn, one more finds no place", () => {
  const places = new Places({ most: 4, atOnce: 2 });
  const begun: string[] = [];
  const [first, , , last] = ["a", "b", "c", "d"].map((name) => come(places, begun, name));
  expect(begun).toEqual(["a", "b"]);
  expect(last?.isTaken).toBe(true);
  expect(come(places, begun, "e").isTaken).toBe(false);
  first?.leave();
  expect(begun).toEqual(["a", "b", "c"]);
  expect(come(places, begun, "f").isTaken).toBe(true);
});

test("one that goes away while it waits leaves the line, and is never begun", () => {
  const places = new Places({ most: 3, atOnce: 1 });
  const begun: string[] = [];
  const [first, second] = ["a", "b", "c"].map((name) => come(places, begun, name));
  second?.leave();
  expect(come(places, begun, "d").isTaken).toBe(true);
  first?.leave();
  expect(begun).toEqual(["a", "c"]);
});

test("one whose turn comes as another ends sees nothing of what is kept for the other", () => {
  const kept = new AsyncLocalStorage<string>();
  const places = new Places({ most: 2, atOnce: 1 });
  const seen: (string | undefined)[] = [];
  const request = () => Object.assign(new IncomingMessage(new Socket()), { complete: true });
  const answers = [request(), request()].map((one, n) => {
    const response = new ServerResponse(one);
    kept.run(`person ${n}`, () => places.take(one, response, () => seen.push(kept.getStore())));
    return response;
  });
  kept.run("person 0", () => answers[0]?.emit("close"));
  expect(seen).toEqual(["person 0", "person 1"]);
});
