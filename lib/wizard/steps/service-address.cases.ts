import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { exampleLook } from "./facts-example";
import { fails, failsAt } from "./fails";

/** An RSA modulus of 2,048 bits in hexadecimal. */
const PUBLIC_KEY = "C5A1".repeat(128);

/** Answers that pass. */
export const SERVICE_ADDRESS_EXAMPLE: Answers = {
  "services.s1.homepageUrl": "www.xinghe-demo.cn",
  "services.s2.allDomains": "xinghe-demo.cn\napi.xinghe-demo.cn",
  "services.s2.hostedDomains": ["api.xinghe-demo.cn"],
  "services.s2.usesSdk": "true",
  "services.s2.platforms.p1.platform": "ANDROID",
  "services.s2.platforms.p1.packageName": "cn.xinghe.demo",
  "services.s2.platforms.p1.publicKey": PUBLIC_KEY,
  "services.s2.platforms.p1.certFingerprint": "9F86D081884C7D659A2FEAA0C55AD015",
  "services.s2.platforms.p1.domains": ["xinghe-demo.cn", "api.xinghe-demo.cn"],
  "services.s2.sdks.k1.sdkName": "星链支付SDK",
  "services.s2.sdks.k1.sdkProvider": "星链支付有限公司",
  "services.s2.sdks.k1.sdkType": "PAYMENT",
};

const S2 = "services.s2";
const P1 = `${S2}.platforms.p1`;

const ANOTHER_APP = {
  "services.s1.serviceType": "APP",
  "services.s1.appName": "星河地图",
  "services.s1.platforms.p1.platform": "IOS",
  "services.s1.platforms.p1.packageName": "cn.xinghe.demo",
};

const SITE: readonly Mistake[] = [
  fails("F001", "services.s1.homepageUrl", null),
  fails("F431", "services.s1.homepageUrl", "shop.xinghe-demo.cn"),
  fails("F431", "services.s1.homepageUrl", `www.xinghe-demo.cn/${"a".repeat(512)}`),
  fails("F449", "services.s1.siteAccessUrlForReview", "http://preview.xinghe-demo.cn"),
];

const DOMAINS: readonly Mistake[] = [
  fails("F443", `${S2}.allDomains`, null),
  fails("F443", `${S2}.allDomains`, "xinghe_demo"),
  fails("F443", `${S2}.allDomains`, "a.b.c.xinghe-demo.cn"),
  // Used by no platform.
  fails("F443", `${S2}.allDomains`, "xinghe-demo.cn\napi.xinghe-demo.cn\nimg.xinghe-demo.cn"),
  failsAt("F418", `${S2}.allDomains`, {
    facts: {
      domains: {
        "xinghe-demo.cn": exampleLook({
          holder: { name: "某某有限公司", certType: "BUSINESS_LICENCE", certNo: "91330106MA2ABCD139" },
        }),
      },
    },
  }),
  failsAt("F427", `${S2}.allDomains`, {
    facts: { domains: { "xinghe-demo.cn": { ...exampleLook(), registration: "UNKNOWN" } } },
  }),
  failsAt("F425", `${S2}.allDomains`, {
    facts: { domains: { "xinghe-demo.cn": exampleLook({ privacyProtected: true }) } },
  }),
  fails("F444", `${S2}.hostedDomains`, null),
  fails("F444", `${S2}.hostedDomains`, ["elsewhere.cn"]),
  fails("F443", `${P1}.domains`, null),
  fails("F443", `${P1}.domains`, ["elsewhere.cn"]),
];

const PLATFORMS: readonly Mistake[] = [
  failsAt("F445", `${S2}.platforms`, { change: { [`${S2}.platforms`]: null } }),
  fails("F445", `${P1}.platform`, null),
  fails("F445", `${P1}.platform`, "constructor"),
  fails("F446", `${P1}.packageName`, null),
  fails("F446", `${P1}.packageName`, "demo"),
  fails("F446", `${P1}.packageName`, "cn.xinghe.demo", {
    facts: { otherApps: [{ app: "星河地图", packageName: "cn.xinghe.demo" }] },
  }),
  failsAt("F446", `${P1}.packageName`, { change: ANOTHER_APP }),
  fails("F447", `${P1}.publicKey`, null),
  fails("F447", `${P1}.publicKey`, "not a key"),
  fails("F447", `${P1}.publicKey`, "C5A1".repeat(32), { severity: "WARN" }),
  fails("F448", `${P1}.certFingerprint`, null),
  fails("F448", `${P1}.certFingerprint`, "9F86D081"),
  fails("F448", `${P1}.certFingerprint`, "9F86D081884C7D659A2FEAA0C55AD015", {
    change: { [`${P1}.platform`]: "IOS" },
  }),
  fails("F449", `${P1}.downloadUrl`, "http://xinghe-demo.cn/app"),
];

const SDKS: readonly Mistake[] = [
  fails("F002", `${S2}.usesSdk`, null),
  fails("F002", `${S2}.usesSdk`, "yes"),
  failsAt("F450", `${S2}.sdks`, { change: { [`${S2}.sdks`]: null } }),
  fails("F450", `${S2}.sdks.k1.sdkName`, null),
  fails("F003", `${S2}.sdks.k1.sdkName`, "星".repeat(129)),
  fails("F004", `${S2}.sdks.k1.sdkProvider`, "星链<b>支付"),
  fails("F450", `${S2}.sdks.k1.sdkProvider`, null),
  fails("F450", `${S2}.sdks.k1.sdkType`, "toString"),
  fails("F450", `${S2}.sdks.k1.sdkType`, null),
];

/** Answers that must fail, with the code they must give. */
export const SERVICE_ADDRESS_MISTAKES: readonly Mistake[] = [...SITE, ...DOMAINS, ...PLATFORMS, ...SDKS];
