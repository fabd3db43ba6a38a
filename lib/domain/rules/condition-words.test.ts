import { expect, test } from "vitest";
import { ALWAYS, type Condition } from "./condition";
import { conditionWords } from "./condition-words";

const INDIVIDUAL: Condition = { fact: "sponsorKind", eq: "INDIVIDUAL" };
const ELSEWHERE: Condition = { fact: "outOfProvince", eq: true };
const MANY: Condition = { fact: "services", gte: 3 };

test.each<[string, string, Condition]>([
  ["个人", "individuals", INDIVIDUAL],
  ["单位", "organisations", { not: INDIVIDUAL }],
  ["个人", "individuals", { not: { not: INDIVIDUAL } }],
  ["个人", "individuals", { fact: "sponsorKind", in: ["INDIVIDUAL"] }],
  [
    "政府机关、事业单位、群众性团体组织",
    "government body, public institution or mass organisation",
    { fact: "sponsorKind", in: ["GOVERNMENT", "PUBLIC_INSTITUTION", "MASS_ORG"] },
  ],
  [
    "政府机关以外的主办者",
    "sponsors other than government body",
    { not: { fact: "sponsorKind", eq: "GOVERNMENT" } },
  ],
  ["服务为App的备案", "filings with the service type App", { fact: "serviceType", eq: "APP" }],
  ["备案类型为首次备案的备案", "filings of the type first filing", { fact: "filingType", eq: "FIRST" }],
  ["使用外省身份证的备案", "filings with a card of another province", ELSEWHERE],
  ["使用本省身份证的备案", "filings with a card of this province", { fact: "outOfProvince", eq: false }],
  [
    "使用外省身份证的备案",
    "filings with a card of another province",
    { not: { fact: "outOfProvince", eq: false } },
  ],
  [
    "主体负责人不是法定代表人的备案",
    "filings with somebody else than the legal representative in charge",
    { not: { fact: "principalIsLegalRep", eq: true } },
  ],
  ["本订单网站、App数达到3的备案", "filings with 3 or more services in the order", MANY],
  ["本订单网站、App数少于3的备案", "filings with fewer than 3 services in the order", { not: MANY }],
  [
    "网站、App总数达到8的备案",
    "filings with 8 or more services in total",
    { not: { fact: "totalServices", lt: 8 } },
  ],
  ["本订单域名数为2的备案", "filings with 2 domains in the order", { fact: "domains", eq: 2 }],
  ["主办者证件类型已知的备案", "filings with a known sponsor's document", { fact: "certType", exists: true }],
  [
    "主办者证件类型未知的备案",
    "filings without a known sponsor's document",
    { not: { fact: "certType", exists: true } },
  ],
  ["个人", "individuals", { all: [ALWAYS, INDIVIDUAL] }],
  [
    "个人，且使用外省身份证，且本订单网站、App数达到3",
    "individuals with a card of another province and with 3 or more services in the order",
    { all: [ELSEWHERE, INDIVIDUAL, MANY] },
  ],
  [
    "单位，且为政府机关以外的主办者",
    "organisations that are sponsors other than government body",
    { all: [{ not: INDIVIDUAL }, { not: { fact: "sponsorKind", eq: "GOVERNMENT" } }] },
  ],
  [
    "个人，或本订单网站、App数达到3的备案",
    "individuals, or filings with 3 or more services in the order",
    { any: [INDIVIDUAL, MANY] },
  ],
  [
    "单位，或使用本省身份证的备案",
    "organisations, or filings with a card of this province",
    { not: { all: [INDIVIDUAL, ELSEWHERE] } },
  ],
  [
    "个人，且为（使用外省身份证的备案，或本订单网站、App数达到3的备案）",
    "individuals that are (filings with a card of another province, or filings with 3 or more services in the order)",
    { all: [INDIVIDUAL, { any: [ELSEWHERE, MANY] }] },
  ],
  ["无", "no filing", { any: [] }],
  ["无", "no filing", { not: ALWAYS }],
])("%s", (zh, en, condition) => {
  expect(conditionWords(condition)).toEqual({ zh, en });
});

test.each<[string, Condition]>([
  ["all of nothing", ALWAYS],
  ["all of what is always so", { all: [ALWAYS, ALWAYS] }],
  ["any with what is always so", { any: [INDIVIDUAL, ALWAYS] }],
  ["not any of nothing", { not: { any: [] } }],
])("%s is every order, which needs no words", (_, condition) => {
  expect(conditionWords(condition)).toBeNull();
});

test("a value that is in no list stands as it is", () => {
  expect(conditionWords({ fact: "sponsorKind", eq: "toString" })?.zh).toBe("toString");
});
