/** What a visit to a filed site found wrong; the parameter `fault` of F426. */
export const SITE_FAULTS = {
  UNREACHABLE: { zh: "未能打开网站首页。", en: "The home page could not be opened." },
  NO_NUMBER: { zh: "首页没有找到备案号。", en: "No filing number was found on the home page." },
  OTHER_NUMBER: {
    zh: "首页标明的备案号与备案记录不一致。",
    en: "The number on the home page is not that of the record.",
  },
} as const;

export type SiteFault = keyof typeof SITE_FAULTS;
