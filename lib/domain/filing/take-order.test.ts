import { expect, test } from "vitest";
import type { FilingOrder } from "./filing-order";
import { takeOrder } from "./take-order";

const NOW = new Date("2026-11-23T02:00:00Z");
const at = (ms: number) => new Date(NOW.getTime() + ms);

const order = (change: Partial<FilingOrder>): FilingOrder => ({
  id: "o1",
  status: "SUBMITTED",
  type: "FIRST",
  version: 7,
  ownerId: "owner",
  stageEnteredAt: NOW,
  lastSavedAt: NOW,
  reviewerId: null,
  leaseUntil: null,
  initialReviewerId: null,
  smsRepushes: 0,
  revivedAt: null,
  isResubmission: false,
  ...change,
});

const take = (change: Partial<FilingOrder>, id = "rev", isOfSponsor = false) =>
  takeOrder(order(change), { id, isOfSponsor }, { now: NOW });
const held = (ms: number) => ({ status: "INITIAL_REVIEW", reviewerId: "other", leaseUntil: at(ms) }) as const;

test("a waiting order is taken from the queue in one step", () => {
  const result = take({});
  if (!result.ok) throw new Error(result.error.code);
  expect(result.value.map(({ event, order: { version } }) => [event, version])).toEqual([["take", 8]]);
  expect(result.value[0]?.order.reviewerId).toBe("rev");
});

test.each([0, -1])("a lease that ended %d ms ago is taken over in two steps", (ms) => {
  const result = take(held(ms));
  if (!result.ok) throw new Error(result.error.code);
  const steps = result.value.map((change) => [change.event, change.order.version, change.order.reviewerId]);
  expect(steps).toEqual([
    ["release", 8, null],
    ["take", 9, "rev"],
  ]);
});

test.each([
  ["a running lease", held(1), "rev", false, "lease-given-back"],
  ["their own order", {}, "owner", false, "reviewer-independent"],
  ["their own order after another", held(0), "owner", false, "reviewer-independent"],
  ["an order of their organisation", {}, "rev", true, "reviewer-independent"],
  ["a draft", { status: "DRAFT" }, "rev", false, "illegal-transition"],
] as const)("nobody takes %s", (_, change, id, isOfSponsor, code) => {
  expect(take(change, id, isOfSponsor)).toMatchObject({ ok: false, error: { code } });
});
