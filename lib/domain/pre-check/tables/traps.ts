import type { FindingCode } from "../../findings/finding";
import type { RuleKey } from "../../rules/tables/rule-keys";

interface TrapRow {
  /** The rule of the bureau it rests on; null for what holds everywhere. */
  readonly rests: RuleKey | null;
  readonly zh: string;
  readonly en: string;
}

/**
 * Findings that can be foreseen before anything is typed, and what to do about each in advance. What is wrong says
 * the catalogue; here stands only how to keep clear of it.
 *
 * @source bureaus.md §§2–9, fields.md §§2–5 of the domain notes
 */
export const TRAPS = {
  F212: {
    rests: "outOfProvince",
    zh: "改在身份证所在省份备案；已在当地注册企业或个体工商户的，可以单位名义备案。",
    en: "File in the province of the card; whoever has a registered business here can file in its name.",
  },
  F213: {
    rests: "outOfProvince",
    zh: "提交前办好居住证，并确认在有效期内；没有居住证的，改在身份证所在省份备案。",
    en: "Have the permit, still valid, before you submit; without one file in the province of the card.",
  },
  F403: {
    rests: "individualContent",
    zh: "网站或App的内容只做到这个范围；超出的，以单位名义备案。",
    en: "Keep the content within this; for more, file as an organisation.",
  },
  F405: {
    rests: null,
    zh: "上线前关闭论坛、留言和评论功能。",
    en: "Switch off forum, guest book and comments before you open.",
  },
  F408: {
    rests: null,
    zh: "去掉相关内容，或由取得批准的单位备案。",
    en: "Leave that content out, or let the organisation that holds the approval file.",
  },
  F409: {
    rests: null,
    zh: "不销售商品、不收费、不投放广告；需要经营的，以企业或个体工商户名义备案。",
    en: "Sell nothing, charge nothing, show no advertising; for business file as a company or sole trader.",
  },
  F222: {
    rests: "legalRep",
    zh: "请法定代表人担任主体负责人，届时由其接收短信并核验。",
    en: "Put the legal representative in charge of the sponsor; the ministry's SMS then goes to that person.",
  },
  F223: {
    rests: "foreignLegalRep",
    zh: "仅当法定代表人没有居民身份证时涉及：提前出具授权书，授权一名持居民身份证的员工。",
    en: "Only where the legal representative has no mainland identity card: sign a letter authorising a member of staff who has one.",
  },
  F334: {
    rests: "legalRep",
    zh: "两个职务由同一人担任，不要分给两位员工。",
    en: "Let one person hold both offices, not two members of staff.",
  },
  F316: {
    rests: "emergencyNumbers",
    zh: "为两位负责人各准备一个不同的应急联系电话。",
    en: "Have a separate emergency number ready for each of the two.",
  },
  F313: {
    rests: "phoneLocality",
    zh: "准备一个本省号码；只有外省号码的，在备注中说明原因。",
    en: "Use a number of this province; with another one only, give the reason in the remark.",
  },
  F321: {
    rests: "age",
    zh: "选择已满这一年龄的人担任负责人。",
    en: "Choose a person in charge who is old enough.",
  },
  F211: {
    rests: "communicationAddress",
    zh: "通信地址填写证件住所所在城市的地址；搬到其他城市的，先变更证件住所。",
    en: "Give an address in the city of the certificate; after a move change the certificate first.",
  },
  F214: {
    rests: "superior",
    zh: "填写“投资者或上级主管单位”时照此填写。",
    en: "Enter the superior body in this way.",
  },
  F502: {
    rests: "servicesPerOrder",
    zh: "先提交最急用的，通过后再办理新增。",
    en: "Submit the most urgent first and add the others once it is approved.",
  },
  F503: {
    rests: "totalServices",
    zh: "先注销不再使用的网站和App，再办理新的备案。",
    en: "Cancel what is no longer used before you file more.",
  },
  F418: {
    rests: "domainHolder",
    zh: "在注册商处把域名过户给主办者，实名信息更新后再提交。",
    en: "Transfer the domain to the sponsor at the registrar and submit once its data are renewed.",
  },
  F421: {
    rests: null,
    zh: "提前注册相应后缀的域名。",
    en: "Register a domain under that suffix in good time.",
  },
  F426: {
    rests: null,
    zh: "接入期间保持网站在原服务器上可以访问，并在首页底部标明备案号。",
    en: "Keep the site reachable on its present server, with its number at the foot of the home page.",
  },
  F459: {
    rests: null,
    zh: "提交前核对首页和标题中的网站名称与备案记录一致。",
    en: "Compare the name on home page and title with the record before you submit.",
  },
  F305: {
    rests: "documentValidity",
    zh: "现在核对所有负责人的证件有效期，临近到期的先换证；换证通常需要数周。",
    en: "Look at the expiry dates of everybody's documents now; a renewal takes weeks.",
  },
  F415: {
    rests: "domainValidity",
    zh: "备案前把域名续费到一年以上。",
    en: "Renew the domain for a year or more before you file.",
  },
  F416: {
    rests: null,
    zh: "提前几天完成域名实名认证，不要等到提交当天。",
    en: "Verify the domain some days ahead, not on the day you submit.",
  },
  F307: {
    rests: null,
    zh: "为负责人准备基础电信运营商的实名手机号，备案期间保持畅通。",
    en: "Use a real-name number of a main operator and keep it reachable until the filing is done.",
  },
  "E-TYPE-MIXED": {
    rests: null,
    zh: "网站和App的备案情况不同的，分别预检、分别提交。",
    en: "If website and App differ in what is on record, check and submit each by itself.",
  },
} as const satisfies Partial<Record<FindingCode, TrapRow>>;

export type TrapCode = keyof typeof TRAPS;
