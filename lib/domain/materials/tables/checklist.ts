import type { MaterialCode } from "../catalogue";

/** One thing a reviewer looks at; `key` is unique within its material. */
export interface CheckRow {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** What has no image: the live site and the telephone call. */
export type ReviewSubject = MaterialCode | "site" | "phone";

const PERSON_ID: readonly CheckRow[] = [
  { key: "both-sides", zh: "正反面为同一证件", en: "both sides are of the same card" },
  { key: "data", zh: "姓名、号码、有效期与填写一致", en: "name, number and validity equal the form" },
  { key: "validity", zh: "剩余有效期达到要求", en: "valid for long enough" },
  { key: "not-temporary", zh: "不是临时身份证", en: "not a temporary card" },
  { key: "age", zh: "达到该省年龄要求", en: "old enough for the province" },
  {
    key: "legal-rep",
    zh: "应为法定代表人的，与执照一致",
    en: "equals the licence where it must be the legal representative",
  },
  { key: "portrait", zh: "证件照片与人脸核验为同一人", en: "portrait equals the face check" },
  { key: "residence", zh: "需要居住证的已提供", en: "residence permit is there when needed" },
];

const AUTH_LETTER: readonly CheckRow[] = [
  { key: "template", zh: "使用正确的模板（上海为专用模板）", en: "right template (Shanghai has its own)" },
  {
    key: "names",
    zh: "授权人、被授权人姓名及证件号码正确",
    en: "names and document numbers of authoriser and authorised",
  },
  { key: "service", zh: "写明域名或App名称", en: "domain or App is named" },
  { key: "scope", zh: "授权范围完整", en: "scope of the authorisation is complete" },
  { key: "date", zh: "落款日期在30天以内", en: "dated within the last 30 days" },
  {
    key: "signature",
    zh: "法定代表人手写签名（不得用人名章）",
    en: "handwritten signature of the legal representative, no name stamp",
  },
  { key: "seal", zh: "加盖单位红色公章", en: "red seal of the organisation" },
];

const PLEDGE: readonly CheckRow[] = [
  { key: "template", zh: "模板和版本正确", en: "correct template and year" },
  {
    key: "signer",
    zh: "由法定代表人（单位）或主办者本人（个人）签署",
    en: "signed by the legal representative, or by the individual",
  },
  { key: "date", zh: "已填写日期", en: "date present" },
];

const SERVICE_PLEDGE: readonly CheckRow[] = [
  { key: "template", zh: "模板和版本正确", en: "correct template and year" },
  {
    key: "signer",
    zh: "由网站/App负责人本人签署或录制",
    en: "signed or spoken by the service's person in charge",
  },
  { key: "date", zh: "已填写日期", en: "date present" },
];

const DOMAIN_PAPER: readonly CheckRow[] = [
  {
    key: "legible",
    zh: "域名、持有者、证件号码、注册商、到期日清晰可读",
    en: "domain, holder, document number, registrar and expiry are legible",
  },
  { key: "holder", zh: "持有者与主办者一致", en: "holder equals the sponsor" },
];

const LETTER: readonly CheckRow[] = [
  { key: "names", zh: "写明主办者、域名和网站名称", en: "names sponsor, domain and site" },
  { key: "signed", zh: "已签字并盖章", en: "signed and sealed" },
  { key: "template", zh: "与该省模板一致", en: "matches the template of the bureau" },
];

/**
 * What a reviewer (审核专员) checks on each material, on the live site and by telephone, in the order of the desk.
 *
 * @source materials.md §4 of the domain notes
 */
export const CHECKLIST: Readonly<Partial<Record<ReviewSubject, readonly CheckRow[]>>> = {
  SPONSOR_CERT: [
    { key: "original", zh: "原件、彩色、边角完整、印章清晰", en: "original, colour, complete, seal legible" },
    {
      key: "data",
      zh: "名称、统一社会信用代码、住所、法定代表人、类型、经营范围、有效期与填写一致",
      en: "name, unified code, address, legal representative, type, scope and validity equal the form",
    },
    {
      key: "register",
      zh: "登记状态为存续或在业（非吊销、注销、异常）",
      en: "in operation by the enterprise register, not revoked, deregistered or abnormal",
    },
    { key: "kind", zh: "主办者性质与证件类型相符", en: "kind of sponsor fits the certificate" },
    { key: "province", zh: "登记住所在备案省份", en: "registered in the filing province" },
    {
      key: "hainan-seal",
      zh: "海南：印章为商事登记专用章",
      en: "Hainan: text of the seal is that of the commercial register",
    },
    {
      key: "hazardous",
      zh: "山东：经营范围含危险化学品的有许可证",
      en: "Shandong: permit for hazardous chemicals in the scope",
    },
  ],
  SPONSOR_ID: PERSON_ID,
  PRINCIPAL_ID: PERSON_ID,
  SERVICE_PRINCIPAL_ID: PERSON_ID,
  PRINCIPAL_AUTH_LETTER: AUTH_LETTER,
  SERVICE_AUTH_LETTER: AUTH_LETTER,
  FACE_CHECK: [
    { key: "person", zh: "核验人为网站/App负责人本人", en: "the person is the service's person in charge" },
    { key: "liveness", zh: "活体检测通过", en: "liveness passed" },
    { key: "similarity", zh: "相似度高于阈值", en: "similarity above the threshold" },
    {
      key: "picture",
      zh: "浅色纯背景、端正、着装整齐、睁眼、无帽子口罩和反光",
      en: "plain light background, upright, dressed, eyes open, no hat, mask or glare",
    },
    { key: "valid", zh: "核验结果仍在有效期内", en: "still valid" },
  ],
  VERIFICATION_FORM: [
    { key: "template", zh: "使用该省模板", en: "template of the province" },
    { key: "complete", zh: "平整，四边和标题完整可见", en: "flat, all four borders and heading visible" },
    { key: "data", zh: "名称和域名与订单一致", en: "names and domain equal the order" },
    { key: "pen", zh: "黑色笔、正楷填写", en: "black pen, regular script" },
    {
      key: "signed",
      zh: "单位盖章，或个人签字、按要求按指印",
      en: "seal, or signature and fingerprint where demanded",
    },
    { key: "pledge", zh: "广东：已抄写承诺内容", en: "Guangdong: pledge sentence copied" },
    {
      key: "date",
      zh: "日期按模板要求留空或由接入商填写",
      en: "date blank or filled by the provider as the template says",
    },
  ],
  COMMITMENT_LETTER: PLEDGE,
  GUARANTEE_LETTER: [
    ...PLEDGE,
    { key: "seals", zh: "主办者和接入商均已盖章", en: "sealed by sponsor and provider" },
  ],
  RESPONSIBILITY_NOTICE: SERVICE_PLEDGE,
  AUTHENTICITY_PLEDGE: SERVICE_PLEDGE,
  PLEDGE_VIDEO: SERVICE_PLEDGE,
  DOMAIN_CERT: DOMAIN_PAPER,
  DOMAIN_REALNAME_SHOT: DOMAIN_PAPER,
  PREAPPROVAL_DOC: [
    { key: "holder", zh: "持证人与主办者一致", en: "holder equals the sponsor" },
    { key: "covers", zh: "覆盖本次域名或App", en: "covers the domain or App" },
    { key: "number", zh: "文号与填写一致", en: "number equals the form" },
    { key: "valid", zh: "在有效期内", en: "in force" },
  ],
  NOT_INVOLVED_LETTER: LETTER,
  NON_FINANCE_LETTER: LETTER,
  EXPLANATION: LETTER,
  CONSTRUCTION_PLAN: [
    { key: "one-each", zh: "每个网站一份", en: "one per site" },
    {
      key: "content",
      zh: "含建设目的、栏目、团队、安全措施、服务器托管",
      en: "purpose, content columns, team, security measures, hosting",
    },
    { key: "seal", zh: "已盖章", en: "sealed" },
  ],
  RESIDENCE_PERMIT: [
    { key: "province", zh: "签发地为备案省份", en: "of the filing province" },
    { key: "validity", zh: "在有效期内", en: "still valid" },
    { key: "holder", zh: "持证人与负责人一致", en: "holder is the person in charge" },
  ],
  site: [
    { key: "opens", zh: "已备案网站可以打开", en: "filed sites open" },
    {
      key: "content",
      zh: "内容与备案信息和主办者性质相符",
      en: "content fits the record and the kind of sponsor",
    },
    {
      key: "number",
      zh: "底部标明备案号并链接至https://beian.miit.gov.cn/",
      en: "number at the foot, linked to https://beian.miit.gov.cn/",
    },
    { key: "copyright", zh: "按要求标明版权所有", en: "copyright line where asked" },
    { key: "not-resolving", zh: "未备案域名没有解析", en: "an unfiled domain does not resolve" },
  ],
  phone: [
    { key: "both-persons", zh: "已电话联系两位负责人", en: "both persons were called" },
    {
      key: "second-call",
      zh: "无人接听的，约1小时后再次拨打",
      en: "if nobody answered, called again about an hour later",
    },
  ],
};
