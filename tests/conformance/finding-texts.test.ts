import { expect, test } from "vitest";
import { fieldMessage, labelOf } from "@/lib/i18n/field-messages";
import { LOCALES } from "@/lib/i18n/locale";
import { STEPS } from "@/lib/wizard/order-steps";
import { stepSchema } from "@/lib/wizard/schema";
import { ruleContext } from "../support/rule-context";
import { ALL_MISTAKES, contextOfMistake, findingsAt } from "../support/step-cases";

const PLACEHOLDER = /\{\w+\}/;
/** Keys and paths as rules speak of them. */
const KEY = /\b[A-Z]{2,}_[A-Z_]+\b|services\.s\d|sponsor\.\w|undefined|\[object/;
const CHINESE = /\p{Script=Han}/u;

/** Parts of English texts that stay Chinese: words the applicant typed, and wording prescribed in Chinese. */
const MAY_BE_CHINESE = [
  "F203",
  "F205",
  "F206",
  "F421",
  "F455",
  "F456",
  "F457",
  "F460",
  "F461",
  "F462",
  "F465",
  "F466",
  "F703",
];

test.each(ALL_MISTAKES)("every text is finished: %s", (_, step, mistake) => {
  const context = contextOfMistake(step, mistake);
  for (const finding of findingsAt(step, context)) {
    for (const locale of LOCALES) {
      const text = fieldMessage(locale, finding, context.answers);
      expect(text).not.toMatch(PLACEHOLDER);
      expect(text).not.toMatch(KEY);
    }
    const english = fieldMessage("en", finding, context.answers);
    if (!MAY_BE_CHINESE.includes(finding.code)) expect(english).not.toMatch(CHINESE);
  }
});

test.each(ALL_MISTAKES)("every place has a name: %s", (_, step, mistake) => {
  const context = contextOfMistake(step, mistake);
  for (const { path } of findingsAt(step, context)) {
    for (const locale of LOCALES) {
      expect(labelOf(locale, path, context.answers)).not.toBe(path);
      expect(labelOf(locale, path)).not.toBe(path);
    }
  }
});

const at = (code: Parameters<typeof fieldMessage>[1]["code"], path: string, params = {}) => ({
  code,
  path,
  params,
});

test.each([
  [at("F001", "sponsor.sponsorName"), "请填写主办者名称", "Enter sponsor’s name"],
  [at("F001", "services.s2.appName"), "请填写App名称", "Enter App name"],
  [
    at("F002", "sponsorPrincipal.isLegalRep"),
    "请选择是否为法定代表人",
    "Choose whether this person is the legal representative",
  ],
  [
    at("F003", "sponsor.commAddress", { min: 4, max: 256, n: 2 }),
    "通信地址应为4至256个字，当前2个字",
    "Mailing address must have 4 to 256 characters; it has 2",
  ],
  [
    at("F214", "sponsor.superior", { rule: "LEGAL_REP" }),
    "该省对投资者或上级主管单位有特别要求：须填写法定代表人姓名",
    "This province has its own rule for the superior body: enter the name of the legal representative",
  ],
  [
    at("F403", "services.s1.serviceContents", { options: "BLOG,OTHER" }),
    "个人在该省只能选择：博客/个人空间、其他",
    "Individuals in this province may only choose: blog / personal space, other",
  ],
  [
    at("F410", "services.s1.serviceContents", { content: "GAMES", approval: "PUBLISHING" }),
    "服务内容“网络游戏”通常须取得“出版”批准，请确认是否涉及",
    "“online games” usually needs the approval “publishing”; check whether it applies",
  ],
  [
    at("F417", "services.s1.domain", { time: "2026-11-21T02:00:00.000Z" }),
    "域名实名认证满3天后才能提交，请于2026年11月21日 10:00后提交",
    "Submission is possible three days after the real-name verification, from 21 November 2026, 10:00",
  ],
  [
    at("F503", "order", { max: 5, rule: "PROVIDER" }),
    "该主办者的网站和App总数将超过5个，已达本平台上限",
    "The sponsor would have more than 5 websites and Apps; the limit of this platform is reached",
  ],
  [
    at("F708", "sponsor.certAddress", { reason: "OTHER_TYPE" }),
    "主办者证件住所不能通过变更备案修改：不属于本次变更类型的内容",
    "Address on the document cannot be changed by a change order: it is not part of this type of change",
  ],
  [
    at("E-ACCOUNT-OTHER", "order", { account: "a***@b.cn" }),
    "该主办者已在账号a***@b.cn下备案。请登录该账号办理，或申请转移备案、认领备案。",
    "This sponsor is filed under account a***@b.cn. Use that account, or ask for a transfer or claim.",
  ],
  [
    at("E-ACCOUNT-OTHER", "order", { account: "" }),
    "该主办者已在其他账号下备案。请登录该账号办理，或申请转移备案、认领备案。",
    "This sponsor is filed under another account. Use that account, or ask for a transfer or claim.",
  ],
])("%j says it in both languages", (finding, zh, en) => {
  expect(fieldMessage("zh-CN", finding)).toBe(zh);
  expect(fieldMessage("en", finding)).toBe(en);
});

test("another website of the order goes by its name where it has one", () => {
  const finding = at("F460", "services.s2.serviceName", { where: "services.s1" });
  const answers = { "services.s1.serviceType": "WEBSITE", "services.s1.serviceName": "星河软件官网" };
  expect(fieldMessage("zh-CN", finding)).toBe("该网站名称已被使用：网站或App1");
  expect(fieldMessage("zh-CN", finding, answers)).toBe("该网站名称已被使用：网站“星河软件官网”");
});

test.each([
  ["order", "整个订单", "The order as a whole"],
  ["services", "网站与App列表", "List of websites and Apps"],
  ["sponsor.certNo", "主办者证件号码", "Sponsor’s document number"],
  ["legalRep.name", "法定代表人 · 姓名", "Legal representative · Name"],
  [
    "services.s2.servicePrincipal.name",
    "App“星河助手” · 负责人 · 姓名",
    "App “星河助手” · Person in charge · Name",
  ],
  ["services.s3.domain", "网站3 · 网站域名", "Website 3 · Domain of the website"],
  ["services.s2.platforms.p1.packageName", "App“星河助手” · 安卓 · 包名 / Bundle ID", null],
  ["services.s1.approvals.NEWS.approvalNo", "网站“星河软件官网” · 新闻 · 批准文号", null],
] as const)("%s is called %s", (path, zh, en) => {
  const answers = { ...ruleContext().answers, "services.s3.serviceType": "WEBSITE" };
  expect(labelOf("zh-CN", path, answers)).toBe(zh);
  if (en) expect(labelOf("en", path, answers)).toBe(en);
});

test("a text that is too long to be taken in is refused with its limits", () => {
  const { data, error } = stepSchema(STEPS.sponsor, ruleContext()).safeParse({
    sponsor: { businessScope: "营".repeat(20_001) },
  });
  const issue = error?.issues.find(({ path }) => path.join(".") === "sponsor.businessScope");
  expect(data).toBeUndefined();
  expect(issue).toMatchObject({ message: "F003", params: { min: 0, max: 20_000, n: 20_001 } });
});
