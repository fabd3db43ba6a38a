import { expect, test } from "vitest";
import { MESSENGER_TYPES } from "./messenger-types";

test("the kinds have the codes 1 to 4", () => {
  expect(Object.entries(MESSENGER_TYPES).map(([key, { miitCode }]) => [key, miitCode])).toEqual([
    ["QQ", 1],
    ["WECHAT", 2],
    ["DINGTALK", 3],
    ["HI", 4],
  ]);
});
