import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosaver, type SaveState } from "./autosaver";
import type { SendOutcome } from "./patch-queue";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const saved = (version: number): SendOutcome => ({
  kind: "saved",
  answer: { version, savedAt: "10:00:00", conflicts: [], news: {}, verdicts: {}, redraw: false },
});

function start(outcomes: SendOutcome[]) {
  const sent: { patch: unknown; base: number; keepalive: boolean }[] = [];
  const states: SaveState["kind"][] = [];
  const signedOut: unknown[] = [];
  const saver = new Autosaver({
    version: 3,
    send: async (patch, base, keepalive = false) => {
      sent.push({ patch, base, keepalive });
      return outcomes.shift() ?? saved(99);
    },
    onState: ({ kind }) => states.push(kind),
    onSaved: () => undefined,
    onSignedOut: (unsaved) => signedOut.push(unsaved),
  });
  return { saver, sent, states, signedOut };
}

test("typing is saved once, after a pause, on the save the page knows", async () => {
  const { saver, sent, states } = start([saved(4)]);
  saver.change("a", "1");
  await vi.advanceTimersByTimeAsync(499);
  saver.change("a", "12");
  await vi.advanceTimersByTimeAsync(499);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([{ patch: { a: "12" }, base: 3, keepalive: false }]);
  expect(states).toEqual(["saving", "saved"]);
  expect(saver.version).toBe(4);
  expect(saver.isUnsaved).toBe(false);
});

test("after the network was gone it goes on by itself, with everything typed since", async () => {
  const { saver, sent, states } = start([{ kind: "offline" }, { kind: "offline" }, saved(4)]);
  saver.change("a", "1");
  await vi.advanceTimersByTimeAsync(500);
  saver.change("b", "1");
  expect(saver.isUnsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(500 + 2000);
  expect(sent.map(({ patch }) => patch)).toEqual([{ a: "1" }, { a: "1", b: "1" }, { a: "1", b: "1" }]);
  expect(states).toEqual(["saving", "offline", "saving", "offline", "saving", "saved"]);
});

test("when the session ended nothing is tried again and nothing typed is lost", async () => {
  const { saver, sent, signedOut } = start([{ kind: "signed-out" }]);
  saver.change("a", "1");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(signedOut).toEqual([{ a: "1" }]);
  expect(saver.isUnsaved).toBe(true);
});

test("leaving the page sends the rest by a request that outlives it", () => {
  const { saver, sent } = start([]);
  saver.leave();
  expect(sent).toEqual([]);
  saver.change("a", "1");
  saver.leave();
  expect(sent).toEqual([{ patch: { a: "1" }, base: 3, keepalive: true }]);
});

test("before sending a form everything typed is saved first", async () => {
  const { saver, sent } = start([saved(4), saved(5)]);
  saver.change("a", "1");
  const both = Promise.all([saver.flush(), saver.flush()]);
  await expect(both).resolves.toEqual([true, true]);
  expect(sent).toHaveLength(1);
});
