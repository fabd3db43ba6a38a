import { expect, test } from "vitest";
import { findFigures } from "./suites.mjs";

test("of what a runner says the figures are kept, each on a line of its own", () => {
  const output = "stdout | a.test.ts > counts\nfigure: 12 cells\n\n····\nno figure: here\nfigure: 3 lines\n";
  expect(findFigures(output)).toBe("12 cells\n3 lines");
  expect(findFigures("····\n")).toBe("");
});
