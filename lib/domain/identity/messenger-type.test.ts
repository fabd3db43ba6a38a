import { expect, test } from "vitest";
import { isMessengerType } from "./messenger-type";
import { MESSENGER_TYPES } from "./tables/messenger-types";

test("the kinds have the codes 1 to 4", () => {
  expect(Object.entries(MESSENGER_TYPES).map(([key, { miitCode }]) => [key, miitCode])).toEqual([
    ["QQ", 1],
    ["WECHAT", 2],
    ["DINGTALK", 3],
    ["HI", 4],
  ]);
});

test("only keys of the table are kinds", () => {
  expect(isMessengerType("WECHAT")).toBe(true);
  expect(isMessengerType("toString")).toBe(false);
});
