import { expect, test } from "vitest";
import { findTheme } from "./theme";

test.each([
  ["light", "light"],
  ["dark", "dark"],
  ["system", "system"],
  ["purple", "system"],
  [undefined, "system"],
])("%s means %s", (text, theme) => {
  expect(findTheme(text)).toBe(theme);
});
