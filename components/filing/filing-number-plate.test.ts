import { expect, test } from "vitest";
import { plateGroups } from "./filing-number-plate";

test.each([
  ["粤ICP备2026000001号-1", [5, 4, 6]],
  ["粤ICP备2026000001号", [5, 4, 6]],
  ["京ICP备05000001号-12A", [5, 2, 6]],
  ["京ICP备050001号", [5, 6]],
  ["", [0, 0]],
])("%s is read in groups", (number, groups) => {
  expect(plateGroups(number)).toEqual(groups);
});
