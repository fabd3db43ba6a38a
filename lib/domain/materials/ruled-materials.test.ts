import { expect, test } from "vitest";
import { facts, listed } from "@/tests/support/builders/material-facts";
import { aTellingRule } from "@/tests/support/builders/rule-documents";
import { becauseText } from "./because-text";
import { requiredMaterials } from "./required-materials";
import { ruledMaterials } from "./ruled-materials";

const asking = (
  isRequired: boolean,
  material: "COMMITMENT_LETTER" | "SPONSOR_CERT" = "COMMITMENT_LETTER",
) => ({
  ...aTellingRule("own.paper"),
  effect: { kind: "material", material, isRequired } as const,
});

test("of several rules that ask for one paper the strict one counts; what only tells asks for nothing", () => {
  expect(ruledMaterials([aTellingRule("own.words")])).toEqual([]);
  expect(ruledMaterials([asking(false), asking(true), asking(false)])).toMatchObject([{ isRequired: true }]);
  expect(ruledMaterials([asking(false)])).toMatchObject([
    { material: "COMMITMENT_LETTER", isRequired: false },
  ]);
});

test("a paper that a rule asks for stands in the list with the rule's words", () => {
  const ruled = ruledMaterials([asking(true)]);
  expect(listed({ ruled })).toContain("COMMITMENT_LETTER sponsor REQUIRED BUREAU_RULE");
  expect(listed({ ruled: ruledMaterials([asking(false)]) })).toContain(
    "COMMITMENT_LETTER sponsor OPTIONAL BUREAU_RULE",
  );
  const item = requiredMaterials(facts({ ruled })).find(({ because }) => because === "BUREAU_RULE");
  expect(item && becauseText(item)).toEqual({
    zh: "浙江省的规定：测试说明",
    en: "Rule of Zhejiang: a sentence on trial",
  });
});

test("what the type asks for anyway keeps its own reason", () => {
  expect(listed({ ruled: ruledMaterials([asking(true, "SPONSOR_CERT")]) })).toEqual(listed());
  // Guangdong has its pledge by a column of its own: once is enough.
  const inGuangdong = listed({ province: "44", ruled: ruledMaterials([asking(true)]) });
  expect(inGuangdong).toEqual(listed({ province: "44" }));
});
