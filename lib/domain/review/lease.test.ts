import { expect, test } from "vitest";
import { DEFAULT_DEADLINES } from "../calendar/deadline-settings";
import { isHeldBy, isLeased, renewLease } from "./lease";

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
});

test("nobody's order is not leased", () => {
  expect(isLeased(FREE, NOW)).toBe(false);
  expect(isLeased({ reviewerId: "a", leaseUntil: null }, NOW)).toBe(false);
});

test("the holder renews until the end, for 30 minutes or as long as the administrators say; nobody else does", () => {
  expect(renewLease(HELD, "a", at(-1))).toEqual({
    ok: true,
    value: { reviewerId: "a", leaseUntil: at(HALF_HOUR - 1) },
  });
  const settings = { ...DEFAULT_DEADLINES, reviewLeaseMinutes: 5 };
  expect(renewLease(HELD, "a", at(-1), settings)).toMatchObject({
    value: { leaseUntil: at(5 * 60_000 - 1) },
  });
  expect(renewLease(HELD, "a", NOW)).toEqual({ ok: false, error: "lease-ended" });
  expect(renewLease(HELD, "b", at(-1))).toEqual({ ok: false, error: "not-holder" });
});
