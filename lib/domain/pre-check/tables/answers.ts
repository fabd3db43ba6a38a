import type { MiitAnswer, PlatformAnswer } from "../../filing/tables/type-rows";
import type { HeldBy } from "../../network/domain-holder";

/** Who is in charge at an organisation: of the sponsor and of its website or App. */
export const PERSON_ANSWERS = {
  LEGAL_REP: {
    zh: "法定代表人同时担任主体负责人和网站/App负责人",
    en: "the legal representative is in charge of sponsor and service",
  },
  SERVICE_OTHER: {
    zh: "法定代表人担任主体负责人，网站/App负责人是其他人",
    en: "the legal representative for the sponsor, somebody else for the service",
  },
  OTHER: {
    zh: "两个职务都由同一位员工担任",
    en: "one member of staff is in charge of both",
  },
} as const;

/** Of which province an individual's identity card is. */
export const CARD_ANSWERS = {
  HERE: { zh: "与备案省份相同", en: "of the province of the filing" },
  ELSEWHERE: { zh: "其他省份", en: "of another province" },
} as const;

/** What is to be filed. */
export const SERVICES_ANSWERS = {
  WEBSITE: { zh: "网站", en: "a website", types: ["WEBSITE"] },
  APP: { zh: "App", en: "an App", types: ["APP"] },
  BOTH: { zh: "网站和App", en: "a website and an App", types: ["WEBSITE", "APP"] },
} as const satisfies Record<string, AnswerRow & { readonly types: readonly ("WEBSITE" | "APP")[] }>;

/** What is on record of the sponsor, and what that says to the first two questions of the type table. */
export const SPONSOR_ANSWERS = {
  NO: { zh: "没有备案过", en: "never filed", platform: "NO", miit: "NO" },
  HERE: { zh: "已备案，通过本平台", en: "filed, with us", platform: "THIS_ACCOUNT", miit: "YES" },
  ELSEWHERE: {
    zh: "已备案，通过其他接入商",
    en: "filed, through another provider",
    platform: "NO",
    miit: "YES",
  },
  SHELL: {
    zh: "只有主体备案号，名下没有网站或App（空壳主体）",
    en: "only a subject number without any website or App (shell subject)",
    platform: "NO",
    miit: "SHELL",
  },
  UNKNOWN: { zh: "不清楚", en: "I do not know", platform: "NO", miit: "UNKNOWN" },
} as const satisfies Record<
  string,
  AnswerRow & { readonly platform: PlatformAnswer; readonly miit: MiitAnswer }
>;

/** What is on record of the domain or App; the keys are those of the type table's third question. */
export const SERVICE_RECORD_ANSWERS = {
  NO: { zh: "没有备案过", en: "never filed" },
  SAME_ELSEWHERE: {
    zh: "已备案在该主办者名下，由其他接入商接入",
    en: "filed under this sponsor, hosted by another provider",
  },
  SAME_HERE: { zh: "已备案在该主办者名下，由本平台接入", en: "filed under this sponsor, hosted by us" },
  OTHER_SPONSOR: { zh: "已备案在其他主办者名下", en: "filed under another sponsor" },
  IN_REVIEW: {
    zh: "正在其他接入商办理备案",
    en: "in a filing under way through another provider",
  },
  UNKNOWN: { zh: "不清楚", en: "I do not know" },
} as const;

/** In whose name the domain is registered. */
export const HOLDER_ANSWERS = {
  SPONSOR: { zh: "主办者", en: "the sponsor", holder: "SPONSOR", ofOrganisation: false },
  LEGAL_REP: {
    zh: "单位的法定代表人",
    en: "the legal representative of the organisation",
    holder: "LEGAL_REP",
    ofOrganisation: true,
  },
  SENIOR: {
    zh: "单位的股东或高级管理人员",
    en: "a shareholder or senior manager of the organisation",
    holder: "SENIOR",
    ofOrganisation: true,
  },
  OTHER: { zh: "其他人", en: "somebody else", holder: "OTHER", ofOrganisation: false },
  UNKNOWN: {
    zh: "还没有注册，或不清楚",
    en: "not registered yet, or I do not know",
    holder: "UNKNOWN",
    ofOrganisation: false,
  },
} as const satisfies Record<
  string,
  AnswerRow & { readonly holder: HeldBy; readonly ofOrganisation: boolean }
>;

interface AnswerRow {
  readonly zh: string;
  readonly en: string;
}
