import { expect, test } from "vitest";
import { proposeDomains } from "./propose-domain";

/** Knows one suffix of two labels and those of one. */
const registrable = (host: string) => {
  const labels = host.split(".");
  const length = host.endsWith(".com.cn") ? 2 : 1;
  if (labels.length <= length) return null;
  return { domain: labels.slice(-length - 1).join("."), suffix: labels.slice(-length).join(".") };
};

test.each([
  ["xinghe_demo.cn", "xinghe-demo.cn"],
  ["xinghe，cn", "xinghe.cn"],
  ["xinghe..cn", "xinghe.cn"],
  ["-xinghe.cn-", "xinghe.cn"],
  ["shop.xinghe.cn", "xinghe.cn"],
  ["a.shop.xinghe.com.cn", "xinghe.com.cn"],
  ["商店.例子.中国", "例子.中国"],
])("%s may be meant as %s", (typed, expected) => {
  expect(proposeDomains(typed, registrable)).toContain(expected);
});

test("without the list of suffixes only the signs are put right", () => {
  expect(proposeDomains("shop.xinghe_demo.cn", null)).toEqual(["shop.xinghe-demo.cn"]);
  expect(proposeDomains("com", registrable)).toEqual(["com"]);
});
