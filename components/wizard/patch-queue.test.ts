import { expect, test } from "vitest";
import { PatchQueue } from "./patch-queue";

test("what did not arrive waits again, but never over what was typed since", () => {
  const queue = new PatchQueue();
  queue.add("a", "1");
  queue.add("b", "1");
  expect(queue.take()).toEqual({ a: "1", b: "1" });
  queue.add("a", "2");
  queue.putBack();
  expect(queue.take()).toEqual({ a: "2", b: "1" });
});

test("one patch is on its way at a time", () => {
  const queue = new PatchQueue();
  expect(queue.take()).toBeNull();
  queue.add("a", "1");
  queue.take();
  queue.add("b", "1");
  expect(queue.take()).toBeNull();
  expect(queue.isEmpty).toBe(false);
  expect(queue.all()).toEqual({ a: "1", b: "1" });
  queue.done();
  expect(queue.take()).toEqual({ b: "1" });
  queue.done();
  expect(queue.isEmpty).toBe(true);
});
