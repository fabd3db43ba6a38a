import type { OrderFacts } from "../facts";
import type { Mistake } from "../step";
import { fails, failsAt, INDIVIDUAL } from "./fails";

const NUMBER = "sponsor.certNo";
const NAME = "sponsor.sponsorName";

const REGISTERS: OrderFacts["registers"] = {
  registerState: "NORMAL",
  blacklisted: [],
  mobilesElsewhere: [],
  emailsElsewhere: [],
  personsElsewhere: [],
};

const ACCOUNT: OrderFacts["account"] = {
  accountHoldsOtherSponsor: false,
  otherAccount: null,
  openOrderNo: null,
};

const INSTITUTION = {
  "sponsor.sponsorKind": "PUBLIC_INSTITUTION",
  "sponsor.certType": "INSTITUTION_LEGAL_PERSON",
};

const NUMBERS: readonly Mistake[] = [
  fails("F001", NUMBER, null),
  fails("F105", NUMBER, "91440300MA5DEMX716"),
  fails("F105", NUMBER, "110101199001010016", { change: INDIVIDUAL }),
  fails("F108", NUMBER, "330106000000021"),
  fails("F108", NUMBER, "MA2ABCD13", { change: { "sponsor.certType": "ORG_CODE_ENTERPRISE" } }),
  fails("F241", NUMBER, "91440300MA5DEMX715", { change: INSTITUTION }),
  fails("F242", NUMBER, "91330106MA2ABCD139"),
  fails("F243", NUMBER, "91330106MA2ABCD201"),
  failsAt("F238", NUMBER, { facts: { registers: { ...REGISTERS, registerState: "REVOKED" } } }),
  failsAt("F238", NUMBER, { facts: { registers: { ...REGISTERS, registerState: "DEREGISTERED" } } }),
  failsAt("F239", NUMBER, {
    facts: { registers: { ...REGISTERS, registerState: "ABNORMAL" } },
    severity: "WARN",
  }),
  failsAt("F239", NUMBER, {
    facts: { registers: { ...REGISTERS, registerState: "ABNORMAL" } },
    rule: { abnormalSeverity: "BLOCK" },
    severity: "BLOCK",
  }),
];

const NAMES: readonly Mistake[] = [
  fails("F001", NAME, null),
  fails("F003", NAME, "星"),
  fails("F003", NAME, "星".repeat(129)),
  fails("F201", NAME, "深圳市星河软件有限公司", {
    facts: { certificateTexts: { [NAME]: "深圳市星河科技有限公司" } },
  }),
  fails("F202", NAME, "xinghe-demo.cn"),
  fails("F202", NAME, "20261121"),
  fails("F203", NAME, "张三丰", { change: { [NUMBER]: "92440305MA5DEMX71A" } }),
  fails("F210", NAME, "深圳★星河软件有限公司"),
  fails("F301", NAME, "张三1", { change: INDIVIDUAL }),
  fails("F466", NAME, "深圳市星河金融有限公司", { severity: "WARN" }),
  fails("F466", NAME, "深圳市星河金融有限公司", { context: { phase: "SUBMISSION" } }),
];

const WHOLE_ORDER: readonly Mistake[] = [
  failsAt("F232", "order", { facts: { account: { ...ACCOUNT, openOrderNo: "BA20261101000009" } } }),
  failsAt("F233", "sponsor", { facts: { registers: { ...REGISTERS, blacklisted: ["sponsor"] } } }),
  failsAt("E-ACCOUNT-OTHER", "order", {
    facts: { account: { ...ACCOUNT, otherAccount: "o***@xinghe-demo.cn" } },
  }),
  failsAt("E-ACCOUNT-SPONSOR", "order", {
    facts: { account: { ...ACCOUNT, accountHoldsOtherSponsor: true } },
  }),
  failsAt("E-TYPE-SHELL", "order", { facts: { typeRefusal: "E-TYPE-SHELL" } }),
];

/** Who files: mistakes in the sponsor's part of the basic check. */
export const SPONSOR_CHECK_MISTAKES: readonly Mistake[] = [
  fails("F101", "sponsor.regionCode", null),
  fails("F101", "sponsor.regionCode", "440000"),
  fails("F101", "sponsor.regionCode", "toString"),
  fails("F103", "sponsor.sponsorKind", null),
  fails("F103", "sponsor.sponsorKind", "DEFENCE"),
  fails("F103", "sponsor.sponsorKind", "constructor"),
  fails("F104", "sponsor.certType", null),
  fails("F104", "sponsor.certType", "USCC_GOVERNMENT"),
  ...NUMBERS,
  ...NAMES,
  ...WHOLE_ORDER,
];
