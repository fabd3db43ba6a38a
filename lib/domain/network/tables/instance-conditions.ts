/**
 * What a filing asks of the instance it stands on, in the order of the questions: the finding that says so in the
 * wizard, and in words what is wrong with this instance and how to repair it.
 *
 * @source fields.md §6 (`instanceId`) of the domain notes
 */
export const INSTANCE_CONDITIONS = {
  MAINLAND: {
    code: "F601",
    zh: "不在中国内地。请改用中国内地地域的实例。",
    en: "Outside the mainland. Use an instance in a mainland region.",
  },
  PRODUCT: {
    code: "F601",
    zh: "该产品不支持备案。请改用云服务器、轻量应用服务器、云虚拟主机或建站产品。",
    en: "Filings cannot stand on this product. Use a cloud server, light server, web host or site builder.",
  },
  PREPAID: {
    code: "F601",
    zh: "按量计费。请转为包年包月。",
    en: "Pay as you go. Change it to prepaid.",
  },
  TERM: {
    code: "F601",
    zh: "累计购买时长不足3个月（含续费）。请续费至3个月以上。",
    en: "Bought for less than three months, renewals included. Renew it to three months or more.",
  },
  NOT_EXPIRED: {
    code: "F601",
    zh: "已到期。请续费。",
    en: "Expired. Renew it.",
  },
  PUBLIC_IP: {
    code: "F601",
    zh: "没有公网IPv4地址。请分配公网IP。",
    en: "No public IPv4 address. Give it one.",
  },
  QUOTA: {
    code: "F602",
    zh: "备案名额均在备案中或已使用。请改用其他实例。",
    en: "All of its filing quota is in open orders or used. Use another instance.",
  },
  LASTING: {
    code: "F605",
    zh: "剩余时长不足30天，审核期间可能到期。请先续费。",
    en: "Ends in less than 30 days, perhaps during the review. Renew it first.",
  },
} as const satisfies Record<string, { code: `F${number}`; zh: string; en: string }>;
