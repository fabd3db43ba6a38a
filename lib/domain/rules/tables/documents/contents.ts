import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9 of the domain notes */
export const CONTENTS_RULES: readonly RuleDocument[] = [
  ...seed("prescribedRemark", { values: { remarkTpl: "NONE" }, certainty: "D", sources: [] }, [
    { province: "12", values: { remarkTpl: "TIANJIN" }, certainty: "A", sources: ["U26", "I19"] },
    { province: "15", values: { remarkTpl: "NEIMENGGU" }, certainty: "A", sources: ["U26", "H25"] },
    { province: "45", values: { remarkTpl: "GUANGXI" }, certainty: "A", sources: ["U26", "T17"] },
  ]),
  ...seed("personalName", { values: { personalName: "FREE" }, certainty: "D", sources: [] }, [
    { province: "32", values: { personalName: "BLOG_OR_HOME" }, certainty: "A", sources: ["U26", "H25"] },
  ]),
  ...seed("nameUnique", { values: { nameUnique: "NONE" }, certainty: "D", sources: [] }, [
    { province: "36", values: { nameUnique: "SPONSOR" }, certainty: "C", sources: ["U26"] },
    { province: "61", values: { nameUnique: "ALL" }, certainty: "B", sources: ["U26"] },
  ]),
];
