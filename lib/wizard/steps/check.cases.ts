import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { DOMAIN_MISTAKES } from "./check-domain.cases";
import { SPONSOR_CHECK_MISTAKES } from "./check-sponsor.cases";
import { fails, failsAt, INDIVIDUAL } from "./fails";

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

const APP_NAME = "services.s2.appName";

const INSTITUTION = {
  "sponsor.sponsorKind": "PUBLIC_INSTITUTION",
  "sponsor.certType": "INSTITUTION_LEGAL_PERSON",
  "sponsor.certNo": "12320100466000010A",
};

const SERVICES: readonly Mistake[] = [
  failsAt("F106", "services", { change: { "services.s1": null, "services.s2": null } }),
  fails("F106", "services.s1.serviceType", null, { change: { "services.s1.domain": "xinghe-demo.cn" } }),
  fails("F106", "services.s1.serviceType", "MINI_PROGRAM"),
  fails("F106", "services.s1.serviceType", "constructor"),
  failsAt("F502", "order", {
    change: { "services.s3.serviceType": "WEBSITE", "services.s4.serviceType": "WEBSITE" },
  }),
  failsAt("F502", "order", {
    change: { ...INDIVIDUAL, "services.s2": null, "services.s3.serviceType": "WEBSITE" },
  }),
  failsAt("F503", "order", { facts: { totals: { filed: 5, providerCap: 5 } } }),
  failsAt("F503", "order", {
    change: { "sponsor.regionCode": "610102" },
    facts: { totals: { filed: 30, providerCap: 0 } },
    severity: "WARN",
  }),
];

const APP_NAMES: readonly Mistake[] = [
  fails("F001", APP_NAME, null),
  fails("F440", APP_NAME, "星"),
  fails("F440", APP_NAME, "星".repeat(31)),
  fails("F440", APP_NAME, "星河😀"),
  fails("F440", APP_NAME, "星河测试"),
  fails("F441", APP_NAME, "星河助手", { facts: { otherApps: [{ app: "星河 助手", packageName: "" }] } }),
  failsAt("F441", APP_NAME, {
    change: { "services.s1.serviceType": "APP", "services.s1.appName": "星河助手" },
  }),
  fails("F455", APP_NAME, "中国助手"),
  fails("F455", APP_NAME, "中国星河助手", {
    change: { "sponsor.sponsorName": "中国星河软件有限公司" },
    severity: "WARN",
  }),
  fails("F456", APP_NAME, "星河博彩"),
  fails("F456", APP_NAME, "星河廉政", { change: INSTITUTION, severity: "WARN" }),
  fails("F457", APP_NAME, "星河医疗", { severity: "WARN" }),
  fails("F466", APP_NAME, "星河理财", { severity: "WARN" }),
  fails("F467", APP_NAME, "浏览器"),
];

const CAPTCHA: readonly Mistake[] = [
  fails("F107", "check.captcha", null, { facts: { captcha: "WRONG" } }),
  fails("F107", "check.captcha", "abcd", { facts: { captcha: "WRONG" } }),
];

/** Answers that must fail, with the code they must give. */
export const CHECK_MISTAKES: readonly Mistake[] = [
  ...SPONSOR_CHECK_MISTAKES,
  ...DOMAIN_MISTAKES,
  ...SERVICES,
  ...APP_NAMES,
  ...CAPTCHA,
];
