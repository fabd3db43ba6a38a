import { expect, test } from "vitest";
import { describeError, shortenLogLine } from "./log-line";

test("a line for the terminal has the time, the level, the words and the facts", () => {
  const json = '{"level":"warn","time":"2026-11-21T19:41:02.123Z","attempt":2,"job":"mail","msg":"again"}\n';
  expect(shortenLogLine(json)).toBe("19:41:02 warn  again attempt=2 job=mail\n");
});

test("an error is told without its message, which may repeat what a person typed", () => {
  const cause = new TypeError("11010519491231002X is no number");
  const error = Object.assign(new Error("mobile 13800138000", { cause }), { code: "P2002" });
  const told = describeError(error);
  expect(told).toMatchObject({ kind: "Error", code: "P2002", cause: { kind: "TypeError" } });
  expect(JSON.stringify(told)).not.toMatch(/13800138000|11010519491231002X/);
});

test("whatever was thrown can be told", () => {
  expect(describeError("text with a name")).toEqual({ kind: "string" });
});
