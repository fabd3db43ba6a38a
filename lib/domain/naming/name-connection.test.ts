import { expect, test } from "vitest";
import { brandOf, checkNameConnection, isConnectedName } from "./name-connection";
import { PROPER_NOUNS } from "./tables/proper-nouns";

const { places } = PROPER_NOUNS;

test.each([
  ["北京星河软件有限公司", "北京星河软件有限公司", true],
  ["星河官网", "北京星河软件有限公司", true],
  ["北京旅游指南", "北京星河软件有限公司", false],
  ["科技有限公司网站", "北京星河科技有限公司", false],
  ["天河软件园", "北京星河软件有限公司", false],
  ["ACME中国官网", "acme（中国）有限公司", true],
  ["深圳教育在线", "深圳市教育局", true],
  ["旅游指南", "深圳市教育局", false],
  ["星 河軟件", "星河软件（北京）有限公司", true],
])("%s and %s: connected is %s", (site, sponsor, expected) => {
  expect(isConnectedName(site, sponsor, places)).toBe(expected);
});

const facts = { sponsorName: "北京星河软件有限公司", remark: "", hasTrademarkProof: false, places };

test.each([
  [{}, "F463"],
  [{ hasTrademarkProof: true }, undefined],
  [{ remark: "蓝鲸笔记为本公司的品牌。" }, undefined],
  [{ remark: "说明：蓝鲸笔记为本公司的产品" }, undefined],
  [{ remark: "蓝鲸笔记为本公司的网站" }, "F463"],
  [{ remark: "白鲸笔记为本公司的品牌" }, "F463"],
])("an unconnected name with %o gives %s", (change, code) => {
  const found = checkNameConnection("蓝鲸笔记", { ...facts, ...change });
  expect(found?.code).toBe(code);
  expect(found?.severity).toBe(code && "WARN");
});

test.each([
  ["深圳市星河软件有限公司", ["深圳"], "星河"],
  ["深圳市星河软件有限公司", ["深圳市"], "星河"],
  ["科技有限公司", [], ""],
  ["某某（北京）文化传媒有限公司", ["北京"], "某某"],
])("the own word of %s without %j is %s", (sponsorName, places, brand) => {
  expect(brandOf(sponsorName, places)).toBe(brand);
});
