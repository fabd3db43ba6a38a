import { afterEach, expect, test } from "vitest";
import { newId, now, setClock } from "./clock";

afterEach(() => setClock(null));

test("ids are version 7 and sort by time", () => {
  setClock(() => new Date("2026-11-21T00:00:00.000Z"));
  const earlier = newId();
  setClock(() => new Date("2026-11-21T00:00:00.001Z"));
  const later = newId();
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(earlier < later).toBe(true);
  expect(Number.parseInt(earlier.replaceAll("-", "").slice(0, 12), 16)).toBe(
    Date.parse("2026-11-21T00:00:00Z"),
  );
});

test("ids of one millisecond sort in the order they were asked for, however many there are", () => {
  setClock(() => new Date("2026-11-21T00:00:00.000Z"));
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(10_000);
  setClock(() => new Date("2020-01-01T00:00:00.000Z"));
  expect(newId().slice(0, 8)).toBe("016f5e66");
});

test("the clock can be set and given back", () => {
  setClock(() => new Date(0));
  expect(now().getTime()).toBe(0);
  setClock(null);
  expect(now().getTime()).toBeGreaterThan(Date.parse("2026-01-01"));
});
