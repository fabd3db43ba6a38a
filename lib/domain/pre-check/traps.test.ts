import { expect, test } from "vitest";
import { rule } from "@/tests/support/builders/material-facts";
import { ofIndividual, preCheckAnswers } from "@/tests/support/builders/pre-check";
import { PROVINCE_CODES } from "../bureau/provinces";
import type { PreCheckAnswers } from "./answers";
import { preCheck } from "./pre-check";
import { TRAPS } from "./tables/traps";

const AT = "2026-11-21T02:00:00.000Z";

const trapsOf = (answers: PreCheckAnswers, bureau = rule(answers.province, { sponsorKind: answers.kind })) =>
  preCheck(answers, bureau, AT).traps;
const codes = (answers: PreCheckAnswers, bureau = rule(answers.province, { sponsorKind: answers.kind })) =>
  trapsOf(answers, bureau)
    .filter(({ isOfCase }) => isOfCase)
    .map(({ code }) => code);

test("an individual with a card of another province is refused, asked for a permit or let through as the bureau has it", () => {
  for (const bureau of PROVINCE_CODES.map((code) => rule(code, { sponsorKind: "INDIVIDUAL" }))) {
    const found = codes(ofIndividual(bureau.code, "ELSEWHERE"), bureau);
    const expected = { YES: [], NO: ["F212"], PERMIT: ["F213"] }[
      bureau.oopSeverity === "NA" ? "YES" : bureau.oop
    ];
    expect(found.filter((code) => code === "F212" || code === "F213")).toEqual(expected);
    expect(codes(ofIndividual(bureau.code, "HERE"), bureau)).not.toContain("F212");
    expect(codes(ofIndividual(bureau.code, "HERE"), bureau)).not.toContain("F213");
  }
});

test("individuals hear what content is allowed, and that neither trade, forum nor approvals are", () => {
  const zhejiang = rule("33");
  const blog = trapsOf(ofIndividual("33", "HERE"), { ...zhejiang, indContent: "BLOG_ONLY" });
  expect(blog.find(({ code }) => code === "F403")?.params).toEqual({ options: "BLOG" });
  expect(codes(ofIndividual("33", "HERE"))).toEqual(expect.arrayContaining(["F403", "F405", "F409"]));
  expect(codes(ofIndividual("33", "HERE"))).not.toContain("F408");
  expect(codes(ofIndividual("33", "HERE", { approvals: ["NEWS"] }))).toContain("F408");
  expect(codes(preCheckAnswers({ approvals: ["NEWS"] }))).not.toContain("F408");
});

test("an organisation without its legal representative in charge hears what the bureau says to it", () => {
  const asked = { ...rule("33"), lrRule: "REQUIRED", lrSeverity: "BLOCK" } as const;
  expect(codes(preCheckAnswers({ person: "OTHER" }), asked)).toContain("F222");
  expect(codes(preCheckAnswers({ person: "LEGAL_REP" }), asked)).not.toContain("F222");
  expect(codes(preCheckAnswers({ person: "SERVICE_OTHER" }), asked)).not.toContain("F222");
  expect(codes(preCheckAnswers({ person: "OTHER" }), { ...asked, lrRule: "FREE" })).not.toContain("F222");
  const same = { ...asked, lrRule: "SAME_PERSON_IF_NOT" } as const;
  expect(codes(preCheckAnswers({ person: "OTHER" }), same)).toContain("F334");
  const differ = { ...asked, emergencyDiffer: "Y" } as const;
  expect(codes(preCheckAnswers({ person: "SERVICE_OTHER" }), differ)).toContain("F316");
  expect(codes(preCheckAnswers({ person: "OTHER" }), differ)).not.toContain("F316");
});

test.each([
  ["F211", { crossCityBlock: "Y" }, { crossCityBlock: "N" }],
  ["F223", { foreignLr: "AUTHORISE_CN" }, { foreignLr: "PASSPORT_OK" }],
  ["F214", { superior: "LEGAL_REP" }, { superior: "FREE" }],
  ["F313", { phoneLocality: "WARN" }, { phoneLocality: "INFO" }],
] as const)("a column of the bureau brings up %s, another value does not", (code, on, off) => {
  expect(codes(preCheckAnswers(), { ...rule("33"), ...on })).toContain(code);
  expect(codes(preCheckAnswers(), { ...rule("33"), ...off })).not.toContain(code);
});

test("a holder whom the province admits costs a proof, another one is a trap", () => {
  const materials = (answers: PreCheckAnswers, bureau = rule("33")) =>
    preCheck(answers, bureau, AT).plan?.materials.needed.map(({ code }) => code) ?? [];
  const admits = { ...rule("33"), holder: "ORG_LR" } as const;
  const refuses = { ...rule("33"), holder: "ORG" } as const;
  const answers = preCheckAnswers({ holder: "LEGAL_REP" });
  expect(materials(answers, admits)).toContain("DOMAIN_HOLDER_PROOF");
  expect(codes(answers, admits)).not.toContain("F418");
  expect(materials(answers, refuses)).not.toContain("DOMAIN_HOLDER_PROOF");
  expect(codes(answers, refuses)).toContain("F418");
  for (const holder of ["SPONSOR", "UNKNOWN"] as const)
    expect(codes(preCheckAnswers({ holder }), refuses)).not.toContain("F418");
  expect(codes(ofIndividual("33", "HERE", { holder: "OTHER" }))).toContain("F418");
});

test("numbers are a trap of the case only where they are passed", () => {
  const both = ofIndividual("33", "HERE", { services: "BOTH" });
  expect(codes(both)).toContain("F502");
  expect(codes(both)).not.toContain("E-TYPE-MIXED");
  expect(codes(preCheckAnswers({ services: "BOTH" }), { ...rule("33"), maxServices: 2 })).toContain(
    "E-TYPE-MIXED",
  );
  const one = trapsOf(ofIndividual("33", "HERE"));
  expect(one.find(({ code }) => code === "F502")).toMatchObject({ isOfCase: false, params: { max: 1 } });
  expect(codes(preCheckAnswers({ services: "BOTH" }), { ...rule("33"), maxServices: 2 })).not.toContain(
    "F502",
  );
  expect(codes(preCheckAnswers({ services: "BOTH" }), { ...rule("33"), maxServices: 1 })).toContain("F502");
});

test("what the sources differ about says so, and everything that is found has an advice", () => {
  for (const code of PROVINCE_CODES) {
    const bureau = rule(code);
    for (const trap of trapsOf(preCheckAnswers({ province: code, person: "OTHER" }))) {
      const rests = trap.params?.rule === "ONSITE" ? "onsiteCheck" : TRAPS[trap.code].rests;
      const certainty = rests && bureau.grounds[rests].certainty;
      expect(trap.isUncertain).toBe(certainty === "C" || certainty === "D");
    }
  }
});

test("Henan's check on site is warned of beforehand, as sure as its own document", () => {
  const trap = trapsOf(preCheckAnswers({ province: "41" })).find(({ code }) => code === "F503");
  expect(trap).toMatchObject({ severity: "WARN", params: { max: 20, rule: "ONSITE" }, isUncertain: false });
});
