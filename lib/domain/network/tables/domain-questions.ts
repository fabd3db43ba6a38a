/** What is asked about a domain, as a sentence calls it that says nobody answered. */
export const DOMAIN_QUESTIONS = {
  REGISTRATION: { zh: "域名注册信息", en: "its registration" },
  REGISTRAR: { zh: "注册商是否获批", en: "whether its registrar is approved" },
  EXPIRY: { zh: "到期日", en: "how long it runs" },
  REAL_NAME: { zh: "实名认证", en: "its real-name verification" },
  HOLDER: { zh: "持有者", en: "its holder" },
  PRIVACY: { zh: "隐私保护", en: "whether privacy protection is on" },
  RESOLUTION: { zh: "是否解析", en: "whether it resolves" },
  SITE: { zh: "网站访问和备案号标注", en: "whether the site shows its number" },
} as const;

/** The checks of a domain that need facts; those without facts are reported as not answered. */
export type DomainQuestion = keyof typeof DOMAIN_QUESTIONS;
