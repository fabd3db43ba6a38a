import { expect, test } from "vitest";
import { indexDivisions } from "../bureau/divisions";
import { checkCertificateAddress } from "./certificate-address";
import { checkCommunicationAddress, checkCrossCity } from "./communication-address";
import { findRegisteredPlace } from "./registered-place";

const divisions = indexDivisions(
  [
    ["110000", "北京市"],
    ["110100", "市辖区"],
    ["110108", "海淀区"],
    ["130000", "河北省"],
    ["130100", "石家庄市"],
    ["130102", "长安区"],
    ["130200", "唐山市"],
    ["220000", "吉林省"],
    ["220200", "吉林市"],
    ["410000", "河南省"],
    ["410100", "郑州市"],
    ["419001", "济源市"],
    ["420000", "湖北省"],
    ["429000", "省直辖县级行政区划"],
    ["429004", "仙桃市"],
    ["440000", "广东省"],
    ["440300", "深圳市"],
    ["440305", "南山区"],
    ["441900", "东莞市"],
    ["500000", "重庆市"],
    ["500200", "县"],
    ["520000", "贵州省"],
    ["522300", "黔西南布依族苗族自治州"],
  ].map(([code = "", name = ""]) => ({ code, name })),
);

test.each([
  ["广东省深圳市南山区1号", { province: "44", city: "4403" }],
  ["深圳市南山区1号", { province: "44", city: "4403" }],
  ["广东省南山区1号", { province: "44", city: null }],
  ["北京市海淀区1号", { province: "11", city: "11" }],
  ["吉林省吉林市1号", { province: "22", city: "2202" }],
  ["吉林市1号", { province: "22", city: "2202" }],
  ["河南省济源市1号", { province: "41", city: "419001" }],
  ["湖北省仙桃市1号", { province: "42", city: "429004" }],
  ["仙桃市1号", { province: "42", city: "429004" }],
  ["省直辖县级行政区划仙桃市1号", null],
  ["黔西南布依族苗族自治州兴义市1号", { province: "52", city: "5223" }],
  ["南山区1号", null],
  ["广东深圳1号", null],
  ["深圳南山区1号", null],
  ["市辖区1号", null],
  ["县城东路1号", null],
  ["", null],
])("the address %j lies in %j", (address, place) => {
  expect(findRegisteredPlace(address, divisions)).toEqual(place);
});

const organisation = { kind: "ENTERPRISE", regionCode: "440305", divisions } as const;

test.each([
  ["广东省深圳市南山区1号", null],
  ["南山区科技路1号", null],
  ["北京市海淀区1号", "F102"],
  ["唐山市某路1号", "F102"],
  ["某路1号", null],
  ["某路1", "F003"],
  ["某路1号#-,.😀", null],
  ["某".repeat(256), null],
  ["某".repeat(257), "F003"],
  ["", "F001"],
])("the certificate address %j of an organisation filing in 广东 gives %s", (address, code) => {
  expect(checkCertificateAddress(address, organisation)?.code ?? null).toBe(code);
});

test("an individual may live in another province than that of the filing", () => {
  expect(checkCertificateAddress("北京市海淀区1号", { ...organisation, kind: "INDIVIDUAL" })).toBeNull();
});

const here = { regionCode: "440305", divisions, subjectRemark: "" };
const codes = (address: string, facts = here): string[] =>
  checkCommunicationAddress(address, facts).map(({ code }) => code);

test.each([
  ["科技路7号楼3单元101室", []],
  ["科技路七号", []],
  ["某村三组", []],
  ["科技路1单元", []],
  ["科技路7-3-101", ["F206", "F205"]],
  ["科技路7号#101", ["F206"]],
  ["科技路7号,101室", ["F206"]],
  ["科技路7号 101室", ["F206"]],
  ["𠮷田路7号101", ["F206"]],
  ["科技路大厦", ["F205"]],
  ["科技路1234", ["F205"]],
  ["科技大楼层层", ["F205"]],
  ["广东省科技路7号", ["F207"]],
  ["深圳市科技路7号", ["F207"]],
  ["南山区科技路7号", ["F207"]],
  ["北京市路7号", []],
  ["南山科技路7号", []],
  ["南山区科技路-大厦", ["F206", "F207", "F205"]],
  ["路7号", ["F003"]],
  ["某路7号", []],
  [`${"某".repeat(254)}7号`, []],
  [`${"某".repeat(255)}7号`, ["F003"]],
  ["", ["F001"]],
])("the communication address %j gives %j", (address, found) => {
  expect(codes(address)).toEqual(found);
});

test.each([..."号栋幢座楼层室组村队弄巷", "单元"])("a numeral with %s is exact to the door", (word) => {
  expect(codes(`某某某1${word}`)).toEqual([]);
  expect(codes(`某某某某${word}`)).toEqual(["F205"]);
});

test("the remark can say that there is no door number, but excuses nothing else", () => {
  const remark = { ...here, subjectRemark: "经核实，通信地址已为最详细。" };
  expect(codes("科技园大厦", remark)).toEqual([]);
  expect(codes("科技园-大厦", remark)).toEqual(["F206"]);
  expect(codes("科技园大厦", { ...here, subjectRemark: "通信地址已为详细" })).toEqual(["F205"]);
});

test("headings of the table are no names of the region", () => {
  expect(codes("市辖区路7号", { ...here, regionCode: "110108" })).toEqual([]);
  expect(codes("海淀区路7号", { ...here, regionCode: "110108" })).toEqual(["F207"]);
  expect(codes("济源市某路7号", { ...here, regionCode: "419001" })).toEqual(["F207"]);
  expect(codes("东莞市某路7号", { ...here, regionCode: "441900" })).toEqual(["F207"]);
});

const hebei = {
  kind: "ENTERPRISE",
  regionCode: "130102",
  certAddress: "河北省石家庄市长安区1号",
  rule: { crossCityBlock: "Y", crossCitySeverity: "BLOCK" },
  divisions,
} as const;

test.each([
  ["河北省石家庄市长安区1号", "130102", null],
  ["河北省唐山市1号", "130102", "F211"],
  ["唐山市1号", "130102", "F211"],
  ["河北省长安区1号", "130102", null],
  ["长安区1号", "130102", null],
  ["河南省郑州市1号", "419001", "F211"],
  ["河南省济源市1号", "419001", null],
  ["河南省济源市1号", "410102", "F211"],
  ["北京市海淀区1号", "110101", null],
])(
  "certificate address %s and filing in %s give %s where cities may not differ",
  (certAddress, regionCode, code) => {
    const found = checkCrossCity({ ...hebei, certAddress, regionCode });
    expect(found).toEqual(code && { code, severity: "BLOCK" });
  },
);

test("other bureaus and individuals may live in another city", () => {
  const apart = { ...hebei, certAddress: "河北省唐山市1号" };
  expect(checkCrossCity({ ...apart, rule: { ...apart.rule, crossCityBlock: "N" } })).toBeNull();
  expect(checkCrossCity({ ...apart, kind: "INDIVIDUAL" })).toBeNull();
});
