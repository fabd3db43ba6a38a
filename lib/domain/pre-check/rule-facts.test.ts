import { expect, test } from "vitest";
import { ofIndividual, preCheckAnswers } from "@/tests/support/builders/pre-check";
import { preCheckFacts } from "./rule-facts";

test("a planned filing says of itself what rules may ask", () => {
  expect(preCheckFacts(preCheckAnswers({ person: "OTHER", services: "BOTH" }))).toEqual({
    sponsorKind: "ENTERPRISE",
    serviceType: ["WEBSITE", "APP"],
    services: 2,
    principalIsLegalRep: false,
  });
  expect(preCheckFacts(ofIndividual("33", "ELSEWHERE"))).toMatchObject({
    sponsorKind: "INDIVIDUAL",
    outOfProvince: true,
  });
  expect(preCheckFacts(preCheckAnswers(), "ACCESS").filingType).toBe("ACCESS");
});
