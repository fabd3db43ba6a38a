import { expect, test } from "vitest";
import { addressOf } from "./client-address";

test.each([
  ["203.0.113.7", false, "203.0.113.7"],
  ["198.51.100.1, 203.0.113.7", true, "203.0.113.7"],
  ["2001:db8::1", false, "2001:db8:0:0::/64"],
  ["2001:DB8:0:0:ffff:1:2:3", false, "2001:db8:0:0::/64"],
  ["2001:db8:0:1::1", false, "2001:db8:0:1::/64"],
  ["::ffff:203.0.113.7", false, "203.0.113.7"],
  ["not an address", true, "not an address"],
  ["", false, "unknown"],
  [null, true, "unknown"],
])("from %j (behind a proxy: %s) comes %s", (forwardedFor, trustProxy, address) => {
  expect(addressOf(forwardedFor, trustProxy)).toBe(address);
});
