import { expect, test } from "vitest";
import { readAnswer } from "./send-file";

test.each([
  ['{"status":"done","value":{"version":2,"message":"已上传"}}', { kind: "done", message: "已上传" }],
  ['{"status":"refused","code":"M101","message":"仅支持"}', { kind: "refused", message: "仅支持" }],
  ['{"status":"unexpected","reference":"x"}', { kind: "failed" }],
  ['{"status":"done"}', { kind: "failed" }],
  ['{"status":"refused"}', { kind: "failed" }],
  ["null", { kind: "failed" }],
  ["", { kind: "failed" }],
  ["<html>502</html>", { kind: "failed" }],
])("%s", (body, answer) => {
  expect(readAnswer(body)).toEqual(answer);
});
