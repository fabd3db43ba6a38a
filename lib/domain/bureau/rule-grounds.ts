import type { RuleSource } from "./tables/rule-sources";

/**
 * How sure a rule is: A two recent sources or national law, B one recent source, C only old or disagreeing
 * sources, D no source (house default).
 *
 * @source bureaus.md §0 of the domain notes
 */
export type Certainty = "A" | "B" | "C" | "D";

/** The groups of columns of a bureau rule that were read together. */
export const RULE_GROUPS = {
  legalRep: {
    zh: "主体负责人与法定代表人",
    en: "person in charge and legal representative",
    columns: [
      "lrRule",
      "lrSeverity",
      "lrExemptKinds",
      "authLetter",
      "foreignLr",
      "foreignLrSamePerson",
      "servicePersonIdOnly",
    ],
  },
  age: { zh: "年龄", en: "age", columns: ["minAge", "minAgeSeverity", "minorProof", "minorProofScope"] },
  individuals: {
    zh: "个人备案",
    en: "individuals",
    columns: ["oop", "oopSeverity", "residenceProof", "indContent", "indForeign", "handheldInd"],
  },
  caps: {
    zh: "数量",
    en: "quantities",
    columns: ["maxOrg", "maxInd", "planOrg", "planInd", "planCounts", "capOrg", "capInd", "onsite"],
  },
  domain: { zh: "域名", en: "domains", columns: ["holder", "domainCert"] },
  forms: { zh: "核验单", en: "verification form", columns: ["formOrg", "formInd"] },
  papers: {
    zh: "承诺书与其他资料",
    en: "letters and other papers",
    columns: [
      "commitment",
      "establishment",
      "remarkTpl",
      "explanation",
      "residencePermitOf",
      "hazardousPermit",
      "guaranteeLetter",
      "accessContract",
      "electronicLicence",
    ],
  },
  contacts: { zh: "联系方式", en: "telephones", columns: ["phoneLocality", "landline", "emergencyDiffer"] },
  superior: { zh: "投资者或上级主管单位", en: "superior body", columns: ["superior"] },
  naming: { zh: "名称唯一", en: "unique names", columns: ["nameUnique"] },
  shell: { zh: "空壳主体", en: "shell subjects", columns: ["shellDirectAdd"] },
  address: { zh: "通信地址", en: "communication address", columns: ["crossCityBlock"] },
  footer: { zh: "备案号展示", en: "number shown on the site", columns: ["footer"] },
} as const satisfies Record<string, { zh: string; en: string; columns: readonly string[] }>;

export type RuleGroup = keyof typeof RULE_GROUPS;

/** Certainty and sources of each group of columns; no source = house default. */
export type RuleGrounds = Readonly<
  Record<RuleGroup, { readonly certainty: Certainty; readonly sources: readonly RuleSource[] }>
>;
