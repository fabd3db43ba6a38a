import { expect, test } from "vitest";
import { at, violation } from "../findings/finding";
import { realNameWaitEnd } from "./real-name-wait";

const NOW = new Date("2026-11-21T02:00:00.000Z");
const waits = (time: string, key = "s1") => at(`services.${key}.domain`, violation("F417", { time }));

test("the last of several domains ends the wait", () => {
  const findings = [
    waits("2026-11-22T02:00:00.000Z"),
    waits("2026-11-23T02:00:00.000Z", "s2"),
    at("a", violation("F416")),
  ];
  expect(realNameWaitEnd(findings, NOW)).toEqual(new Date("2026-11-23T02:00:00.000Z"));
});

test.each([
  ["2026-11-21T02:00:00.001Z", new Date("2026-11-21T02:00:00.001Z")],
  ["2026-11-21T02:00:00.000Z", null],
  ["2026-11-21T01:59:59.999Z", null],
])("a wait until %s is over from that instant on", (time, end) => {
  expect(realNameWaitEnd([waits(time)], NOW)).toEqual(end);
});

test("without a wait there is no end", () => {
  expect(realNameWaitEnd([], NOW)).toBeNull();
});
