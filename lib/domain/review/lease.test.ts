import { expect, test } from "vitest";
import { DEFAULT_DEADLINES } from "../calendar/deadline-settings";
import { isHeldBy, isLeased, isLeaseEnded, releaseLease, renewLease, takeLease } from "./lease";

const NOW = new Date("2026-11-23T02:00:00Z");
const at = (ms: number) => new Date(NOW.getTime() + ms);
const FREE = { reviewerId: null, leaseUntil: null };
const HELD = { reviewerId: "a", leaseUntil: NOW };
const HALF_HOUR = 30 * 60_000;

test.each([
  [-1, true],
  [0, false],
  [1, false],
])("%d ms from its end the lease holds: %s", (ms, holds) => {
  expect(isLeased(HELD, at(ms))).toBe(holds);
  expect(isHeldBy(HELD, "a", at(ms))).toBe(holds);
  expect(isHeldBy(HELD, "b", at(ms))).toBe(false);
  expect(isLeaseEnded(HELD, at(ms))).toBe(!holds);
});

test("nobody's order is neither leased nor ended", () => {
  expect(isLeased(FREE, NOW)).toBe(false);
  expect(isLeaseEnded(FREE, NOW)).toBe(false);
  expect(isLeased({ reviewerId: "a", leaseUntil: null }, NOW)).toBe(false);
});

test("a free order is taken for 30 minutes, or as long as the administrators say", () => {
  expect(takeLease(FREE, "b", NOW)).toEqual({
    ok: true,
    value: { reviewerId: "b", leaseUntil: at(HALF_HOUR) },
  });
  const settings = { ...DEFAULT_DEADLINES, reviewLeaseMinutes: 5 };
  expect(takeLease(FREE, "b", NOW, settings)).toMatchObject({ value: { leaseUntil: at(5 * 60_000) } });
});

test("another's lease is respected to its end, then taken over", () => {
  expect(takeLease(HELD, "b", at(-1))).toEqual({ ok: false, error: "held-by-other" });
  expect(takeLease(HELD, "b", NOW)).toMatchObject({ ok: true, value: { reviewerId: "b" } });
});

test("the holder may take again, and renew until the end", () => {
  expect(takeLease(HELD, "a", at(-1))).toMatchObject({ value: { leaseUntil: at(HALF_HOUR - 1) } });
  expect(renewLease(HELD, "a", at(-1))).toMatchObject({
    value: { reviewerId: "a", leaseUntil: at(HALF_HOUR - 1) },
  });
  expect(renewLease(HELD, "a", NOW)).toEqual({ ok: false, error: "lease-ended" });
  expect(renewLease(HELD, "b", at(-1))).toEqual({ ok: false, error: "not-holder" });
});

test("only the holder gives it back, also when the time is over", () => {
  expect(releaseLease(HELD, "a")).toEqual({ ok: true, value: FREE });
  expect(releaseLease(HELD, "b")).toEqual({ ok: false, error: "not-holder" });
});
