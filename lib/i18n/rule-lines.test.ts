import { expect, test } from "vitest";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { ruleHelp, ruleLine, ruleText } from "./rule-lines";
import { ruleSections } from "./rule-sections";

function shipped(id: string): RuleDocument {
  const found = RULE_DOCUMENTS.find((document) => document.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

const alone = (document: RuleDocument) => ({ document, isForRest: false });

test("a line says the rule, for whom, since when, how sure and from where", () => {
  expect(ruleLine("zh-CN", alone(shipped("commitment.44")))).toEqual({
    id: "commitment.44",
    text: "须提交《互联网信息服务备案承诺书》",
    notes: ["自2021年6月21日起"],
    certainty: { text: "多处印证", tone: "good" },
    sourcesLabel: "来源：",
    sources: [
      { text: "UCloud 备案文档（各省规则）（2024-08 – 2026-02）", href: "https://docs.ucloud.cn/beian1/" },
      {
        text: "华为云备案文档（各省规则）（2025-09 – 2026-07）",
        href: "https://support.huaweicloud.com/prepare-icp/",
      },
      {
        text: "腾讯云网站备案文档（常见问题）（2019 – 2022）",
        href: "https://github.com/tencentyun/qcloud-documents",
      },
    ],
  });
  const english = ruleLine("en", alone(shipped("outOfProvince.44")));
  expect(english.text).toBe(
    "Individuals with a card of another province need a residence permit; whoever does not comply cannot submit",
  );
  expect(english.notes).toEqual(["For: individuals"]);
});

test("the rule for the rest says so, and a rule to come its first day", () => {
  const rest = (id: string) => ruleLine("zh-CN", { document: shipped(id), isForRest: true }).notes;
  expect(rest("legalRep.44")).toEqual(["适用于：其他单位"]);
  expect(rest("servicesPerOrder")).toEqual(["适用于：其他备案"]);
  expect(ruleLine("en", { document: shipped("servicesPerOrder"), isForRest: true }).notes).toEqual([
    "For: all other filings",
  ]);
  const dated = { ...shipped("age.44"), validFrom: "2027-01-01", validTo: "2027-12-31" };
  expect(ruleLine("zh-CN", alone(dated)).notes).toEqual(["自2027年1月1日起", "至2027年12月31日止"]);
  expect(ruleLine("zh-CN", alone(dated), "2027-02-01").notes).toEqual([
    "将自2027年2月1日起实行",
    "至2027年12月31日止",
  ]);
});

test.each([
  ["https://example.cn/rule", "https://example.cn/rule"],
  ["http://example.cn/rule", "http://example.cn/rule"],
  ["javascript:alert(1)", null],
  ["管局电话答复", null],
  ["见 https://example.cn", null],
])("a source that an administrator typed is a link only where it is an address: %s", (reference, href) => {
  const document: RuleDocument = {
    ...shipped("age.44"),
    provenance: { certainty: "B", sources: [], reference },
  };
  expect(ruleLine("zh-CN", alone(document)).sources).toEqual([{ text: reference, href }]);
});

test("a document that asks for nothing says so by its name", () => {
  expect(ruleText("zh-CN", shipped("commitment"))).toBe("承诺书：不作要求");
  expect(ruleText("en", shipped("commitment"))).toBe("Pledge: nothing is asked");
});

test("the help of a field says whose rule it is, and whether that is certain", () => {
  expect(ruleHelp("zh-CN", shipped("legalRep.44"))).toBe(
    "广东省规定：主体负责人须为法定代表人；不符合的不能提交",
  );
  expect(ruleHelp("zh-CN", shipped("landline.11"))).toBe(
    "北京市规定：办公电话不能与负责人手机号相同（有待核实，以管局答复为准）",
  );
  expect(ruleHelp("zh-CN", shipped("own.one-domain"))).toMatch(/^各省通用规定：/);
  expect(ruleHelp("en", shipped("landline.11"))).toBe(
    "Beijing: The office telephone must differ from the person's mobile (uncertain; what the bureau answers counts)",
  );
});

test("the rules of a province stand by topic: its own, the national ones, those to come", () => {
  const later = { ...shipped("age.44"), validFrom: "2027-01-01" };
  const coming = [
    { document: later, from: "2027-01-01" },
    { document: { ...later, province: "11" as const }, from: "2027-01-01" },
  ];
  const sections = ruleSections("zh-CN", { province: "44", documents: RULE_DOCUMENTS, coming });
  const [persons] = sections;
  expect(persons?.title).toBe("负责人与法定代表人");
  expect(persons?.own.map(({ id }) => id)).toEqual(["legalRep.44.office", "legalRep.44", "age.44"]);
  expect(persons?.national.map(({ id }) => id)).toEqual(["authLetter"]);
  expect(persons?.coming.map(({ id, notes }) => [id, notes])).toEqual([
    ["age.44", ["将自2027年1月1日起实行"]],
  ]);
  // No telephone rule says anything for Guangdong.
  expect(sections.map(({ topic }) => topic)).not.toContain("contacts");
});
