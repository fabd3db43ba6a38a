import { expect, test } from "vitest";
import { isToldBy } from "@/lib/domain/filing/notices";
import { NOTICE_CODES, NOTICE_RECIPIENTS } from "@/lib/domain/filing/tables/notices";
import { noticeSms, SMS_LENGTH } from "./notice-sms";
import { noticeMessages } from "./notice-text";

const SMS_CODES = NOTICE_CODES.filter((code) => code in noticeMessages("zh-CN").sms);
const LINK = "https://icp.example.cn/o/BA20261121000001";
const params = {
  orderNo: "BA20261121000001",
  sponsor: "张*",
  n: 3,
  d: 30,
  h: 12,
  date: "2027-01-05",
  deadline: "2026-11-24T10:00:00.000Z",
  no: "粤ICP备2026000001号-1",
  result: { zh: "备案成功", en: "filing approved" },
};

test("the notices that go out as text messages have the words for it, and no others", () => {
  const sent = NOTICE_CODES.filter((code) => NOTICE_RECIPIENTS.some((who) => isToldBy(code, who, "SMS")));
  expect(SMS_CODES).toEqual(sent);
  expect(() => noticeSms("zh-CN", "N1", params, LINK)).toThrow("N1 has no text message");
});

test.each(SMS_CODES)(
  "%s is signed, names the sponsor, leads on and fits into one Chinese message",
  (code) => {
    for (const more of [false, true]) {
      const text = noticeSms("zh-CN", code, { ...params, more }, LINK);
      expect(text).toMatch(/^【ICP备案服务平台】张\*/);
      expect(text).toContain(code === "N7" ? "beian.miit.gov.cn" : " icp.example.cn/o/BA20261121000001");
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text.length, text).toBeLessThanOrEqual(SMS_LENGTH);
    }
  },
);

test.each(SMS_CODES)("%s is said in English too", (code) => {
  const text = noticeSms("en", code, params, LINK);
  expect(text).toMatch(/^\[.+\] 张\*/);
  expect(text.replace("张*", "")).not.toMatch(/[{}]|undefined/);
});

test("a long sponsor is shortened to what there is room for, never below four characters", () => {
  const sponsor = "广州市天河区某某网络科技发展有限公司";
  const text = noticeSms("zh-CN", "N8", { ...params, sponsor }, LINK);
  expect(text).toMatch(/】广州市天?.*…：短信核验未完成/);
  expect(text.length).toBe(SMS_LENGTH);
  const far = noticeSms(
    "zh-CN",
    "N8",
    { ...params, sponsor },
    "https://a-very-long-name.portal.example.cn/o/BA1234",
  );
  expect(far).toContain("】广州市…：");
});

test("the deadline of the ministry is named to the minute, a day without its year", () => {
  expect(noticeSms("zh-CN", "N7", params, LINK)).toContain("请于11月24日18:00前");
  expect(noticeSms("en", "N3", params, LINK)).toContain("by 5 Jan");
});
