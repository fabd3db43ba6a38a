/**
 * Kinds of external SDK an App uses (SDK类型).
 *
 * @source fields.md §4.5 (`usesSdk`) of the domain notes
 */
export const SDK_TYPES = {
  PAYMENT: { zh: "支付", en: "payment" },
  LOCATION: { zh: "定位", en: "location" },
  SIGN_IN: { zh: "登录", en: "sign-in" },
  PUSH: { zh: "推送", en: "push messages" },
  STATISTICS: { zh: "统计", en: "statistics" },
  ADVERTISING: { zh: "广告", en: "advertising" },
  OTHER: { zh: "其他", en: "other" },
} as const satisfies Record<string, { zh: string; en: string }>;
