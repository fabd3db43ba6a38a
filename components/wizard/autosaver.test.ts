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
  const kept: unknown[] = [];
  const saver = new Autosaver({
    version: 3,
    send: async (patch, base, keepalive = false) => {
      sent.push({ patch, base, keepalive });
      return outcomes.shift() ?? saved(99);
    },
    onState: ({ kind }) => states.push(kind),
    onSaved: () => undefined,
    onKeep: (unsaved) => kept.push(unsaved),
  });
  return { saver, sent, states, kept };
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

test("what belongs to another draft by now is not sent again by itself, and stays on the page", async () => {
  const moved = { message: "moved", href: "/filings/BA1", link: "open" };
  const { saver, sent, states, kept } = start([
    { kind: "moved", moved },
    { kind: "moved", moved },
  ]);
  saver.change("a", "1");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sent.length, states, kept]).toEqual([1, ["saving", "moved"], [null]]);
  expect(saver.isUnsaved).toBe(true);
  await saver.catchUp();
  expect(states).toEqual(["saving", "moved", "moved"]);
});

test("when the session ended nothing is tried again and nothing typed is lost", async () => {
  const { saver, sent, kept } = start([{ kind: "signed-out" }]);
  saver.change("a", "1");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(kept).toEqual([{ patch: { a: "1" }, base: 3 }]);
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

test("a page that comes back after it was left goes on saving", async () => {
  const { saver, sent, kept } = start([saved(4), saved(5)]);
  saver.change("a", "1");
  saver.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.isUnsaved).toBe(false);
  expect(kept).toEqual([{ patch: { a: "1" }, base: 3 }, null]);
  saver.change("a", "12");
  await vi.advanceTimersByTimeAsync(500);
  expect(sent.at(-1)).toEqual({ patch: { a: "12" }, base: 4, keepalive: false });
});

test("leaving while a save is on its way sends what was typed since, on the save that is under way", async () => {
  const { saver, sent } = start([saved(4), saved(5)]);
  saver.change("a", "1");
  void saver.flush();
  saver.change("a", "12");
  saver.leave();
  expect(sent).toEqual([
    { patch: { a: "1" }, base: 3, keepalive: false },
    { patch: { a: "12" }, base: 4, keepalive: true },
  ]);
});

test("what was kept is sent on the save it was typed on", async () => {
  const { saver, sent } = start([saved(8)]);
  saver.restore({ patch: { a: "1" }, base: 2 });
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([{ patch: { a: "1" }, base: 2, keepalive: false }]);
  expect(saver.version).toBe(8);
});

test("a refused save is not kept: it would be refused again after a reload", async () => {
  const { saver, kept } = start([{ kind: "failed" }]);
  saver.change("a", "1");
  await saver.flush();
  expect(kept).toEqual([null]);
});

test("a conflict stands until the field is saved again", async () => {
  const conflict = { path: "a", mine: "1", theirs: "2", shown: { mine: "1", theirs: "2" } };
  const answer = {
    version: 4,
    savedAt: "10:00:00",
    conflicts: [conflict],
    news: {},
    verdicts: {},
    redraw: false,
  };
  const { saver } = start([{ kind: "saved", answer }, saved(5)]);
  saver.change("a", "1");
  await saver.flush();
  expect(saver.hasConflicts).toBe(true);
  saver.change("a", "2");
  await saver.flush();
  expect(saver.hasConflicts).toBe(false);
});

test("catching up asks without changing anything", async () => {
  const { saver, sent } = start([saved(7)]);
  await saver.catchUp();
  expect(sent).toEqual([{ patch: {}, base: 3, keepalive: false }]);
  expect(saver.version).toBe(7);
});

test("before sending a form everything typed is saved first", async () => {
  const { saver, sent } = start([saved(4), saved(5)]);
  saver.change("a", "1");
  const both = Promise.all([saver.flush(), saver.flush()]);
  await expect(both).resolves.toEqual([true, true]);
  expect(sent).toHaveLength(1);
});
