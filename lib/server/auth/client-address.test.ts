import { expect, test } from "vitest";
import { addressOf } from "./client-address";

test.each([
  ["203.0.113.7", false, "203.0.113.7"],
  ["198.51.100.1, 203.0.113.7", true, "203.0.113.7"],
  ["2001:db8::1", false, "2001:db8::1"],
  ["", false, "unknown"],
  [null, true, "unknown"],
])("from %j (behind a proxy: %s) comes %s", (forwardedFor, trustProxy, address) => {
  expect(addressOf(forwardedFor, trustProxy)).toBe(address);
});
