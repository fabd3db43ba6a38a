import { expect, test } from "vitest";
import { bitSum } from "./bit-sum";
import { ACCESS_MODES, DEFAULT_ACCESS_MODE } from "./tables/access-modes";
import { SERVER_LOCATIONS } from "./tables/server-locations";

test("adds bits beyond 32, each once", () => {
  expect(bitSum(["8589934592", "1", "1"])).toBe(8589934593n);
  expect(bitSum([])).toBe(0n);
});

test("a bit that is no number is refused", () => {
  expect(() => bitSum(["x"])).toThrow(SyntaxError);
});

test("31 provinces have one bit each, as the filing form has them", () => {
  const bits = Object.values(SERVER_LOCATIONS).map(({ bit }) => BigInt(bit));
  expect(bits).toHaveLength(31);
  expect(new Set(bits).size).toBe(31);
  expect(bits.every((bit) => (bit & (bit - 1n)) === 0n)).toBe(true);
  // Powers 0 to 33 without 12, 19 and 29, which belong to no province.
  expect(bits.reduce((sum, bit) => sum + bit, 0n)).toBe(2n ** 34n - 1n - MISSING);
  expect(SERVER_LOCATIONS["44"]).toEqual({ bit: "16", zh: "广东", en: "Guangdong" });
  expect(SERVER_LOCATIONS["33"].bit).toBe("8589934592");
  expect(SERVER_LOCATIONS["54"].bit).toBe("2147483648");
});

const MISSING = 4096n + 524288n + 536870912n;

test("the five access modes have the bits of the form, cloud by default", () => {
  expect(Object.entries(ACCESS_MODES).map(([key, { bit }]) => `${key} ${bit}`)).toEqual([
    "DEDICATED_LINE 1",
    "COLOCATION 2",
    "VIRTUAL_HOST 4",
    "OTHER 8",
    "CLOUD 16",
  ]);
  expect(DEFAULT_ACCESS_MODE).toBe("CLOUD");
});
