import { expect, test } from "vitest";
import type { RuleDocument } from "./rule-document";
import { countOwnRules, standingRules } from "./standing-rules";
import { RULE_DOCUMENTS } from "./tables/rule-documents";

const byId = (...ids: readonly string[]) => RULE_DOCUMENTS.filter(({ id }) => ids.includes(id));

function listed(documents: readonly RuleDocument[], province: "11" | "44" = "44") {
  return standingRules(documents, province).map(({ document, isForRest }) =>
    isForRest ? `${document.id} for the rest` : document.id,
  );
}

test("a province's rule for all stands instead of the national one", () => {
  expect(listed(byId("age", "age.44"))).toEqual(["age.44"]);
  expect(listed(byId("age", "age.44"), "11")).toEqual(["age"]);
});

test("a rule for some stands above the one for all, which is for the rest", () => {
  expect(listed(byId("legalRep", "legalRep.44", "legalRep.44.office"))).toEqual([
    "legalRep.44.office",
    "legalRep.44 for the rest",
  ]);
  expect(listed(byId("servicesPerOrder", "servicesPerOrder.individual"))).toEqual([
    "servicesPerOrder.individual",
    "servicesPerOrder for the rest",
  ]);
});

test("where a province only has rules for some, the national one is for the rest", () => {
  const some = byId("legalRep", "legalRep.44.office");
  expect(listed(some)).toEqual(["legalRep.44.office", "legalRep for the rest"]);
});

test("rules of one's own add to one another; those of other provinces are left out", () => {
  const own = byId("own.one-domain", "own.huayuan.12", "own.permit-screenshot.44", "own.finance-religion.44");
  expect(listed(own)).toEqual(["own.one-domain", "own.permit-screenshot.44", "own.finance-religion.44"]);
});

test("rules stand in the order of their keys, own rules last, however they come", () => {
  const some = byId("legalRep.44", "age.44", "own.finance-religion.44", "commitment.44");
  const order = ["legalRep.44", "age.44", "commitment.44", "own.finance-religion.44"];
  expect(listed(some)).toEqual(order);
  expect(listed([...some].reverse())).toEqual(order);
});

test("what asks for nothing is left out, unless it takes something national away", () => {
  const silent = RULE_DOCUMENTS.filter(({ key }) => key === "commitment" || key === "handheldPhoto");
  expect(listed(silent, "11")).toEqual([]);
  const [general] = byId("commitment.44").map((document) => ({ ...document, province: null }));
  const [nothing] = byId("commitment").map((document) => ({ ...document, province: "11" as const }));
  if (!general || !nothing) throw new RangeError("commitment");
  expect(listed([general, nothing], "11")).toEqual([nothing.id]);
  expect(listed([general, nothing], "44")).toEqual([general.id]);
});

test("only rules of the province itself are counted", () => {
  expect(countOwnRules(byId("age", "age.44", "own.one-domain", "own.finance-religion.44"), "44")).toBe(2);
  expect(countOwnRules(byId("age", "age.44", "own.one-domain"), "11")).toBe(0);
});
