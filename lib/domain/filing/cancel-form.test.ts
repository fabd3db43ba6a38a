import { expect, test } from "vitest";
import { CANCEL_REASONS, checkCancelReason, checkConfirmNumber, listCancelReasons } from "./cancel-form";

test.each(["CANCEL_SUBJECT", "CANCEL_SERVICE", null] as const)(
  "%s offers every reason but another provider",
  (type) => {
    expect(listCancelReasons(type)).toHaveLength(Object.keys(CANCEL_REASONS).length - 1);
    expect(checkCancelReason("MOVED_PROVIDER", type)?.code).toBe("F701");
  },
);

test("another provider is a reason to end the access", () => {
  expect(checkCancelReason("MOVED_PROVIDER", "CANCEL_ACCESS")).toBeNull();
});

test.each(Object.keys(CANCEL_REASONS))("%s is a reason", (key) => {
  expect(checkCancelReason(key, "CANCEL_ACCESS")).toBeNull();
});

test.each(["", "constructor", "__proto__", "other"])("%j is none", (key) => {
  expect(checkCancelReason(key, "CANCEL_ACCESS")?.code).toBe("F701");
});

test.each([
  ["粤ICP备2026000001号-1", true],
  [" 粤icp备２０２６０００００１号－1 ", true],
  ["粤ICP备2026000001号", false],
  ["粤ICP备2026000001号-2", false],
  ["", false],
])("%j confirms 粤ICP备2026000001号-1: %s", (typed, isRight) => {
  expect(checkConfirmNumber(typed, "粤ICP备2026000001号-1") === null).toBe(isRight);
});

test("an unknown number is confirmed by nothing", () => {
  expect(checkConfirmNumber("", "")?.code).toBe("F702");
});
