import { expect, test } from "vitest";
import { type Notice, noticeText } from "./notice-text";

const order = { orderNo: "BA20261121000001", sponsor: "张*" };
const both = { zh: "证件照片不清晰", en: "Photo not sharp" };
const due = "2026-11-24T10:00:00.000Z";

const NOTICES: readonly (readonly [Notice, string, string])[] = [
  [
    { code: "N1", params: { ...order, due } },
    "预计2026年11月24日 18:00前完成初审，请保持电话畅通。",
    "by 24 November 2026, 18:00;",
  ],
  [{ code: "N2", params: order }, "您可以修改后重新提交。", "submit it again"],
  [
    { code: "N3", params: { ...order, n: 3, date: "2027-01-05" } },
    "有3项资料需补充或修改，请于2027年1月5日前处理。",
    "3 items need to be added or changed by 5 January 2027.",
  ],
  [
    { code: "N4", params: { ...order, reason: both, n: 2 } },
    "原因：证件照片不清晰等2项。",
    "Reason: Photo not sharp; 2 items in all.",
  ],
  [
    { code: "N5", params: { ...order, address: "甲路1号" } },
    "请将资料邮寄至甲路1号",
    "Please mail the papers to 甲路1号",
  ],
  [
    { code: "N6", params: { ...order, more: true } },
    "即将提交管局。请相关负责人留意12381发送的短信。",
    "follows. The persons in charge",
  ],
  [{ code: "N7", params: { ...order, deadline: due, h: 3 } }, "请于2026年11月24日 18:00前登录", "3 h left"],
  [{ code: "N8", params: order }, "短信核验超时", "timed out"],
  [
    { code: "N9", params: { ...order, due: "2026-12-18T16:00:00.000Z" } },
    "管局将在2026年12月18日前完成审核。",
    "until 18 December 2026",
  ],
  [
    { code: "N9", params: { ...order, due: "2026-12-18" } },
    "管局将在2026年12月18日前完成审核。",
    "until 18 December 2026",
  ],
  [
    {
      code: "N10",
      params: {
        ...order,
        result: { zh: "首次备案已通过", en: "First filing approved" },
        no: "粤ICP备2026000001号-1",
        more: true,
      },
    },
    "备案号：粤ICP备2026000001号-1。请在网站底部",
    "police filing",
  ],
  [{ code: "N11", params: { ...order, reason: both } }, "原因：证件照片不清晰。", "Reason: Photo not sharp."],
  [
    { code: "N12", params: { ...order, date: "2027-05-20" } },
    "资料将于2027年5月20日删除。",
    "deleted on 20 May 2027",
  ],
  [{ code: "N13", params: { ...order, d: 15 } }, "已等待您处理15天，满45天将失效", "for 15 days"],
  [{ code: "N14", params: order }, "180天内可重新激活一次。", "revived once within 180 days"],
  [{ code: "N15", params: { ...order, reason: both } }, "原因：证件照片不清晰。", "Reason: Photo not sharp."],
  [
    { code: "N16", params: { ...order, object: { zh: "域名a.cn", en: "Domain a.cn" }, date: "2027-02-19" } },
    "域名a.cn将于2027年2月19日到期",
    "Domain a.cn ends on 19 February 2027",
  ],
  [
    { code: "N17", params: { ...order, item: both, date: "2026-12-14" } },
    "请于2026年12月14日前整改",
    "repair it by 14 December 2026",
  ],
  [
    { code: "N18", params: { ...order, date: "2026-12-21" } },
    "请于2026年12月21日前完成公安联网备案",
    "police filing by 21 December 2026",
  ],
  [
    { code: "N19", params: { ...order, due, kind: "late" } },
    "应于2026年11月24日 18:00前完成审核",
    "was due by 24 November 2026, 18:00",
  ],
  [
    { code: "N19", params: { ...order, due } },
    "请在2026年11月24日 18:00前完成审核。",
    "by 24 November 2026, 18:00.",
  ],
  [{ code: "N20", params: { ...order, person: "李*", n: 3 } }, "还可以输入3次", "3 entries are left"],
  [{ code: "N21", params: order }, "收到资料后，请在审核页确认", "when they arrive"],
  [
    { code: "N22", params: { ...order, type: both, date: "2027-01-05", more: true } },
    "请于2027年1月5日前填写并提交。备案类型与排队时不同",
    "submit it by 5 January 2027. The type is another",
  ],
  [
    { code: "N24", params: { ...order, facts: both, more: true } },
    "已有结果：证件照片不清晰。请打开订单查看是否需要处理。备案类型已可判断",
    "known now: Photo not sharp. Open the order",
  ],
  [
    { code: "N25", params: { ...order, kind: "changed" } },
    "因此不会自动提交",
    "Check it and set it up again",
  ],
  [
    { code: "N25", params: { ...order, kind: "blocked", reason: both, n: 2 } },
    "发现2处需要处理：证件照片不清晰。",
    "when the wait was over: 2. Photo not sharp.",
  ],
];

test.each(NOTICES)("$code says what to do, by when, in both languages", ({ code, params }, zh, en) => {
  expect(noticeText("zh-CN", code, { ...params }).text).toContain(zh);
  expect(noticeText("en", code, { ...params }).text).toContain(en);
});

test.each(NOTICES)("$code names its order and sponsor and leaves no place empty", ({ code, params }) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { subject, text, sponsor } = noticeText(locale, code, { ...params });
    expect(subject).toContain("BA20261121000001");
    expect(sponsor).toContain("张*");
    expect(`${subject}${text}${sponsor}`).not.toMatch(/[{}]|undefined/);
  }
});

test("a filing that is no order yet is named by its sponsor", () => {
  const params = { orderNo: "", sponsor: "张*", reason: both };
  const { text, sponsor } = noticeText("zh-CN", "N23", params);
  expect(text).toContain("未能自动开始：证件照片不清晰。修改");
  expect(sponsor).toContain("张*");
  expect(noticeText("en", "N23", params).text).toContain("could not begin: Photo not sharp. Change it");
});

test("the second half is left out when nobody has to verify", () => {
  expect(noticeText("zh-CN", "N6", { ...order, more: false }).text).toBe("即将提交管局。");
});
