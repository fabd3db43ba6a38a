import { expect, test } from "vitest";
import type { ColumnValues } from "./column-values";
import { ALWAYS } from "./condition";
import { fieldOf, forWhom, isAbout, sentencesOf } from "./document-words";
import type { RuleDocument } from "./rule-document";
import { RULE_DOCUMENTS } from "./tables/rule-documents";
import type { RuleKey } from "./tables/rule-keys";

function shipped(id: string): RuleDocument {
  const found = RULE_DOCUMENTS.find((document) => document.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

/** A shipped document with other values. */
function withValues(id: RuleKey, values: Partial<ColumnValues>): RuleDocument {
  const document = shipped(id);
  const before = document.effect.kind === "columns" ? document.effect.values : {};
  return { ...document, effect: { kind: "columns", values: { ...before, ...values } } };
}

const zh = (document: RuleDocument) => sentencesOf(document).map((words) => words.zh);

test("a document says what its columns say, in their order", () => {
  expect(sentencesOf(shipped("legalRep.44"))).toEqual([
    { zh: "主体负责人须为法定代表人", en: "the sponsor's person in charge must be the legal representative" },
    { zh: "不符合的不能提交", en: "whoever does not comply cannot submit" },
  ]);
  expect(zh(shipped("age.44"))).toEqual([
    "负责人须年满16周岁",
    "不符合的不能提交",
    "个人备案且16、17周岁的，须提交就业或收入证明",
  ]);
});

test.each<[string, RuleKey, Partial<ColumnValues>, readonly string[]]>([
  [
    "free",
    "legalRep",
    { lrRule: "FREE", lrOtherwiseSame: "Y" },
    ["主体负责人可以不是法定代表人，无需授权书"],
  ],
  [
    "somebody else with a letter",
    "legalRep",
    { lrRule: "SAME_PERSON_IF_NOT", lrOtherwiseSame: "Y" },
    [
      "主体负责人可以不是法定代表人，但须持授权书，且与互联网信息服务负责人为同一人",
      "不符合的由审核人员判断",
    ],
  ],
  ["unspecified", "foreignLegalRep", { foreignLr: "UNSPEC", foreignLrSamePerson: "Y" }, []],
  [
    "a passport will do",
    "foreignLegalRep",
    { foreignLr: "PASSPORT_OK", foreignLrSamePerson: "Y" },
    ["法定代表人为外籍或港澳台人士的，可以使用护照或通行证"],
  ],
  [
    "cards of others are taken",
    "outOfProvince",
    { oop: "YES", oopSeverity: "BLOCK", residenceProof: "Y" },
    ["外省身份证可以办理个人备案"],
  ],
  [
    "cards of others are not taken",
    "outOfProvince",
    { oop: "NO", oopSeverity: "BLOCK", residenceProof: "Y" },
    ["不受理外省身份证的个人备案", "不符合的不能提交"],
  ],
  [
    "with a permit",
    "outOfProvince",
    { oop: "PERMIT", oopSeverity: "WARN", residenceProof: "Y" },
    ["外省身份证须提供居住证或暂住证", "不符合的由审核人员判断", "也可以使用学生证、社保等其他证明"],
  ],
  [
    "no plan",
    "constructionPlan",
    { planFrom: 0, planCounts: "DOMAIN_PREFIXES", guaranteeLetter: "Y", accessContract: "Y" },
    [],
  ],
  [
    "a plan from the first",
    "constructionPlan",
    { planFrom: 1, accessContract: "Y" },
    ["总数达到1个的，须提交建设方案", "须提交建设方案的，同时提交接入合同"],
  ],
  ["any superior body", "superior", { superior: "FREE", superiorSeverity: "BLOCK" }, []],
  ["any city", "communicationAddress", { crossCityBlock: "N", crossCitySeverity: "BLOCK" }, []],
  [
    "the same city",
    "communicationAddress",
    { crossCityBlock: "Y", crossCitySeverity: "BLOCK" },
    ["通信地址须与证件住所在同一城市", "不符合的不能提交"],
  ],
])("columns that belong to nothing asked are silent: %s", (_, key, values, sentences) => {
  expect(zh(withValues(key, values))).toEqual(sentences);
});

test("a message stands instead of the columns' words", () => {
  const message = { zh: "负责人须成年", en: "persons in charge must be of age" };
  expect(sentencesOf({ ...shipped("age.44"), message })).toEqual([message]);
});

test("an own rule says its message and what follows from it", () => {
  const own = shipped("own.licence-seal.46");
  const words = (effect: RuleDocument["effect"]) => zh({ ...own, effect }).slice(1);
  expect(zh(own)).toHaveLength(1);
  expect(words({ kind: "finding", severity: "BLOCK", field: null })).toEqual(["不符合的不能提交"]);
  expect(words({ kind: "finding", severity: "WARN", field: null })).toEqual(["不符合的由审核人员判断"]);
  expect(words({ kind: "finding", severity: "INFO", field: null })).toEqual([]);
  const material = { kind: "material", material: "SPONSOR_CERT" } as const;
  expect(words({ ...material, isRequired: true })).toEqual(["须提交：主办者证件（营业执照等）"]);
  expect(words({ ...material, isRequired: false })).toEqual(["可以提交：主办者证件（营业执照等）"]);
});

test("for whom: the condition, else what the key is about", () => {
  expect(forWhom(shipped("servicesPerOrder.individual"))?.zh).toBe("个人");
  expect(forWhom(shipped("constructionPlan.44.organisation"))?.zh).toBe("单位");
  expect(forWhom(shipped("legalRep.44.office"))?.zh).toBe("政府机关、事业单位、群众性团体组织");
  expect(forWhom(shipped("legalRep.44"))?.zh).toBe("单位");
  expect(forWhom(shipped("outOfProvince.44"))?.zh).toBe("个人");
  expect(forWhom({ ...shipped("legalRep.44"), when: { fact: "serviceType", eq: "APP" } })?.zh).toBe(
    "单位，且服务为App",
  );
  expect(forWhom(shipped("age.44"))).toBeNull();
  expect(forWhom({ ...shipped("own.one-domain"), when: ALWAYS })).toBeNull();
});

test("rules about individuals are not about organisations, and the other way round", () => {
  const [card, person, age] = ["outOfProvince.44", "legalRep.44", "age.44"].map(shipped);
  const about = (document: RuleDocument | undefined, sponsorKind?: string) =>
    document && isAbout(document, { sponsorKind });
  expect([about(card, "INDIVIDUAL"), about(card, "ENTERPRISE"), about(card)]).toEqual([true, false, true]);
  expect([about(person, "INDIVIDUAL"), about(person, "ENTERPRISE"), about(person)]).toEqual([
    false,
    true,
    true,
  ]);
  expect([about(age, "INDIVIDUAL"), about(age, "ENTERPRISE")]).toEqual([true, true]);
});

test("the field of a rule is that of its key, or the one an own rule names", () => {
  expect(fieldOf(shipped("legalRep.44"))).toBe("isLegalRep");
  expect(fieldOf(shipped("age.44"))).toBeNull();
  expect(fieldOf(shipped("own.huayuan.12"))).toBe("commAddress");
  expect(fieldOf(shipped("own.licence-seal.46"))).toBeNull();
  const material = { kind: "material", material: "SPONSOR_CERT", isRequired: true } as const;
  expect(fieldOf({ ...shipped("own.huayuan.12"), effect: material })).toBeNull();
});

test("no shipped sentence is empty or holds a placeholder", () => {
  for (const document of RULE_DOCUMENTS) {
    for (const words of sentencesOf(document)) {
      expect([document.id, words.zh, words.en].join()).not.toMatch(/[{}]|,$|,,/);
    }
  }
});
