/**
 * Documents of persons (负责人证件类型); the same seven are the sponsor documents of an individual.
 *
 * @source fields.md §7.3 of the domain notes
 */
export const PERSON_DOCUMENTS = {
  RESIDENT_ID: { miitCode: 2, zh: "居民身份证", en: "resident identity card" },
  PASSPORT: { miitCode: 7, zh: "护照", en: "passport" },
  HK_MACAO_PERMIT: {
    miitCode: 14,
    zh: "港澳居民来往内地通行证",
    en: "mainland travel permit for Hong Kong and Macao residents",
  },
  HK_MACAO_RESIDENCE: {
    miitCode: 41,
    zh: "港澳居民居住证",
    en: "residence permit for Hong Kong and Macao residents",
  },
  TAIWAN_PERMIT: {
    miitCode: 11,
    zh: "台湾居民来往大陆通行证",
    en: "mainland travel permit for Taiwan residents",
  },
  TAIWAN_RESIDENCE: {
    miitCode: 42,
    zh: "台湾居民居住证",
    en: "residence permit for Taiwan residents",
  },
  FOREIGN_PERMANENT_ID: {
    miitCode: 30,
    zh: "外国人永久居留身份证",
    en: "foreign permanent resident ID card",
  },
} as const satisfies Readonly<
  Record<string, { readonly miitCode: number; readonly zh: string; readonly en: string }>
>;
