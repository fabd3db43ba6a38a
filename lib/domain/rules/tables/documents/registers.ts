import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9 of the domain notes */
export const REGISTERS_RULES: readonly RuleDocument[] = [
  ...seed(
    "superior",
    { values: { superior: "FREE", superiorSeverity: "WARN" }, certainty: "D", sources: [] },
    [
      { province: "45", values: { superior: "TRUE_SUPERIOR" }, certainty: "A", sources: ["U26", "T17"] },
      { province: "64", values: { superior: "LEGAL_REP" }, certainty: "A", sources: ["U26"] },
    ],
  ),
  ...seed("abnormal", { values: { abnormalSeverity: "WARN" }, certainty: "D", sources: [] }, []),
  ...seed(
    "mobileElsewhere",
    { values: { mobileElsewhereSeverity: "BLOCK" }, certainty: "D", sources: [] },
    [],
  ),
];
