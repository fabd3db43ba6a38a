import { expect, test } from "vitest";
import { checkChanges } from "./change-form";

const RECORD = {
  "sponsor.regionCode": "440305",
  "sponsor.sponsorKind": "ENTERPRISE",
  "sponsor.certAddress": "广东省深圳市南山区科苑路8号",
  "sponsorPrincipal.mobile": "13800138000",
  "services.s1.domain": "xinghe-demo.cn\nxinghe-demo.com",
  "services.s1.serviceContents": ["ORG_PORTAL", "OTHER"],
  "services.s1.access.ipRanges": "119.29.29.29",
};

const found = (
  ...[type, answers]: [Parameters<typeof checkChanges>[0], Parameters<typeof checkChanges>[2]]
) => checkChanges(type, RECORD, answers).map(({ code, path }) => `${code} ${path}`);

test.each([
  ["nothing at all", {}],
  ["the values of the record", { ...RECORD }],
  ["choices in another order", { "services.s1.serviceContents": ["OTHER", "ORG_PORTAL"] }],
  ["agreements alone", { "agreements.authenticity": "2026-1" }],
])("%s is no change", (_, answers) => {
  expect(found("CHANGE_ALL", answers)).toEqual(["F707 order"]);
});

test.each([
  ["CHANGE_ALL", "sponsor.certAddress", "深圳市福田区福华路1号"],
  ["CHANGE_SUBJECT", "sponsor.certAddress", "深圳市福田区福华路1号"],
  ["CHANGE_SUBJECT", "sponsorPrincipal.mobile", "13900139000"],
  ["CHANGE_SERVICE", "services.s1.serviceContents", ["OTHER"]],
  ["CHANGE_ACCESS", "services.s1.access.ipRanges", "119.29.29.30"],
  ["CHANGE_SERVICE", "services.s1.homepageUrl", "www.xinghe-demo.cn"],
] as const)("%s may change %s", (type, path, value) => {
  expect(found(type, { [path]: value })).toEqual([]);
});

test.each([
  ["CHANGE_ALL", "sponsor.regionCode", "110105"],
  ["CHANGE_ALL", "sponsor.sponsorKind", "INDIVIDUAL"],
  ["CHANGE_SERVICE", "sponsor.certAddress", "深圳市福田区福华路1号"],
  ["CHANGE_SUBJECT", "services.s1.serviceContents", ["OTHER"]],
  ["CHANGE_ACCESS", "services.s1.homepageUrl", "www.xinghe-demo.cn"],
  ["CHANGE_ACCESS", "services.s1.serviceContents", ["OTHER"]],
] as const)("%s cannot change %s", (type, path, value) => {
  expect(found(type, { [path]: value })).toEqual([`F708 ${path}`]);
});

test("F708 says why: by the field's own rule, or because of the type", () => {
  const reason = (path: string) => checkChanges("CHANGE_SERVICE", RECORD, { [path]: "x" })[0]?.params?.reason;
  expect(reason("sponsor.regionCode")).toBe("sponsor.regionCode");
  expect(reason("sponsor.certAddress")).toBe("OTHER_TYPE");
});

test.each([
  ["xinghe-demo.cn", []],
  ["xinghe-new.cn", ["F709 services.s1.domain"]],
  ["xinghe-demo.cn\nxinghe-demo.com\nxinghe-new.cn", ["F709 services.s1.domain"]],
  ["", ["F709 services.s1.domain"]],
])("of two domains one may be removed, none added, none replaced: %j", (domain, codes) => {
  expect(found("CHANGE_SERVICE", { "services.s1.domain": domain })).toEqual(codes);
});

test("names of the prototype are no values of the record", () => {
  expect(checkChanges("CHANGE_ALL", {}, { "sponsor.constructor": "x" })).toEqual([]);
});
