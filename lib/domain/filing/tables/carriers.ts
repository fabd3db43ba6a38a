/**
 * Who carries papers that are sent by post (快递公司).
 *
 * @source workflow.md §1.1 of the domain notes (tracking number); the carriers are those in common use
 */
export const CARRIERS = {
  EMS: { zh: "中国邮政EMS", en: "China Post EMS" },
  SF: { zh: "顺丰速运", en: "SF Express" },
  JD: { zh: "京东快递", en: "JD Logistics" },
  ZTO: { zh: "中通快递", en: "ZTO Express" },
  YTO: { zh: "圆通速递", en: "YTO Express" },
  STO: { zh: "申通快递", en: "STO Express" },
  YUNDA: { zh: "韵达快递", en: "Yunda Express" },
  DEPPON: { zh: "德邦快递", en: "Deppon Express" },
  OTHER: { zh: "其他", en: "another carrier" },
} as const satisfies Record<string, { zh: string; en: string }>;

/** Key of a carrier. */
export type Carrier = keyof typeof CARRIERS;
