import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const CHECK_EXAMPLE: Answers = {
  "sponsor.regionCode": "440305",
  "sponsor.sponsorKind": "ENTERPRISE",
  "sponsor.certType": "BUSINESS_LICENCE",
  "sponsor.certNo": "91440300MA5DEMX715",
  "sponsor.sponsorName": "深圳市星河软件有限公司",
  "services.s1.serviceType": "WEBSITE",
  "services.s1.domain": "xinghe-demo.cn",
  "services.s2.serviceType": "APP",
  "services.s2.appName": "星河助手",
};

/** Answers that must fail, with the code they must give. */
export const CHECK_MISTAKES: readonly Mistake[] = [];
