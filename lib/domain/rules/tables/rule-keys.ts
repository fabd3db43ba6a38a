import type { Words } from "../column";
import type { COLUMNS } from "./columns";

/** What the rules are sorted by. */
export const RULE_TOPICS = {
  persons: { zh: "负责人与法定代表人", en: "Persons in charge" },
  individuals: { zh: "个人备案", en: "Individuals" },
  quantities: { zh: "数量", en: "Numbers of services" },
  domains: { zh: "域名", en: "Domains" },
  papers: { zh: "资料", en: "Papers" },
  contents: { zh: "名称与内容", en: "Names and content" },
  contacts: { zh: "电话与地址", en: "Telephones and addresses" },
  registers: { zh: "登记与重复", en: "Registers" },
  procedure: { zh: "办理与备案号", en: "Procedure and numbers" },
} as const satisfies Record<string, Words>;

export type RuleTopic = keyof typeof RULE_TOPICS;

export interface RuleKeyRow {
  readonly topic: RuleTopic;
  readonly name: Words;
  /** The columns a document of this key sets, together. */
  readonly columns: readonly (keyof typeof COLUMNS)[];
  /** Field whose help shows the rule: its name, whoever owns it; null where it has no field of its own. */
  readonly field: string | null;
  /** What is national is told as well: no hint of the field says it. */
  readonly isToldNationally?: true;
  /** Holds for every order at the moment it is asked, whatever moment the order is judged by. */
  readonly isOfTheMoment?: true;
}

/**
 * What can be ruled: a document of one of these keys sets its columns for the orders it applies to. Rules without a
 * column of their own have the key `own` (see `RuleEffect`).
 *
 * @source bureaus.md §§2–9 of the domain notes
 */
export const RULE_KEYS = {
  legalRep: {
    topic: "persons",
    name: { zh: "主体负责人与法定代表人", en: "person in charge and legal representative" },
    columns: ["lrRule", "lrOtherwiseSame", "lrSeverity"],
    field: "isLegalRep",
  },
  authLetter: {
    topic: "persons",
    name: { zh: "授权书", en: "authorisation letter" },
    columns: ["authLetter"],
    field: null,
  },
  foreignLegalRep: {
    topic: "persons",
    name: { zh: "境外法定代表人", en: "foreign legal representative" },
    columns: ["foreignLr", "foreignLrSamePerson"],
    field: null,
  },
  legalRepBlock: {
    topic: "persons",
    name: { zh: "法定代表人信息", en: "legal representative's data" },
    columns: ["legalRepRequired", "legalRepPhoneRequired"],
    field: null,
  },
  servicePersonDocument: {
    topic: "persons",
    name: { zh: "服务负责人证件", en: "document of a service's person" },
    columns: ["servicePersonIdOnly"],
    field: null,
  },
  age: {
    topic: "persons",
    name: { zh: "年龄", en: "age" },
    columns: ["minAge", "minAgeSeverity", "minorProofScope"],
    field: null,
  },
  outOfProvince: {
    topic: "individuals",
    name: { zh: "外省身份证", en: "card of another province" },
    columns: ["oop", "oopSeverity", "residenceProof"],
    field: "certRegionCode",
  },
  individualContent: {
    topic: "individuals",
    name: { zh: "个人服务内容", en: "content of individuals" },
    columns: ["indContent"],
    field: "serviceContents",
  },
  foreignIndividuals: {
    topic: "individuals",
    name: { zh: "境外个人", en: "individuals from abroad" },
    columns: ["indForeign"],
    field: null,
  },
  handheldPhoto: {
    topic: "individuals",
    name: { zh: "手持证件照片", en: "photo holding the document" },
    columns: ["handheldInd"],
    field: null,
  },
  servicesPerOrder: {
    topic: "quantities",
    name: { zh: "每个订单的数量", en: "services per order" },
    columns: ["maxServices"],
    field: null,
  },
  constructionPlan: {
    topic: "quantities",
    name: { zh: "建设方案", en: "construction plan" },
    columns: ["planFrom", "planCounts", "guaranteeLetter", "accessContract"],
    field: null,
  },
  totalServices: {
    topic: "quantities",
    name: { zh: "总数", en: "total of services" },
    columns: ["cap"],
    field: null,
  },
  onsiteCheck: {
    topic: "quantities",
    name: { zh: "现场核验", en: "on-site check" },
    columns: ["onsiteFrom"],
    field: null,
  },
  domainHolder: {
    topic: "domains",
    name: { zh: "域名持有者", en: "domain holder" },
    columns: ["holder"],
    field: "domain",
  },
  domainCertificate: {
    topic: "domains",
    name: { zh: "域名证书", en: "domain certificates" },
    columns: ["domainCertFrom"],
    field: null,
  },
  domainValidity: {
    topic: "domains",
    name: { zh: "域名有效期", en: "validity of the domain" },
    columns: ["domainMinValidityDays"],
    field: "domain",
    isToldNationally: true,
  },
  documentValidity: {
    topic: "papers",
    name: { zh: "证件有效期", en: "validity of documents" },
    columns: ["documentMinValidityDays"],
    field: "certValidTo",
    isToldNationally: true,
  },
  verificationForm: {
    topic: "papers",
    name: { zh: "真实性核验单", en: "verification form" },
    columns: ["form"],
    field: null,
  },
  commitment: {
    topic: "papers",
    name: { zh: "承诺书", en: "pledge" },
    columns: ["commitment"],
    field: null,
  },
  establishment: {
    topic: "papers",
    name: { zh: "编办意见", en: "establishment office" },
    columns: ["establishment"],
    field: null,
  },
  explanation: {
    topic: "papers",
    name: { zh: "情况说明", en: "explanation letter" },
    columns: ["explanation"],
    field: null,
  },
  residencePermit: {
    topic: "papers",
    name: { zh: "居住证", en: "residence permit" },
    columns: ["residencePermitOf"],
    field: null,
  },
  hazardousPermit: {
    topic: "papers",
    name: { zh: "危险化学品许可", en: "permit for hazardous chemicals" },
    columns: ["hazardousPermit"],
    field: "businessScope",
  },
  electronicLicence: {
    topic: "papers",
    name: { zh: "电子营业执照", en: "electronic licence" },
    columns: ["electronicLicence"],
    field: null,
  },
  prescribedRemark: {
    topic: "contents",
    name: { zh: "备注固定用语", en: "prescribed remark" },
    columns: ["remarkTpl"],
    field: "remark",
  },
  personalName: {
    topic: "contents",
    name: { zh: "个人网站名称", en: "names of personal sites" },
    columns: ["personalName"],
    field: "serviceName",
  },
  nameUnique: {
    topic: "contents",
    name: { zh: "名称唯一", en: "unique names" },
    columns: ["nameUnique"],
    field: "serviceName",
  },
  phoneLocality: {
    topic: "contacts",
    name: { zh: "手机号归属地", en: "origin of the mobile number" },
    columns: ["phoneLocality"],
    field: "mobile",
  },
  landline: {
    topic: "contacts",
    name: { zh: "办公电话", en: "office telephone" },
    columns: ["landline"],
    field: "landline",
  },
  emergencyNumbers: {
    topic: "contacts",
    name: { zh: "应急联系电话", en: "emergency numbers" },
    columns: ["emergencyDiffer"],
    field: "emergencyMobile",
  },
  communicationAddress: {
    topic: "contacts",
    name: { zh: "通信地址", en: "communication address" },
    columns: ["crossCityBlock", "crossCitySeverity"],
    field: "commAddress",
  },
  superior: {
    topic: "registers",
    name: { zh: "投资者或上级主管单位", en: "superior body" },
    columns: ["superior", "superiorSeverity"],
    field: "superior",
  },
  abnormal: {
    topic: "registers",
    name: { zh: "经营异常名录", en: "abnormal operations" },
    columns: ["abnormalSeverity"],
    field: null,
  },
  mobileElsewhere: {
    topic: "registers",
    name: { zh: "手机号重复使用", en: "mobile in use elsewhere" },
    columns: ["mobileElsewhereSeverity"],
    field: "mobile",
  },
  shell: {
    topic: "procedure",
    name: { zh: "空壳主体", en: "shell subjects" },
    columns: ["shellDirectAdd"],
    field: null,
  },
  accessDeviation: {
    topic: "procedure",
    name: { zh: "接入备案与记录不同", en: "access unlike the record" },
    columns: ["accessDeviation"],
    field: null,
  },
  footer: {
    topic: "procedure",
    name: { zh: "备案号展示", en: "number shown on the site" },
    columns: ["footer"],
    field: null,
  },
  times: {
    topic: "procedure",
    name: { zh: "审核时间", en: "time of the decision" },
    columns: ["slaWorkingDays", "typicalWorkingDays"],
    field: null,
  },
  handOver: {
    topic: "procedure",
    name: { zh: "管局接收", en: "hand-over to the bureau" },
    columns: ["handOver"],
    field: null,
    isOfTheMoment: true,
  },
} as const satisfies Record<string, RuleKeyRow>;

export type RuleKey = keyof typeof RULE_KEYS;

/** Whether rules of a key hold for every order at the moment they are asked, whenever it began. */
export function isOfTheMoment(key: RuleKey | "own"): boolean {
  return key !== "own" && "isOfTheMoment" in RULE_KEYS[key];
}
