/**
 * Languages of a website or App (语言).
 *
 * @source fields.md §7.6 of the domain notes
 */
export const LANGUAGES = {
  SIMPLIFIED_CHINESE: { miitCode: 1, zh: "中文简体", en: "simplified Chinese" },
  TRADITIONAL_CHINESE: { miitCode: 2, zh: "中文繁体", en: "traditional Chinese" },
  UYGHUR: { miitCode: 3, zh: "维吾尔语", en: "Uyghur" },
  KAZAKH: { miitCode: 4, zh: "哈萨克语", en: "Kazakh" },
  KYRGYZ: { miitCode: 5, zh: "柯尔克孜语", en: "Kyrgyz" },
  MONGOLIAN: { miitCode: 6, zh: "蒙古语", en: "Mongolian" },
  TIBETAN: { miitCode: 7, zh: "藏语", en: "Tibetan" },
  ZHUANG: { miitCode: 8, zh: "壮语", en: "Zhuang" },
  KOREAN: { miitCode: 9, zh: "朝鲜语", en: "Korean" },
  YI: { miitCode: 10, zh: "彝文", en: "Yi" },
  MIAO: { miitCode: 11, zh: "苗语", en: "Miao" },
  ENGLISH: { miitCode: 12, zh: "英语", en: "English" },
  JAPANESE: { miitCode: 13, zh: "日语", en: "Japanese" },
  FRENCH: { miitCode: 14, zh: "法语", en: "French" },
  RUSSIAN: { miitCode: 15, zh: "俄罗斯语", en: "Russian" },
  SPANISH: { miitCode: 16, zh: "西班牙语", en: "Spanish" },
  ARABIC: { miitCode: 17, zh: "阿拉伯语", en: "Arabic" },
} as const satisfies Record<string, { miitCode: number; zh: string; en: string }>;

/** Key of a language. */
export type Language = keyof typeof LANGUAGES;

/** The language unless others are ticked. */
export const DEFAULT_LANGUAGE: Language = "SIMPLIFIED_CHINESE";
