import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { exampleLook } from "./facts-example";
import { fails, failsAt, INDIVIDUAL } from "./fails";

/** Answers that pass. */
export const SERVICE_DETAILS_EXAMPLE: Answers = {
  "services.s1.serviceName": "星河软件官网",
  "services.s1.serviceContents": ["ORG_PORTAL"],
  "services.s1.preApprovals": ["NONE"],
  "services.s1.languages": ["SIMPLIFIED_CHINESE"],
  "services.s1.isCommercial": "false",
  "services.s1.hasInteraction": "false",
  "services.s2.serviceContents": ["OTHER"],
  "services.s2.preApprovals": ["NONE"],
  "services.s2.languages": ["SIMPLIFIED_CHINESE"],
  "services.s2.isCommercial": "false",
  "services.s2.hasInteraction": "false",
};

const NAME = "services.s1.serviceName";
const CONTENTS = "services.s1.serviceContents";
const APPROVALS = "services.s1.preApprovals";
const NUMBER = "services.s1.approvals.NEWS.approvalNo";
const REMARK = "services.s1.remark";
const SUBMISSION = { phase: "SUBMISSION" } as const;

const OTHER_SITE = {
  "services.s2.serviceType": "WEBSITE",
  "services.s2.domain": "xinghe-demo.com",
  "services.s2.serviceName": "星河软件官网",
};

const individual = (regionCode: string) => ({ ...INDIVIDUAL, "sponsor.regionCode": regionCode });

const FORM_OF_NAMES: readonly Mistake[] = [
  fails("F001", NAME, null),
  fails("F451", NAME, "软件"),
  fails("F452", NAME, "星河 软件"),
  fails("F453", NAME, "20261121"),
  fails("F453", NAME, "xinghe"),
  fails("F454", NAME, "星河软件www"),
  fails("F458", NAME, "星".repeat(61)),
  fails("F459", NAME, "星河软件官网", {
    facts: {
      domains: { "xinghe-demo.cn": { ...exampleLook(), page: { title: "首页", body: "欢迎" } } },
    },
  }),
];

const WORDS_OF_NAMES: readonly Mistake[] = [
  fails("F455", NAME, "中国星河软件"),
  fails("F455", NAME, "中国星河软件", {
    change: { "sponsor.sponsorName": "中国星河软件有限公司" },
    severity: "WARN",
  }),
  fails("F456", NAME, "星河软件博彩"),
  fails("F456", REMARK, "介绍博彩行业的软件产品"),
  fails("F457", NAME, "星河软件新闻", { severity: "WARN" }),
  fails("F457", NAME, "小院新闻随笔", { change: INDIVIDUAL }),
  fails("F461", NAME, "小院导航随笔", { change: INDIVIDUAL }),
  fails("F462", NAME, "小院设计随笔", { change: INDIVIDUAL }),
  fails("F463", NAME, "蓝天新城主站"),
  fails("F464", NAME, "深圳小院随笔", {
    change: INDIVIDUAL,
    facts: { properNouns: { persons: [], places: ["深圳"], idioms: [] } },
  }),
  fails("F465", NAME, "小院随笔记录", { change: individual("320102") }),
  fails("F466", NAME, "星河软件理财", { severity: "WARN" }),
  fails("F466", NAME, "星河软件理财", { context: SUBMISSION }),
  fails("F466", REMARK, "提供融资信息展示", { severity: "WARN" }),
];

const NAMES_IN_USE: readonly Mistake[] = [
  failsAt("F460", "services.s2.serviceName", { change: OTHER_SITE, severity: "WARN" }),
  failsAt("F460", "services.s2.serviceName", {
    change: { ...OTHER_SITE, "sponsor.regionCode": "360102" },
  }),
  failsAt("F460", NAME, {
    change: { "sponsor.regionCode": "360102" },
    facts: {
      names: {
        ofOrder: [],
        ofSponsor: [{ name: "星河软件官网", where: "粤ICP备2026000001号-1" }],
        filed: [],
      },
    },
  }),
  failsAt("F460", NAME, {
    change: { "sponsor.regionCode": "610102" },
    facts: {
      names: {
        ofOrder: [],
        ofSponsor: [],
        filed: [{ name: "星河软件官网", where: "陕ICP备2026000001号-1" }],
      },
    },
    severity: "WARN",
  }),
];

const CONTENT: readonly Mistake[] = [
  fails("F402", CONTENTS, null),
  fails("F402", CONTENTS, ["ORG_PORTAL", "OTHER", "SHOPPING", "JOBS", "PICTURES", "SOFTWARE"]),
  fails("F402", CONTENTS, ["APP"]),
  fails("F402", CONTENTS, ["constructor"]),
  fails("F403", CONTENTS, ["ORG_PORTAL"], { change: INDIVIDUAL }),
  fails("F403", CONTENTS, ["OTHER"], { change: individual("230102") }),
  fails("F403", CONTENTS, ["BLOG"], { change: individual("610102") }),
  fails("F410", CONTENTS, ["NEWS"]),
  fails("F402", "services.s2.serviceContents", null),
];

const PRE_APPROVALS: readonly Mistake[] = [
  fails("F002", APPROVALS, null),
  fails("F404", APPROVALS, ["NONE", "NEWS"]),
  fails("F404", APPROVALS, ["constructor"]),
  fails("F408", APPROVALS, ["NEWS"], { change: INDIVIDUAL }),
  fails("F404", NUMBER, null, { change: { [APPROVALS]: ["NEWS"] } }),
  fails("F003", NUMBER, "1".repeat(65), { change: { [APPROVALS]: ["NEWS"] } }),
  fails("F004", NUMBER, "<b>10120260001</b>", { change: { [APPROVALS]: ["NEWS"] } }),
  fails("F404", NUMBER, "10120260001", { change: { [APPROVALS]: ["NEWS"] }, context: SUBMISSION }),
];

const REST: readonly Mistake[] = [
  fails("F406", "services.s1.languages", null),
  fails("F406", "services.s1.languages", ["KLINGON"]),
  fails("F002", "services.s1.isCommercial", null),
  fails("F002", "services.s1.isCommercial", "perhaps"),
  fails("F409", "services.s1.isCommercial", "true", { change: INDIVIDUAL }),
  fails("F002", "services.s1.hasInteraction", null),
  fails("F405", "services.s1.hasInteraction", "true", { change: INDIVIDUAL }),
  fails("F407", REMARK, null, { change: INDIVIDUAL }),
  fails("F407", REMARK, "个人笔记", { change: INDIVIDUAL }),
  fails("F407", REMARK, "记".repeat(201), { change: INDIVIDUAL }),
  fails("F407", REMARK, null, { change: { "sponsor.regionCode": "150102" } }),
  fails("F407", REMARK, "公司产品展示", { change: { "sponsor.regionCode": "150102" } }),
  fails("F003", REMARK, "备".repeat(201)),
];

/** Answers that must fail, with the code they must give. */
export const SERVICE_DETAILS_MISTAKES: readonly Mistake[] = [
  ...FORM_OF_NAMES,
  ...WORDS_OF_NAMES,
  ...NAMES_IN_USE,
  ...CONTENT,
  ...PRE_APPROVALS,
  ...REST,
];
