import type { Answers } from "../answers";
import type { Mistake } from "../step";

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

/** Answers that must fail, with the code they must give. */
export const SERVICE_ADDRESS_MISTAKES: readonly Mistake[] = [];
