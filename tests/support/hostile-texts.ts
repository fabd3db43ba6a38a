import { OWNERS } from "@/lib/wizard/paths";

/** What a person pastes by mistake, and what somebody types on purpose. */
export const NASTY: Readonly<Record<string, string>> = {
  nothing: "",
  blanks: " \t\r\n\u00A0\u3000\u2003 ",
  controls: "张\u0000三\u0007\u001B[31m\u007F\u0085",
  "direction marks": "\u202E张三\u202C\u2066abc\u2069\u200F",
  "zero width": "张\u200B三\u200D\uFEFF\u2060\u00AD",
  "line ends": "第一行\r\n第二行\r第三行\u2028第四行\u2029\n\n\n末行",
  "lone high surrogate": "张\uD800三",
  "lone low surrogate": "\uDC00张三",
  "surrogates parted by nothing seen": "\uD83D\u200B\uDE00",
  emoji: "👨‍👩‍👧‍👦🇨🇳😀",
  combining: "e\u0301e\u0301\u0301\u0301 한국 ﬁ ﷺ",
  zalgo: `a${"\u0316\u0317\u0318".repeat(200)}`,
  "full width": "ＡＢＣ１２３－（）．＠，。：／",
  html: '<script>alert(1)</script><img src=x onerror="alert(1)">',
  sql: "'; DROP TABLE filing_order; --",
  formula: '=HYPERLINK("http://foreign.example","x")',
  "formula of a call": "@SUM(1+1)*cmd|' /C calc'!A0",
  template: "{field}{{7*7}}<%= 1 %>%s%n",
  path: "../../../../etc/passwd\u0000.png",
  scheme: "javascript:alert(1)//https://http://https://xinghe-demo.cn",
  schemes: "http://http://www.www.xinghe-demo.cn///..",
  hyphens: "0086-+86-–—−13800138000--",
  phone: "+86 +86 0086 138-0013-8000",
  extension: "转转(0571)转8502 2088分机#x1234ext",
  hex: "0x0X0x00:0x:x0",
  number: "事证第事证第112345678901号号",
  ranges: "1.1.1.1-2.2.2.2-3.3.3.3;;::1%eth0,\n-",
  dots: "张.．·•‧・三.·",
  date: "2026-02-30T00:00:00Z",
  proto: "__proto__",
  constructor: "constructor",
  toString: "toString",
  hasOwnProperty: "hasOwnProperty",
};

export const LONG: Readonly<Record<string, string>> = {
  "long Chinese": "星".repeat(100_000),
  "long digits": "1".repeat(100_000),
  "long letters": "a".repeat(100_000),
  "long dots": "a.".repeat(50_000),
  "long hyphens": "-".repeat(100_000),
  "long blanks": `a${" ".repeat(100_000)}b`,
  "long mixed": "a1-星·( ".repeat(14_000),
};

/** Nothing a database, a terminal or a reader stumbles over. */
export const UNCLEAN =
  /[\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?!\n)\p{Cc}/u;

/** One path of every field of the wizard. */
export const FIELD_PATHS: readonly string[] = Object.entries(OWNERS).flatMap(([owner, { fields }]) => {
  const place = owner
    .replace("services.*", "services.s2")
    .replace("approvals.*", "approvals.NEWS")
    .replace("platforms.*", "platforms.p1")
    .replace("sdks.*", "sdks.k1");
  return Object.keys(fields).map((name) => `${place}.${name}`);
});
