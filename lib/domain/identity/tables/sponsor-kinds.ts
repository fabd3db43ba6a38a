/**
 * Kinds of sponsor (单位性质). `hiddenByDefault` kinds are offered only where the provider switches them on;
 * `usccPrefixes` are the first two characters a unified code of this kind usually has, `null` where the notes
 * name none.
 *
 * @source fields.md §7.1 and §8.2 (first two characters) of the domain notes
 */
export const SPONSOR_KINDS = {
  DEFENCE: { miitCode: 1, zh: "国防机构", en: "defence body", hiddenByDefault: true, usccPrefixes: ["A1"] },
  GOVERNMENT: {
    miitCode: 2,
    zh: "政府机关",
    en: "government body",
    hiddenByDefault: false,
    usccPrefixes: ["11", "19", "21", "29"],
  },
  PUBLIC_INSTITUTION: {
    miitCode: 3,
    zh: "事业单位",
    en: "public institution",
    hiddenByDefault: false,
    usccPrefixes: ["12", "19", "A1"],
  },
  ENTERPRISE: {
    miitCode: 4,
    zh: "企业",
    en: "enterprise, incl. sole traders",
    hiddenByDefault: false,
    usccPrefixes: ["91", "92", "93"],
  },
  INDIVIDUAL: { miitCode: 5, zh: "个人", en: "individual", hiddenByDefault: false, usccPrefixes: null },
  SOCIAL_ORG: {
    miitCode: 6,
    zh: "社会团体",
    en: "social organisation",
    hiddenByDefault: false,
    usccPrefixes: ["13", "51", "59"],
  },
  PRIVATE_NON_ENTERPRISE: {
    miitCode: 9,
    zh: "民办非企业单位",
    en: "private non-enterprise / social service body",
    hiddenByDefault: false,
    usccPrefixes: ["52", "59"],
  },
  FOUNDATION: {
    miitCode: 10,
    zh: "基金会",
    en: "foundation",
    hiddenByDefault: false,
    usccPrefixes: ["53", "59"],
  },
  LAW_FIRM: {
    miitCode: 11,
    zh: "律师执业机构",
    en: "law firm",
    hiddenByDefault: false,
    usccPrefixes: ["31", "33", "39"],
  },
  FOREIGN_CULTURE_CENTRE: {
    miitCode: 12,
    zh: "外国在华文化中心",
    en: "foreign cultural centre",
    hiddenByDefault: false,
    usccPrefixes: ["41", "61", "62"],
  },
  MASS_ORG: {
    miitCode: 13,
    zh: "群众性团体组织",
    en: "mass organisation",
    hiddenByDefault: false,
    usccPrefixes: ["13", "81"],
  },
  FORENSIC: {
    miitCode: 14,
    zh: "司法鉴定机构",
    en: "forensic body",
    hiddenByDefault: false,
    usccPrefixes: ["34", "39"],
  },
  RELIGIOUS: {
    miitCode: 15,
    zh: "宗教团体",
    en: "religious body",
    hiddenByDefault: false,
    usccPrefixes: ["71", "72"],
  },
  OVERSEAS_BODY: {
    miitCode: 16,
    zh: "境外机构",
    en: "overseas body",
    hiddenByDefault: false,
    usccPrefixes: null,
  },
  MEDICAL: {
    miitCode: 17,
    zh: "医疗机构",
    en: "medical institution",
    hiddenByDefault: false,
    usccPrefixes: null,
  },
  NOTARY: {
    miitCode: 18,
    zh: "公证机构",
    en: "notary office",
    hiddenByDefault: false,
    usccPrefixes: ["32", "39"],
  },
  COLLECTIVE_ECONOMY: {
    miitCode: 19,
    zh: "集体经济",
    en: "rural collective economic organisation",
    hiddenByDefault: false,
    usccPrefixes: ["N1", "N2", "N3"],
  },
  ARBITRATION: {
    miitCode: 20,
    zh: "仲裁机构",
    en: "arbitration commission",
    hiddenByDefault: false,
    usccPrefixes: ["35", "39"],
  },
} as const satisfies Readonly<Record<string, SponsorKindRow>>;

interface SponsorKindRow {
  readonly miitCode: number;
  readonly zh: string;
  readonly en: string;
  readonly hiddenByDefault: boolean;
  readonly usccPrefixes: readonly string[] | null;
}
