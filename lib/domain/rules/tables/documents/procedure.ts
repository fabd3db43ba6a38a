import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9, filing-types.md §6 (access) of the domain notes */
export const PROCEDURE_RULES: readonly RuleDocument[] = [
  ...seed("shell", { values: { shellDirectAdd: "N" }, certainty: "B", sources: ["U26", "H25"] }, [
    { province: "11", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "12", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "14", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "21", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "31", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "32", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "33", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "45", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "51", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "52", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
    { province: "53", values: { shellDirectAdd: "Y" }, certainty: "B", sources: ["U26", "H25"] },
  ]),
  ...seed("accessDeviation", { values: { accessDeviation: "N" }, certainty: "D", sources: [] }, [
    { province: "14", for: "access", values: { accessDeviation: "Y" }, certainty: "C", sources: ["I19"] },
    { province: "33", for: "access", values: { accessDeviation: "Y" }, certainty: "C", sources: ["I19"] },
    { province: "34", for: "access", values: { accessDeviation: "Y" }, certainty: "C", sources: ["I19"] },
    { province: "44", for: "access", values: { accessDeviation: "Y" }, certainty: "C", sources: ["I19"] },
    { province: "46", for: "access", values: { accessDeviation: "Y" }, certainty: "C", sources: ["I19"] },
    { province: "53", for: "access", values: { accessDeviation: "Y" }, certainty: "C", sources: ["I19"] },
  ]),
  ...seed("footer", { values: { footer: "SERVICE" }, certainty: "A", sources: ["H25"] }, [
    { province: "44", values: { footer: "SUBJECT" }, certainty: "B", sources: ["H25"] },
  ]),
  ...seed(
    "times",
    { values: { slaWorkingDays: 20, typicalWorkingDays: 10 }, certainty: "A", sources: ["M05"] },
    [],
  ),
  // No bureau has published a window without hand-over: administrators write what they are told.
  ...seed("handOver", { values: { handOver: "OPEN" }, certainty: "D", sources: [] }, []),
];
