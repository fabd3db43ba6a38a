import { expect, test } from "vitest";
import { provinceDocument } from "@/tests/support/builders/rule-documents";
import type { RuleDocument } from "../rules/rule-document";
import { createRuleHistory } from "../rules/rule-history";
import { RULE_DOCUMENTS } from "../rules/tables/rule-documents";
import { findHandOverPause } from "./hand-over-pause";

const SINCE = new Date("2026-01-01T00:00:00Z");

const pause = (
  validFrom: string,
  validTo: string | null,
  more: Partial<RuleDocument> = {},
): RuleDocument => ({
  ...provinceDocument("handOver", "44", { handOver: "PAUSED" }),
  ...{ id: `handOver.44.${validFrom}`, validFrom, validTo, ...more },
});

const historyOf = (...documents: RuleDocument[]) =>
  createRuleHistory(
    [...RULE_DOCUMENTS, ...documents].map((document) => ({ document, activeFrom: SINCE, activeTo: null })),
  );

const at = (instant: string) => new Date(instant);
// From the first moment of 12 February to the last of 20 February in China.
const FESTIVAL = historyOf(pause("2027-02-12", "2027-02-20"));
const OVER = at("2027-02-20T16:00:00Z");

test.each([
  ["2027-02-11T15:59:59.999Z", null],
  ["2027-02-11T16:00:00Z", { endsAt: OVER }],
  ["2027-02-20T15:59:59.999Z", { endsAt: OVER }],
  ["2027-02-20T16:00:00Z", null],
])("at %s the bureau pauses: %o", (instant, found) => {
  expect(findHandOverPause(FESTIVAL, "440300", {}, at(instant))).toEqual(found);
  expect(findHandOverPause(FESTIVAL, "330100", {}, at(instant))).toBeNull();
});

test("pauses that follow each other are one, and one without an end has none", () => {
  const inIt = at("2027-02-15T00:00:00Z");
  const two = historyOf(pause("2027-02-12", "2027-02-20"), pause("2027-02-21", "2027-02-22"));
  expect(findHandOverPause(two, "44", {}, inIt)).toEqual({ endsAt: at("2027-02-22T16:00:00Z") });
  expect(findHandOverPause(historyOf(pause("2027-02-12", null)), "44", {}, inIt)).toEqual({ endsAt: null });
});

test("a pause with a condition is one for such orders alone", () => {
  const history = historyOf(
    pause("2027-02-12", "2027-02-20", { when: { fact: "sponsorKind", eq: "INDIVIDUAL" } }),
  );
  const of = (sponsorKind: "INDIVIDUAL" | "ENTERPRISE") =>
    findHandOverPause(history, "44", { sponsorKind }, at("2027-02-15T00:00:00Z"));
  expect([of("INDIVIDUAL"), of("ENTERPRISE")]).toEqual([{ endsAt: OVER }, null]);
});
