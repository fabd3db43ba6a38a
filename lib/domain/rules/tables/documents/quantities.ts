import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9 of the domain notes */
export const QUANTITIES_RULES: readonly RuleDocument[] = [
  ...seed("servicesPerOrder", { values: { maxServices: 3 }, certainty: "D", sources: [] }, [
    { province: null, for: "individual", values: { maxServices: 1 }, certainty: "B", sources: ["H25"] },
    { province: "42", values: { maxServices: 1 }, certainty: "A", sources: ["U26", "H25"] },
    { province: "43", values: { maxServices: 1 }, certainty: "A", sources: ["U26", "H25"] },
  ]),
  ...seed(
    "constructionPlan",
    {
      values: { planFrom: 0, planCounts: "SERVICES", guaranteeLetter: "N", accessContract: "N" },
      certainty: "D",
      sources: [],
    },
    [
      { province: "31", for: "organisation", values: { planFrom: 30 }, certainty: "B", sources: ["H25"] },
      { province: "43", values: { planFrom: 2 }, certainty: "A", sources: ["U26", "H25"] },
      {
        province: "44",
        for: "organisation",
        values: { planFrom: 31, planCounts: "DOMAIN_PREFIXES", accessContract: "Y" },
        certainty: "A",
        sources: ["U26", "T17", "I19"],
      },
      {
        province: "44",
        for: "individual",
        values: { planFrom: 5, planCounts: "DOMAIN_PREFIXES", accessContract: "Y" },
        certainty: "A",
        sources: ["U26", "T17", "I19"],
      },
      {
        province: "50",
        for: "organisation",
        values: { planFrom: 6, guaranteeLetter: "Y" },
        certainty: "C",
        sources: ["U26"],
      },
      {
        province: "50",
        for: "individual",
        values: { planFrom: 3, guaranteeLetter: "Y" },
        certainty: "C",
        sources: ["U26"],
      },
      { province: "51", for: "individual", values: { planFrom: 5 }, certainty: "B", sources: ["U26"] },
      { province: "64", values: { planFrom: 6 }, certainty: "B", sources: ["U26"] },
    ],
  ),
  ...seed("totalServices", { values: { cap: 0 }, certainty: "D", sources: [] }, [
    { province: "36", for: "organisation", values: { cap: 7 }, certainty: "C", sources: ["U26", "H25"] },
    { province: "36", for: "individual", values: { cap: 4 }, certainty: "C", sources: ["U26", "H25"] },
    { province: "61", for: "organisation", values: { cap: 30 }, certainty: "B", sources: ["H25"] },
  ]),
  ...seed("onsiteCheck", { values: { onsiteFrom: 0 }, certainty: "D", sources: [] }, [
    {
      province: "41",
      for: "organisation",
      values: { onsiteFrom: 21 },
      certainty: "B",
      sources: ["U26", "H25"],
    },
    { province: "41", for: "individual", values: { onsiteFrom: 6 }, certainty: "B", sources: ["U26", "H25"] },
  ]),
];
