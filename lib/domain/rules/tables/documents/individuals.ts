import type { RuleDocument } from "../../rule-document";
import { seed } from "../seed";

/** @source bureaus.md §§2–9 of the domain notes */
export const INDIVIDUALS_RULES: readonly RuleDocument[] = [
  ...seed(
    "outOfProvince",
    { values: { oop: "YES", oopSeverity: "NA", residenceProof: "N" }, certainty: "D", sources: [] },
    [
      { province: "11", certainty: "B", sources: ["U26"] },
      { province: "12", certainty: "A", sources: ["U26", "H25"] },
      { province: "13", certainty: "B", sources: ["U26", "H25"] },
      {
        province: "14",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "T17", "I19"],
      },
      {
        province: "15",
        values: { oop: "PERMIT", oopSeverity: "WARN" },
        certainty: "C",
        sources: ["U26", "H25", "I19"],
      },
      { province: "21", certainty: "B", sources: ["U26"] },
      {
        province: "22",
        values: { oop: "PERMIT", oopSeverity: "BLOCK", residenceProof: "Y" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      {
        province: "23",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      {
        province: "31",
        values: { oop: "PERMIT", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      {
        province: "32",
        values: { oop: "PERMIT", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25"],
      },
      {
        province: "33",
        values: { oop: "PERMIT", oopSeverity: "WARN" },
        certainty: "C",
        sources: ["U26", "H25", "I19"],
      },
      { province: "34", values: { oop: "PERMIT", oopSeverity: "BLOCK" }, certainty: "B", sources: ["U26"] },
      {
        province: "35",
        values: { oop: "PERMIT", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25"],
      },
      {
        province: "36",
        values: { oop: "NO", oopSeverity: "WARN" },
        certainty: "C",
        sources: ["U26", "H25", "T21", "I19"],
      },
      {
        province: "37",
        values: { oop: "PERMIT", oopSeverity: "BLOCK", residenceProof: "Y" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      {
        province: "41",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "T17", "I19"],
      },
      {
        province: "42",
        values: { oop: "PERMIT", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25"],
      },
      { province: "43", certainty: "A", sources: ["U26", "H25"] },
      {
        province: "44",
        values: { oop: "PERMIT", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      { province: "45", values: { oop: "NO", oopSeverity: "WARN" }, certainty: "C", sources: ["U26", "H25"] },
      { province: "46", certainty: "B", sources: ["U26", "H25", "I19"] },
      {
        province: "50",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "T17", "I19"],
      },
      {
        province: "51",
        values: { oop: "PERMIT", oopSeverity: "BLOCK", residenceProof: "Y" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      {
        province: "52",
        values: { oop: "PERMIT", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      { province: "53", certainty: "B", sources: ["U26", "T17", "I19"] },
      {
        province: "54",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      { province: "61", values: { oop: "NO", oopSeverity: "WARN" }, certainty: "C", sources: ["U26", "H25"] },
      {
        province: "62",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "T17", "I19"],
      },
      {
        province: "63",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "T17", "I19"],
      },
      {
        province: "64",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "I19"],
      },
      {
        province: "65",
        values: { oop: "NO", oopSeverity: "BLOCK" },
        certainty: "A",
        sources: ["U26", "H25", "T21", "T17", "I19"],
      },
    ],
  ),
  ...seed("individualContent", { values: { indContent: "ANY" }, certainty: "D", sources: [] }, [
    { province: "23", values: { indContent: "BLOG_ONLY" }, certainty: "A", sources: ["U26", "H25", "I19"] },
    {
      province: "50",
      values: { indContent: "BLOG_ONLY" },
      certainty: "A",
      sources: ["U26", "H25", "T17", "I19"],
    },
    { province: "61", values: { indContent: "NO_BLOG" }, certainty: "C", sources: ["U26", "H25"] },
  ]),
  ...seed("foreignIndividuals", { values: { indForeign: "OK" }, certainty: "D", sources: [] }, [
    { province: "13", values: { indForeign: "REFUSED" }, certainty: "B", sources: ["U26", "H25"] },
  ]),
  ...seed("handheldPhoto", { values: { handheldInd: "N" }, certainty: "D", sources: [] }, [
    { province: "36", values: { handheldInd: "Y" }, certainty: "C", sources: ["U26", "H25", "T21", "I19"] },
  ]),
];
