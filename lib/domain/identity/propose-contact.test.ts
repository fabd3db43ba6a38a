import { expect, test } from "vitest";
import { proposeEmails, proposeLandlines, proposeMobiles } from "./propose-contact";
import { AREA_CODES } from "./tables/area-codes";

test.each([
  ["013800138000", "13800138000"],
  ["8613800138000", "13800138000"],
  ["138OO138OOO", "13800138000"],
  ["1380013800l", "13800138001"],
])("%s may be meant as %s", (typed, expected) => {
  expect(proposeMobiles(typed)).toContain(expected);
});

test.each([
  ["26888888", ["深圳市"], ["086-0755-26888888"]],
  ["82998299", ["市辖区", "北京市"], ["086-010-82998299"]],
  ["2688888-12", ["深圳市"], ["086-0755-2688888-12"]],
  ["268888", ["深圳市"], []],
  ["26888888", ["某某市"], []],
] as const)("%s in %j may be meant as %j", (typed, cities, expected) => {
  expect(proposeLandlines(typed, cities, AREA_CODES)).toEqual(expected);
});

test.each([
  ["zhangwei@qq，com", "zhangwei@qq.com"],
  ["zhangwei@@qq.com", "zhangwei@qq.com"],
  ["zhangwei@qq..com", "zhangwei@qq.com"],
  ["zhangwei@qq.com.", "zhangwei@qq.com"],
  ["zhangwei@qq", "zhangwei@qq.com"],
  ["zhangwei@163", "zhangwei@163.com"],
  ["zhangwei@gmailcom", "zhangwei@gmail.com"],
  ["zhangwei@foxmail_com", "zhangwei@foxmail.com"],
])("%s may be meant as %s", (typed, expected) => {
  expect(proposeEmails(typed)).toContain(expected);
});

test("what is no address at all is not guessed at", () => {
  for (const typed of ["", "zhangwei", "@qq.com", "zhangwei#qq"]) expect(proposeEmails(typed)).toEqual([]);
});
