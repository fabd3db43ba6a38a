import { expect, test } from "vitest";
import { linkTarget } from "./link-target";

test.each([
  ["/", { pathname: "/", search: "", hash: "" }],
  ["/review?state=mine&after=a%2Fb", { pathname: "/review", search: "?state=mine&after=a%2Fb", hash: "" }],
  ["/help#sms", { pathname: "/help", search: "", hash: "#sms" }],
])("%s is taken apart without a change", (href, target) => {
  expect(linkTarget(href)).toEqual(target);
});
