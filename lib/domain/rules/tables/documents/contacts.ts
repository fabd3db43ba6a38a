import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9 of the domain notes */
export const CONTACTS_RULES: readonly RuleDocument[] = [
  ...seed("phoneLocality", { values: { phoneLocality: "INFO" }, certainty: "D", sources: [] }, [
    { province: "12", values: { phoneLocality: "WARN" }, certainty: "C", sources: ["T21", "I19"] },
    { province: "21", values: { phoneLocality: "WARN" }, certainty: "C", sources: ["T21", "I19"] },
    { province: "32", values: { phoneLocality: "WARN" }, certainty: "C", sources: ["T21", "I19"] },
    {
      province: "42",
      for: "individual",
      values: { phoneLocality: "WARN" },
      certainty: "B",
      sources: ["U26", "H25"],
    },
    { province: "43", values: { phoneLocality: "WARN" }, certainty: "B", sources: ["U26", "H25", "I19"] },
    { province: "45", values: { phoneLocality: "WARN" }, certainty: "C", sources: ["I19"] },
    { province: "61", values: { phoneLocality: "WARN" }, certainty: "C", sources: ["I19"] },
    { province: "62", values: { phoneLocality: "WARN" }, certainty: "C", sources: ["T21", "I19"] },
  ]),
  ...seed("landline", { values: { landline: "OPTIONAL" }, certainty: "D", sources: [] }, [
    { province: "11", values: { landline: "NOT_MOBILE" }, certainty: "C", sources: ["T21", "T17"] },
    { province: "12", values: { landline: "MOBILE_OK" }, certainty: "C", sources: ["T21", "I19"] },
    { province: "21", values: { landline: "NOT_MOBILE" }, certainty: "C", sources: ["T21", "I19"] },
    { province: "22", values: { landline: "NOT_MOBILE" }, certainty: "C", sources: ["T21"] },
    { province: "32", values: { landline: "REQUIRED_ORG" }, certainty: "C", sources: ["T21", "I19"] },
    { province: "50", values: { landline: "MOBILE_OK" }, certainty: "C", sources: ["T21", "T17", "I19"] },
    { province: "62", values: { landline: "MOBILE_OK" }, certainty: "C", sources: ["T21", "I19"] },
  ]),
  ...seed("emergencyNumbers", { values: { emergencyDiffer: "N" }, certainty: "D", sources: [] }, [
    { province: "12", values: { emergencyDiffer: "Y" }, certainty: "C", sources: ["T21", "I19"] },
    { province: "41", values: { emergencyDiffer: "Y" }, certainty: "C", sources: ["I19"] },
    { province: "50", values: { emergencyDiffer: "Y" }, certainty: "C", sources: ["T21", "T17", "I19"] },
    { province: "62", values: { emergencyDiffer: "Y" }, certainty: "C", sources: ["T21", "I19"] },
  ]),
  ...seed(
    "communicationAddress",
    { values: { crossCityBlock: "N", crossCitySeverity: "BLOCK" }, certainty: "D", sources: [] },
    [
      { province: "13", values: { crossCityBlock: "Y" }, certainty: "B", sources: ["H25"] },
      { province: "41", values: { crossCityBlock: "Y" }, certainty: "B", sources: ["H25"] },
      { province: "52", values: { crossCityBlock: "Y" }, certainty: "B", sources: ["H25"] },
    ],
  ),
];
