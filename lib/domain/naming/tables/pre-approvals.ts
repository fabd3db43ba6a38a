interface PreApprovalRow {
  /** Bit of the filing form as decimal text. */
  readonly bit: string;
  readonly zh: string;
  readonly en: string;
  readonly authority: { readonly zh: string; readonly en: string } | null;
  readonly document: { readonly zh: string; readonly en: string } | null;
  /** DEFAULT: nothing applies. HIDDEN: abolished, kept to show imported records. */
  readonly status: "DEFAULT" | "REQUIRED" | "HIDDEN";
}

/**
 * Subjects that need an approval before the filing (前置审批或专项审批).
 *
 * @source fields.md §7.5 of the domain notes; 国家药监局公告2025年第123号 for drugs and devices
 */
export const PRE_APPROVALS = {
  NONE: {
    bit: "0",
    zh: "以上都不涉及",
    en: "none of these",
    authority: null,
    document: null,
    status: "DEFAULT",
  },
  NEWS: {
    bit: "1",
    zh: "新闻",
    en: "news",
    authority: { zh: "网信办", en: "cyberspace administration" },
    document: { zh: "《互联网新闻信息服务许可证》", en: "licence for internet news information services" },
    status: "REQUIRED",
  },
  PUBLISHING: {
    bit: "2",
    zh: "出版",
    en: "publishing",
    authority: { zh: "新闻出版部门", en: "press and publication" },
    document: {
      zh: "《网络出版服务许可证》（旧称互联网出版许可证），游戏另须版号",
      en: "licence for online publishing; games need a publication number too",
    },
    status: "REQUIRED",
  },
  EDUCATION: {
    bit: "4",
    zh: "教育",
    en: "education",
    authority: { zh: "教育部门", en: "education department" },
    document: null,
    status: "HIDDEN",
  },
  HEALTH: {
    bit: "8",
    zh: "医疗保健",
    en: "health care",
    authority: { zh: "卫生健康部门", en: "health department" },
    document: null,
    status: "HIDDEN",
  },
  DRUG_DEVICE: {
    bit: "16",
    zh: "药品和医疗器械",
    en: "drugs and medical devices",
    authority: { zh: "省级药品监督管理部门", en: "provincial drug administration" },
    document: {
      zh: "互联网药品医疗器械信息服务备案凭证，或仍在有效期内的《互联网药品信息服务资格证书》",
      en: "filing record for online drug and device information, or an old certificate still in force",
    },
    status: "REQUIRED",
  },
  BULLETIN: {
    bit: "32",
    zh: "电子公告服务",
    en: "electronic bulletin services",
    authority: { zh: "通信管理局", en: "bureau" },
    document: { zh: "专项备案材料", en: "special filing papers" },
    status: "HIDDEN",
  },
  CULTURE: {
    bit: "256",
    zh: "文化",
    en: "culture",
    authority: { zh: "文化和旅游部门", en: "culture and tourism" },
    document: { zh: "《网络文化经营许可证》", en: "licence for online cultural business" },
    status: "REQUIRED",
  },
  BROADCAST: {
    bit: "512",
    zh: "广播电影电视节目",
    en: "radio, film and television programmes",
    authority: { zh: "广播电视部门", en: "radio and television" },
    document: {
      zh: "《信息网络传播视听节目许可证》",
      en: "licence for audiovisual programmes over information networks",
    },
    status: "REQUIRED",
  },
  RIDE_HAILING: {
    bit: "2048",
    zh: "网络预约车",
    en: "ride hailing",
    authority: { zh: "交通运输部门", en: "transport" },
    document: { zh: "《网络预约出租汽车经营许可证》", en: "licence for online ride-hailing business" },
    status: "REQUIRED",
  },
  INTERNET_FINANCE: {
    bit: "4096",
    zh: "互联网金融",
    en: "internet finance",
    authority: { zh: "中国人民银行、金融监管部门、证监会", en: "PBoC, financial regulators, CSRC" },
    document: { zh: "金融类专项批准文件", en: "special approval of the financial regulator" },
    status: "REQUIRED",
  },
  AFTER_SCHOOL: {
    bit: "8192",
    zh: "校外培训（高中及以下阶段）",
    en: "after-school tuition up to senior high school",
    authority: { zh: "教育部门", en: "education department" },
    document: { zh: "《民办学校办学许可证》（含学科）", en: "private school licence, with the subject" },
    status: "REQUIRED",
  },
  RELIGION: {
    bit: "16384",
    zh: "宗教",
    en: "religion",
    authority: { zh: "民族宗教事务部门", en: "ethnic and religious affairs" },
    document: {
      zh: "《互联网宗教信息服务许可证》",
      en: "licence for internet religious information services",
    },
    status: "REQUIRED",
  },
} as const satisfies Record<string, PreApprovalRow>;

/** Key of a pre-approval. */
export type PreApproval = keyof typeof PRE_APPROVALS;
