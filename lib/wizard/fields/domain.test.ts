import { expect, test } from "vitest";
import { ruleContext } from "@/tests/support/rule-context";
import { checkDomainForm } from "./domain";

test.each([
  ["例子.中国", []],
  ["中国例子.中国", ["F422"]],
  ["xinghe-demo.com", []],
])("%s gives %o: what stands after the dot is not the sponsor's choice of words", (domain, codes) => {
  expect(checkDomainForm(domain, ruleContext()).map(({ code }) => code)).toEqual(codes);
});
