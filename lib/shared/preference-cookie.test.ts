import { expect, test } from "vitest";
import { findPreference } from "./preference-cookie";

test.each([
  ["locale=en", "en"],
  ["theme=dark; locale=en; session=x", "en"],
  ["__Host-locale=en", "en"],
  ["locale=zh-CN; __Host-locale=en", "en"],
  ["xlocale=en; locale-2=en; __Host-theme=dark", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])(
  "in %j the language is %j: what another host of the domain wrote never counts before ours",
  (cookies, found) => {
    expect(findPreference(cookies, "locale")).toBe(found);
  },
);
