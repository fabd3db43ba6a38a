/**
 * Kinds of instant messenger account a person may give (即时通信类型).
 *
 * @source fields.md §3 (`imType`) of the domain notes
 */
export const MESSENGER_TYPES = {
  QQ: { miitCode: 1, zh: "QQ", en: "QQ" },
  WECHAT: { miitCode: 2, zh: "微信", en: "WeChat" },
  DINGTALK: { miitCode: 3, zh: "钉钉", en: "DingTalk" },
  HI: { miitCode: 4, zh: "HI", en: "HI" },
} as const satisfies Readonly<
  Record<string, { readonly miitCode: number; readonly zh: string; readonly en: string }>
>;
