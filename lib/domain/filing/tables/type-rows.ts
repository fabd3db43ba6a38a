import type { FindingCode } from "../../findings/finding";
import type { FilingType } from "../types";

/** Q1: has the sponsor a live filing record on our platform? */
export const PLATFORM_ANSWERS = {
  NO: { zh: "本平台没有该主办者的备案", en: "the sponsor has no filing on this platform" },
  THIS_ACCOUNT: { zh: "该主办者已在本账号备案", en: "the sponsor is filed under this account" },
  OTHER_ACCOUNT: { zh: "该主办者已在本平台其他账号备案", en: "the sponsor is filed under another account" },
} as const;

/** Q2: has the sponsor a filing record at MIIT? `SHELL`: a subject without any service. */
export const MIIT_ANSWERS = {
  NO: { zh: "工信部没有该主办者的备案", en: "the sponsor is not on record at MIIT" },
  YES: { zh: "该主办者已在工信部备案", en: "the sponsor is on record at MIIT" },
  SHELL: {
    zh: "该主办者在工信部仅有主体备案、没有网站或App",
    en: "the sponsor is on record at MIIT without any website or App",
  },
  UNKNOWN: { zh: "暂时无法查询", en: "the query gave no answer" },
} as const;

/** Q3: is this domain or App filed at MIIT, and for whom? */
export const SERVICE_ANSWERS = {
  NO: { zh: "该域名或App没有备案", en: "the domain or App is not filed" },
  SAME_ELSEWHERE: {
    zh: "已备案在该主办者名下，未通过本平台接入",
    en: "filed under this sponsor, without access through us",
  },
  SAME_HERE: {
    zh: "已备案在该主办者名下，并通过本平台接入",
    en: "filed under this sponsor, with access through us",
  },
  OTHER_SPONSOR: { zh: "已备案在其他主办者名下", en: "filed under another sponsor" },
  IN_REVIEW: { zh: "在其他接入商有审核中的订单", en: "in an order under review through another provider" },
  UNKNOWN: { zh: "暂时无法查询", en: "the query gave no answer" },
} as const;

/** The questions of the basic check, as the why-sheet asks them. */
export const TYPE_QUESTIONS = {
  account: {
    zh: "本账号是否已备案其他主办者？",
    en: "Does this account already hold another sponsor?",
  },
  platform: {
    zh: "该主办者在本平台是否已有备案？",
    en: "Has the sponsor a filing on this platform?",
  },
  miit: { zh: "该主办者在工信部是否已有备案？", en: "Is the sponsor on record at MIIT?" },
  service: {
    zh: "该域名或App是否已备案，备案在谁名下？",
    en: "Is the domain or App already filed, and for whom?",
  },
  shell: {
    zh: "该省是否允许空壳主体直接新增网站或App？",
    en: "May a shell subject add a service directly in this province?",
  },
  missing: { zh: "本平台的备案记录是否仍有效？", en: "Is the record on this platform still in force?" },
} as const;

/** Said where our own record is not found at the ministry; only a second look or an administrator ends it. */
export const MISSING_ANSWER = {
  zh: "工信部没有该记录，待核实；核实前保留",
  en: "not found at MIIT, to be verified; kept until then",
} as const;

/** Answers of the questions that are yes or no. */
export const YES_NO_ANSWERS = {
  YES: { zh: "是", en: "yes" },
  NO: { zh: "否", en: "no" },
} as const;

/** Where an answer comes from. */
export const FACT_SOURCES = {
  PLATFORM_RECORDS: { zh: "本平台备案记录", en: "records of this platform" },
  MIIT_REGISTRY: { zh: "工信部备案管理系统", en: "MIIT filing system" },
  BUREAU_RULES: { zh: "该省管局规则", en: "rules of the bureau" },
  REVIEWER: { zh: "人工核实", en: "checked by our staff" },
  VISITOR: { zh: "预检时的回答", en: "answer given in the pre-check" },
} as const;

export type PlatformAnswer = keyof typeof PLATFORM_ANSWERS;
export type MiitAnswer = keyof typeof MIIT_ANSWERS;
export type ServiceAnswer = keyof typeof SERVICE_ANSWERS;
export type TypeQuestion = keyof typeof TYPE_QUESTIONS;
export type FactSource = keyof typeof FACT_SOURCES;

/** Result of a row that depends on the bureau's `shellDirectAdd`. */
export type TypeRowResult =
  | { readonly type: FilingType }
  | { readonly code: FindingCode }
  | { readonly shell: FindingCode };

/** One row of the decision table; a list that is left out means "any". */
export interface TypeTableRow {
  readonly row: number;
  readonly account?: "OTHER_SPONSOR";
  readonly platform?: readonly PlatformAnswer[];
  readonly miit?: readonly MiitAnswer[];
  readonly service?: readonly ServiceAnswer[];
  /** Hits when Q2 or Q3 is UNKNOWN. */
  readonly unknown?: true;
  readonly result: TypeRowResult;
  readonly zh: string;
  readonly en: string;
}

/**
 * The decision table in its order of evaluation: the first row that fits decides; row numbers are names. Row
 * 15 (services of different types) is applied over all services and stands in `MIXED_ROW`.
 *
 * @source filing-types.md §2.2 of the domain notes
 */
export const TYPE_TABLE = [
  {
    row: 12,
    platform: ["OTHER_ACCOUNT"],
    result: { code: "E-ACCOUNT-OTHER" },
    zh: "一个主办者只能由一个账号办理，该主办者属于其他账号。",
    en: "One sponsor belongs to one account, and this one belongs to another.",
  },
  {
    row: 16,
    account: "OTHER_SPONSOR",
    result: { code: "E-ACCOUNT-SPONSOR" },
    zh: "一个账号只能备案一个主办者，本账号已有其他主办者。",
    en: "One account files for one sponsor, and this account holds another.",
  },
  {
    row: 14,
    unknown: true,
    result: { code: "E-TYPE-UNKNOWN" },
    zh: "工信部记录未能查询，暂不能判断备案类型。",
    en: "The MIIT record could not be queried, so there is no type yet.",
  },
  {
    row: 11,
    service: ["IN_REVIEW"],
    result: { code: "E-TYPE-IN-REVIEW" },
    zh: "一个主办者或域名同时只能有一个审核中的订单。",
    en: "One sponsor or domain may have one order under review at a time.",
  },
  {
    row: 13,
    miit: ["NO", "SHELL"],
    service: ["SAME_ELSEWHERE", "SAME_HERE"],
    result: { code: "E-TYPE-REGISTRY" },
    zh: "网站或App备案在该主办者名下，但主办者没有相应的备案记录，两者矛盾。",
    en: "The service is filed under this sponsor, yet the sponsor has no such record: a contradiction.",
  },
  {
    row: 8,
    platform: ["NO"],
    miit: ["NO"],
    service: ["OTHER_SPONSOR"],
    result: { code: "E-TYPE-CERT-MISMATCH" },
    zh: "该域名或App已有备案，但查不到所填的主办者，通常是证件号码有误。",
    en: "The service is filed, but the sponsor entered is not on record anywhere: usually a mistyped number.",
  },
  {
    row: 7,
    service: ["OTHER_SPONSOR"],
    result: { code: "E-TYPE-DOMAIN-OWNED" },
    zh: "该域名或App属于其他主办者的备案。",
    en: "The domain or App belongs to the filing of another sponsor.",
  },
  {
    row: 17,
    platform: ["NO"],
    miit: ["YES"],
    service: ["SAME_HERE"],
    result: { code: "E-TYPE-CLAIM" },
    zh: "工信部记录显示由本平台接入，但该备案尚未关联任何账号。",
    en: "The registry names us as access provider, but the record belongs to no account.",
  },
  {
    row: 6,
    platform: ["THIS_ACCOUNT"],
    miit: ["YES"],
    service: ["SAME_HERE"],
    result: { code: "E-TYPE-ALREADY-HERE" },
    zh: "该网站或App已通过本平台备案并接入。",
    en: "The service is filed and already has its access with us.",
  },
  {
    row: 3,
    platform: ["NO"],
    miit: ["YES"],
    service: ["SAME_ELSEWHERE"],
    result: { type: "ACCESS" },
    zh: "主办者和网站或App都已备案，只需增加本平台为接入商。",
    en: "Sponsor and service are filed elsewhere; only the access through us is added.",
  },
  {
    row: 5,
    platform: ["THIS_ACCOUNT"],
    miit: ["YES"],
    service: ["SAME_ELSEWHERE"],
    result: { type: "ACCESS" },
    zh: "主办者已在本平台备案，该网站或App备案在其他接入商，只需增加本平台为接入商。",
    en: "The sponsor is filed with us, the service elsewhere; only the access through us is added.",
  },
  {
    row: 10,
    miit: ["SHELL"],
    service: ["NO"],
    result: { shell: "E-TYPE-SHELL" },
    zh: "主办者是空壳主体，能否直接新增由所在省决定。",
    en: "The sponsor is a shell subject; the province decides whether it may add a service directly.",
  },
  {
    row: 9,
    platform: ["THIS_ACCOUNT"],
    miit: ["NO"],
    service: ["NO"],
    result: { type: "FIRST" },
    zh: "本平台的备案记录在工信部已注销，需要重新首次备案。",
    en: "Our record was cancelled at MIIT; the sponsor files anew.",
  },
  {
    row: 4,
    platform: ["THIS_ACCOUNT"],
    miit: ["YES"],
    service: ["NO"],
    result: { type: "ADD_SERVICE_INTERNAL" },
    zh: "主办者已在本平台备案，新增一个网站或App。",
    en: "The sponsor is filed with us; a new service is added.",
  },
  {
    row: 2,
    platform: ["NO"],
    miit: ["YES"],
    service: ["NO"],
    result: { type: "ADD_SERVICE_EXTERNAL" },
    zh: "主办者已在其他接入商备案，在本平台新增网站或App。",
    en: "The sponsor is filed through another provider; a new service is added here.",
  },
  {
    row: 1,
    platform: ["NO"],
    miit: ["NO"],
    service: ["NO"],
    result: { type: "FIRST" },
    zh: "主办者和网站或App都没有备案过。",
    en: "Neither the sponsor nor the service was ever filed.",
  },
] as const satisfies readonly TypeTableRow[];

/**
 * Row 15: the services of one order lead to different types.
 *
 * @source filing-types.md §2.2 of the domain notes
 */
export const MIXED_ROW = {
  row: 15,
  code: "E-TYPE-MIXED",
  zh: "同一订单中的网站或App备案类型不同，须按类型分开提交。",
  en: "The services of this order need different types and must be submitted separately.",
} as const;
