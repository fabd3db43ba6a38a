import { expect, test } from "vitest";
import { checkProperNouns } from "./proper-nouns";
import { PROPER_NOUNS } from "./tables/proper-nouns";

test.each([...PROPER_NOUNS.places, ...PROPER_NOUNS.idioms])("warns of %s", (word) => {
  const found = checkProperNouns(`我的${word}记`, { persons: [], ...PROPER_NOUNS });
  expect(found).toEqual({ code: "F464", severity: "WARN" });
});

test("warns of a person of the order, not of a single character", () => {
  const nouns = { persons: ["王小明", "王", ""], places: [], idioms: [] };
  expect(checkProperNouns("王小明记事", nouns)?.code).toBe("F464");
  expect(checkProperNouns("王大明记事", nouns)).toBeNull();
});

test("no word stands in a list twice", () => {
  const all = [...PROPER_NOUNS.places, ...PROPER_NOUNS.idioms];
  expect(new Set(all).size).toBe(all.length);
});
