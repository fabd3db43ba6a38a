import type { PreApproval } from "./pre-approvals";

/** Groups of the kinds of content, which cannot be selected themselves. @source fields.md §7.4 */
export const CONTENT_GROUPS = {
  BASIC: { miitCode: 500, zh: "基础应用", en: "basic services" },
  MEDIA: { miitCode: 501, zh: "网络媒体", en: "online media" },
  GOVERNMENT_AND_COMMERCE: { miitCode: 502, zh: "电子政务、电子商务", en: "e-government, e-commerce" },
  ENTERTAINMENT: { miitCode: 503, zh: "数字娱乐", en: "digital entertainment" },
  OTHER: { miitCode: 504, zh: "其他", en: "other" },
  APP_AND_FINANCE: { miitCode: null, zh: "App、金融", en: "App and finance" },
} as const satisfies Record<string, { miitCode: number | null; zh: string; en: string }>;

/** Group of a kind of content. */
export type ContentGroup = keyof typeof CONTENT_GROUPS;

interface ServiceContentRow {
  readonly group: ContentGroup;
  /** Code of provider reporting systems; the App and finance items have none. */
  readonly seq: number | null;
  /** Bit of the filing form as decimal text: some exceed 32 bits. */
  readonly bit: string;
  readonly zh: string;
  readonly en: string;
  /** `APP` is added on export, `WAP` is for display only. */
  readonly isOffered: boolean;
  /** The approval this content usually needs (F410). */
  readonly approval: PreApproval | null;
}

/**
 * What a website or App offers (服务内容).
 *
 * @source fields.md §7.4 of the domain notes
 */
export const SERVICE_CONTENTS = {
  INSTANT_MESSAGING: {
    group: "BASIC",
    seq: 1,
    bit: "1",
    zh: "即时通信",
    en: "instant messaging",
    isOffered: true,
    approval: null,
  },
  SEARCH_ENGINE: {
    group: "BASIC",
    seq: 2,
    bit: "2",
    zh: "搜索引擎",
    en: "search engine",
    isOffered: true,
    approval: null,
  },
  PORTAL: {
    group: "BASIC",
    seq: 3,
    bit: "4",
    zh: "综合门户",
    en: "general portal",
    isOffered: true,
    approval: null,
  },
  WEBMAIL: {
    group: "BASIC",
    seq: 4,
    bit: "8",
    zh: "网上邮局",
    en: "web mail",
    isOffered: true,
    approval: null,
  },
  NEWS: {
    group: "MEDIA",
    seq: 5,
    bit: "16",
    zh: "网络新闻",
    en: "online news",
    isOffered: true,
    approval: "NEWS",
  },
  BLOG: {
    group: "MEDIA",
    seq: 6,
    bit: "32",
    zh: "博客/个人空间",
    en: "blog / personal space",
    isOffered: true,
    approval: null,
  },
  ADVERTISING: {
    group: "MEDIA",
    seq: 7,
    bit: "64",
    zh: "网络广告/信息",
    en: "online advertising / information",
    isOffered: true,
    approval: null,
  },
  ORG_PORTAL: {
    group: "MEDIA",
    seq: 8,
    bit: "128",
    zh: "单位门户网站",
    en: "organisation's portal",
    isOffered: true,
    approval: null,
  },
  SHOPPING: {
    group: "GOVERNMENT_AND_COMMERCE",
    seq: 9,
    bit: "256",
    zh: "网络购物",
    en: "online shopping",
    isOffered: true,
    approval: null,
  },
  PAYMENT: {
    group: "GOVERNMENT_AND_COMMERCE",
    seq: 10,
    bit: "512",
    zh: "网上支付",
    en: "online payment",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  ONLINE_BANKING: {
    group: "GOVERNMENT_AND_COMMERCE",
    seq: 11,
    bit: "1024",
    zh: "网上银行",
    en: "online banking",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  SECURITIES: {
    group: "GOVERNMENT_AND_COMMERCE",
    seq: 12,
    bit: "2048",
    zh: "网上炒股/股票基金",
    en: "online securities and funds",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  GAMES: {
    group: "ENTERTAINMENT",
    seq: 13,
    bit: "4096",
    zh: "网络游戏",
    en: "online games",
    isOffered: true,
    approval: "PUBLISHING",
  },
  MUSIC: {
    group: "ENTERTAINMENT",
    seq: 14,
    bit: "8192",
    zh: "网络音乐",
    en: "online music",
    isOffered: true,
    approval: "CULTURE",
  },
  VIDEO: {
    group: "ENTERTAINMENT",
    seq: 15,
    bit: "16384",
    zh: "网络影视",
    en: "online film and video",
    isOffered: true,
    approval: "BROADCAST",
  },
  PICTURES: {
    group: "ENTERTAINMENT",
    seq: 16,
    bit: "32768",
    zh: "网络图片",
    en: "online pictures",
    isOffered: true,
    approval: null,
  },
  SOFTWARE: {
    group: "ENTERTAINMENT",
    seq: 17,
    bit: "65536",
    zh: "网络软件/下载",
    en: "software / downloads",
    isOffered: true,
    approval: null,
  },
  JOBS: {
    group: "OTHER",
    seq: 18,
    bit: "131072",
    zh: "网上求职",
    en: "job search",
    isOffered: true,
    approval: null,
  },
  DATING: {
    group: "OTHER",
    seq: 19,
    bit: "262144",
    zh: "网上交友/婚介",
    en: "dating",
    isOffered: true,
    approval: null,
  },
  REAL_ESTATE: {
    group: "OTHER",
    seq: 20,
    bit: "524288",
    zh: "网上房产",
    en: "real estate",
    isOffered: true,
    approval: null,
  },
  EDUCATION: {
    group: "OTHER",
    seq: 21,
    bit: "1048576",
    zh: "网络教育",
    en: "online education",
    isOffered: true,
    approval: "AFTER_SCHOOL",
  },
  SITE_BUILDING: {
    group: "OTHER",
    seq: 22,
    bit: "2097152",
    zh: "网站建设",
    en: "website construction",
    isOffered: true,
    approval: null,
  },
  WAP: {
    group: "OTHER",
    seq: 23,
    bit: "4194304",
    zh: "WAP",
    en: "WAP",
    isOffered: false,
    approval: null,
  },
  OTHER: {
    group: "OTHER",
    seq: 24,
    bit: "8388608",
    zh: "其他",
    en: "other",
    isOffered: true,
    approval: null,
  },
  APP: {
    group: "APP_AND_FINANCE",
    seq: null,
    bit: "134217728",
    zh: "APP",
    en: "App",
    isOffered: false,
    approval: null,
  },
  P2P_LENDING: {
    group: "APP_AND_FINANCE",
    seq: null,
    bit: "268435456",
    zh: "网络借贷信息中介",
    en: "P2P lending intermediary",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  EQUITY_CROWDFUNDING: {
    group: "APP_AND_FINANCE",
    seq: null,
    bit: "536870912",
    zh: "互联网股权融资",
    en: "equity crowdfunding",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  ONLINE_INSURANCE: {
    group: "APP_AND_FINANCE",
    seq: null,
    bit: "1073741824",
    zh: "互联网保险",
    en: "online insurance",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  CROSS_SECTOR_FINANCE: {
    group: "APP_AND_FINANCE",
    seq: null,
    bit: "2147483648",
    zh: "互联网跨界金融及资产管理",
    en: "cross-sector finance, asset management",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
  NON_BANK_PAYMENT: {
    group: "APP_AND_FINANCE",
    seq: null,
    bit: "4294967296",
    zh: "网上非银支付",
    en: "non-bank payment",
    isOffered: true,
    approval: "INTERNET_FINANCE",
  },
} as const satisfies Record<string, ServiceContentRow>;

/** Key of a kind of content. */
export type ServiceContent = keyof typeof SERVICE_CONTENTS;
