import { expect, test } from "vitest";
import type { BlockView } from "@/lib/wizard/step-view";
import { browserMessages } from "./before-sending";
import { headingsOf, serverMessages } from "./step-messages";

const TEXTS = { unexpected: "编号{reference}" };

test("a message about no field of the page leads where it says", () => {
  const message = {
    path: "",
    code: "moved",
    severity: "BLOCK",
    label: "",
    message: "在别处",
    href: "/filings",
  };
  expect(
    serverMessages({ status: "invalid", messages: [{ ...message, severity: "BLOCK" }] }, [], TEXTS),
  ).toEqual([{ id: null, text: "在别处", sentence: "在别处", href: "/filings" }]);
});

test("blocks of one name are numbered, others are not", () => {
  const blocks = ["主办者信息", "网站", "App", "网站", "Website", "Website"].map(
    (heading): BlockView => ({ owner: "", heading, fields: [], remove: null }),
  );
  expect(headingsOf({ blocks })).toEqual(["主办者信息", "网站1", "App", "网站2", "Website 1", "Website 2"]);
});

test("what the browser found stands in the order of the fields", () => {
  const errors = { "a.y": "请填写乙", "a.x": "错了" };
  const fields = [
    { path: "a.x", label: "甲方" },
    { path: "a.y", label: "乙方" },
  ];
  expect(browserMessages(errors, fields)).toEqual([
    { id: "a.x", text: "甲方：错了", sentence: "错了" },
    { id: "a.y", text: "乙方：请填写乙", sentence: "请填写乙" },
  ]);
});

test("a server's message links to its field, or says its name where the page does not show it", () => {
  const messages = [
    { path: "a.x", code: "F001", severity: "BLOCK" as const, label: "甲方", message: "错了" },
    { path: "b", code: "F001", severity: "BLOCK" as const, label: "丙方", message: "错了" },
  ];
  expect(serverMessages({ status: "invalid", messages }, [{ path: "a.x", label: "甲方" }], TEXTS)).toEqual([
    { id: "a.x", text: "甲方：错了", sentence: "错了" },
    { id: null, text: "丙方：错了", sentence: "错了" },
  ]);
});

test("a refusal is one sentence; our own fault carries its reference", () => {
  expect(serverMessages({ status: "refused", code: "x", message: "不行" }, [], TEXTS)[0]?.text).toBe("不行");
  expect(serverMessages({ status: "unexpected", reference: "77" }, [], TEXTS)[0]?.text).toBe("编号77");
  expect(serverMessages({ status: "idle" }, [], TEXTS)).toEqual([]);
});
