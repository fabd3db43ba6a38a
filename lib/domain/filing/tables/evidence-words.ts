/** Who outside the rules was asked for a fact. */
export const EVIDENCE_PORTS = {
  MIIT_REGISTRY: { zh: "工信部备案管理系统", en: "MIIT filing system" },
  DOMAIN_REGISTRY: { zh: "域名注册信息查询", en: "domain registry" },
  SITE_PROBE: { zh: "域名解析与网站访问检测", en: "name servers and home page" },
  INSTANCES: { zh: "云平台实例信息", en: "the provider's instances" },
} as const;
export type EvidencePort = keyof typeof EVIDENCE_PORTS;

/** What it was asked. */
export const EVIDENCE_QUESTIONS = {
  SPONSOR: { zh: "主办者备案情况", en: "Whether the sponsor is filed" },
  SERVICE: { zh: "网站或App备案情况", en: "Whether the website or App is filed" },
  REGISTRATION: { zh: "域名注册信息", en: "Registration of the domain" },
  RESOLUTION: { zh: "域名解析情况", en: "Whether the domain resolves" },
  SITE: { zh: "网站访问情况", en: "What the site shows" },
  INSTANCE: { zh: "云实例情况", en: "The instance" },
} as const;
export type EvidenceQuestion = keyof typeof EVIDENCE_QUESTIONS;

/** How far an answer goes: everything, a part of it, or none came. */
export const CONFIDENCES = {
  FULL: { zh: "已核实", en: "verified" },
  PARTIAL: { zh: "部分核实", en: "partly verified" },
  NONE: { zh: "未能核实", en: "unverified" },
} as const;
export type Confidence = keyof typeof CONFIDENCES;

/** What an answer says, by the keys it is stored under. */
export const EVIDENCE_FIELDS = {
  state: { zh: "状态", en: "State" },
  subjectNumber: { zh: "主体备案号", en: "Subject number" },
  lastSerial: { zh: "最大服务序号", en: "Highest serial" },
  isSameSponsor: { zh: "属于该主办者", en: "Of this sponsor" },
  isOurs: { zh: "通过本平台接入", en: "Access through us" },
  serviceNumber: { zh: "服务备案号", en: "Service number" },
  name: { zh: "备案名称", en: "Name on record" },
  registered: { zh: "已注册", en: "Registered" },
  registrarApproved: { zh: "注册商已获批", en: "Registrar approved" },
  expiresOn: { zh: "到期日", en: "Ends on" },
  isLapsed: { zh: "已过期", en: "Lapsed" },
  realName: { zh: "已实名认证", en: "Real-name verified" },
  verifiedAt: { zh: "实名认证时间", en: "Verified at" },
  holder: { zh: "持有者", en: "Holder" },
  holderNumber: { zh: "持有者证件号码", en: "Holder's document number" },
  privacyProtected: { zh: "开启隐私保护", en: "Privacy protection" },
  records: { zh: "解析记录", en: "Records" },
  silent: { zh: "未应答的查询数", en: "Questions without an answer" },
  reachable: { zh: "可以访问", en: "Reachable" },
  showsNumber: { zh: "标明备案号", en: "Shows its number" },
  matchesRecord: { zh: "备案号一致", en: "Number as on record" },
  isMainland: { zh: "位于中国内地", en: "In the mainland" },
  isPrepaid: { zh: "包年包月", en: "Prepaid" },
  paidMonths: { zh: "累计月数", en: "Months paid" },
  expiresAt: { zh: "到期时间", en: "Ends" },
  hasPublicIpv4: { zh: "有公网IPv4", en: "Public IPv4" },
  quota: { zh: "备案名额", en: "Quota" },
  taken: { zh: "已用名额", en: "Taken" },
} as const;
export type EvidenceField = keyof typeof EVIDENCE_FIELDS;

/** Codes that stand in answers. */
export const EVIDENCE_VALUES = {
  UNKNOWN: { zh: "未知", en: "unknown" },
  NO: { zh: "未备案", en: "not filed" },
  YES: { zh: "已备案", en: "filed" },
  FILED: { zh: "已备案", en: "filed" },
  SHELL: { zh: "空壳主体", en: "shell subject" },
  IN_REVIEW: { zh: "审核中", en: "in review" },
} as const;
