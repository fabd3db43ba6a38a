import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9 of the domain notes */
export const PAPERS_RULES: readonly RuleDocument[] = [
  ...seed(
    "documentValidity",
    { values: { documentMinValidityDays: 90 }, certainty: "A", sources: ["U26", "H25", "I19"] },
    [],
  ),
  ...seed("verificationForm", { values: { form: "E" }, certainty: "D", sources: [] }, [
    { province: "36", for: "individual", values: { form: "P" }, certainty: "C", sources: ["T21"] },
    {
      province: "44",
      for: "individual",
      values: { form: "P" },
      certainty: "A",
      sources: ["U26", "H25", "T21"],
    },
    { province: "65", for: "individual", values: { form: "P" }, certainty: "C", sources: ["T21"] },
  ]),
  ...seed("commitment", { values: { commitment: "NONE" }, certainty: "D", sources: [] }, [
    {
      province: "32",
      values: { commitment: "JIANGSU" },
      since: "2021-06-01",
      certainty: "A",
      sources: ["U26", "H25"],
    },
    { province: "41", values: { commitment: "HENAN" }, certainty: "B", sources: ["U26"] },
    {
      province: "44",
      values: { commitment: "GUANGDONG" },
      since: "2021-06-21",
      certainty: "A",
      sources: ["U26", "H25", "T21"],
    },
  ]),
  ...seed("establishment", { values: { establishment: "N" }, certainty: "D", sources: [] }, [
    { province: "12", values: { establishment: "GOV" }, certainty: "A", sources: ["U26", "I19"] },
    { province: "15", values: { establishment: "Y" }, certainty: "A", sources: ["U26", "H25"] },
    { province: "23", values: { establishment: "Y" }, certainty: "A", sources: ["U26", "H25"] },
    { province: "36", values: { establishment: "Y" }, certainty: "A", sources: ["U26", "H25"] },
    { province: "53", values: { establishment: "Y" }, certainty: "A", sources: ["U26", "H25"] },
  ]),
  ...seed("explanation", { values: { explanation: "NONE" }, certainty: "D", sources: [] }, [
    { province: "11", values: { explanation: "TRANSFER" }, certainty: "B", sources: ["U26", "T21"] },
    { province: "42", values: { explanation: "E_COMMERCE" }, certainty: "B", sources: ["U26"] },
    { province: "51", values: { explanation: "NAME" }, certainty: "D", sources: [] },
  ]),
  ...seed("residencePermit", { values: { residencePermitOf: "NONE" }, certainty: "D", sources: [] }, [
    { province: "15", values: { residencePermitOf: "LEGAL_REP" }, certainty: "A", sources: ["U26", "H25"] },
    {
      province: "36",
      values: { residencePermitOf: "SERVICE_PRINCIPAL" },
      certainty: "A",
      sources: ["U26", "H25"],
    },
  ]),
  ...seed("hazardousPermit", { values: { hazardousPermit: "N" }, certainty: "D", sources: [] }, [
    { province: "37", values: { hazardousPermit: "Y" }, certainty: "B", sources: ["U26"] },
  ]),
  ...seed("electronicLicence", { values: { electronicLicence: "WARN" }, certainty: "D", sources: [] }, [
    { province: "31", values: { electronicLicence: "REFUSED" }, certainty: "B", sources: ["H25"] },
  ]),
];
