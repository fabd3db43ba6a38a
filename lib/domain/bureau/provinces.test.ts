import { expect, test } from "vitest";
import { findProvinceByIso, isProvinceCode, PROVINCE_CODES, provinceOf, regionCodeOf } from "./provinces";
import { PROVINCES, REGION_GROUPS } from "./tables/provinces";

/** The identity table as published. */
const PUBLISHED = `11,Beijing,北京市,北京市通信管理局,京,CN-BJ,bj.beian.miit.gov.cn,华北
12,Tianjin,天津市,天津市通信管理局,津,CN-TJ,tj.beian.miit.gov.cn,华北
13,Hebei,河北省,河北省通信管理局,冀,CN-HE,he.beian.miit.gov.cn,华北
14,Shanxi,山西省,山西省通信管理局,晋,CN-SX,sx.beian.miit.gov.cn,华北
15,Inner Mongolia,内蒙古自治区,内蒙古自治区通信管理局,蒙,CN-NM,nm.beian.miit.gov.cn,华北
21,Liaoning,辽宁省,辽宁省通信管理局,辽,CN-LN,ln.beian.miit.gov.cn,东北
22,Jilin,吉林省,吉林省通信管理局,吉,CN-JL,jl.beian.miit.gov.cn,东北
23,Heilongjiang,黑龙江省,黑龙江省通信管理局,黑,CN-HL,hl.beian.miit.gov.cn,东北
31,Shanghai,上海市,上海市通信管理局,沪,CN-SH,sh.beian.miit.gov.cn,华东
32,Jiangsu,江苏省,江苏省通信管理局,苏,CN-JS,js.beian.miit.gov.cn,华东
33,Zhejiang,浙江省,浙江省通信管理局,浙,CN-ZJ,zj.beian.miit.gov.cn,华东
34,Anhui,安徽省,安徽省通信管理局,皖,CN-AH,ah.beian.miit.gov.cn,华东
35,Fujian,福建省,福建省通信管理局,闽,CN-FJ,fj.beian.miit.gov.cn,华东
36,Jiangxi,江西省,江西省通信管理局,赣,CN-JX,jx.beian.miit.gov.cn,华东
37,Shandong,山东省,山东省通信管理局,鲁,CN-SD,sd.beian.miit.gov.cn,华东
41,Henan,河南省,河南省通信管理局,豫,CN-HA,ha.beian.miit.gov.cn,华中
42,Hubei,湖北省,湖北省通信管理局,鄂,CN-HB,hb.beian.miit.gov.cn,华中
43,Hunan,湖南省,湖南省通信管理局,湘,CN-HN,hn.beian.miit.gov.cn,华中
44,Guangdong,广东省,广东省通信管理局,粤,CN-GD,gd.beian.miit.gov.cn,华南
45,Guangxi,广西壮族自治区,广西壮族自治区通信管理局,桂,CN-GX,gx.beian.miit.gov.cn,华南
46,Hainan,海南省,海南省通信管理局,琼,CN-HI,hi.beian.miit.gov.cn,华南
50,Chongqing,重庆市,重庆市通信管理局,渝,CN-CQ,cq.beian.miit.gov.cn,西南
51,Sichuan,四川省,四川省通信管理局,蜀,CN-SC,sc.beian.miit.gov.cn,西南
52,Guizhou,贵州省,贵州省通信管理局,黔,CN-GZ,gz.beian.miit.gov.cn,西南
53,Yunnan,云南省,云南省通信管理局,滇,CN-YN,yn.beian.miit.gov.cn,西南
54,Tibet,西藏自治区,西藏自治区通信管理局,藏,CN-XZ,xz.beian.miit.gov.cn,西南
61,Shaanxi,陕西省,陕西省通信管理局,陕,CN-SN,sn.beian.miit.gov.cn,西北
62,Gansu,甘肃省,甘肃省通信管理局,陇,CN-GS,gs.beian.miit.gov.cn,西北
63,Qinghai,青海省,青海省通信管理局,青,CN-QH,qh.beian.miit.gov.cn,西北
64,Ningxia,宁夏回族自治区,宁夏回族自治区通信管理局,宁,CN-NX,nx.beian.miit.gov.cn,西北
65,Xinjiang,新疆维吾尔自治区,新疆维吾尔自治区通信管理局,新,CN-XJ,xj.beian.miit.gov.cn,西北`
  .split("\n")
  .map((line) => line.split(","));

test.each(PUBLISHED)("%s is %s", (code, en, zh, bureau, icpAbbr, iso, miitHost, group) => {
  const province = code && isProvinceCode(code) ? PROVINCES[code] : null;
  expect(province).toMatchObject({ en, zh, bureau, icpAbbr, miitHost });
  expect(`CN-${province?.iso}`).toBe(iso);
  expect(province && REGION_GROUPS[province.regionGroup].zh).toBe(group);
});

test("there are 31 provinces; Taiwan, Hong Kong and Macao have no bureau", () => {
  expect(PROVINCE_CODES).toEqual(PUBLISHED.map(([code]) => code));
  for (const code of ["71", "81", "82", "00", "1", "toString", ""]) expect(isProvinceCode(code)).toBe(false);
});

test("police numbers use another character in exactly three provinces", () => {
  const differing = Object.values(PROVINCES).filter((province) => province.icpAbbr !== province.policeAbbr);
  expect(differing.map((province) => province.icpAbbr + province.policeAbbr)).toEqual([
    "蜀川",
    "黔贵",
    "陇甘",
  ]);
});

test("codes, letters and characters are each used once", () => {
  for (const key of ["iso", "zh", "en", "bureau", "icpAbbr", "policeAbbr", "miitHost"] as const) {
    expect(new Set(Object.values(PROVINCES).map((province) => province[key])).size).toBe(31);
  }
});

test("a division lies in the province of its first two digits", () => {
  expect(provinceOf("440305")).toBe("44");
  expect(provinceOf("44")).toBe("44");
  expect(provinceOf("710000")).toBeNull();
  expect(provinceOf("")).toBeNull();
  expect(regionCodeOf("44")).toBe("440000");
});

test.each(["gd", "GD", "CN-GD"])("%s names Guangdong", (letters) => {
  expect(findProvinceByIso(letters)).toBe("44");
});

test("unknown letters name nothing", () => {
  expect(findProvinceByIso("TW")).toBeNull();
  expect(findProvinceByIso("")).toBeNull();
});
