import { expect, test } from "vitest";
import {
  checkContentApprovals,
  checkServiceContents,
  isServiceContent,
  listServiceContents,
} from "./service-content";
import { CONTENT_GROUPS, SERVICE_CONTENTS } from "./tables/service-contents";

test("the 24 items of the form count up in seq and bit, the others follow", () => {
  const rows = Object.values(SERVICE_CONTENTS);
  expect(rows).toHaveLength(30);
  rows.slice(0, 24).forEach((row, index) => {
    expect([row.seq, row.bit]).toEqual([index + 1, String(2 ** index)]);
  });
  expect(rows.slice(24).map((row) => [row.seq, row.bit])).toEqual(
    [27, 28, 29, 30, 31, 32].map((power) => [null, String(2 ** power)]),
  );
});

test("the groups hold what the form shows under them", () => {
  const sizes = Object.keys(CONTENT_GROUPS).map(
    (group) => Object.values(SERVICE_CONTENTS).filter((row) => row.group === group).length,
  );
  expect(sizes).toEqual([4, 4, 4, 5, 7, 6]);
});

test("everything is offered but APP and WAP; individuals get what the bureau allows", () => {
  expect(listServiceContents(null)).toHaveLength(28);
  expect(listServiceContents(null)).not.toContain("WAP");
  expect(listServiceContents(null)).not.toContain("APP");
  expect(listServiceContents("ANY")).toEqual(["BLOG", "OTHER"]);
  expect(listServiceContents("BLOG_ONLY")).toEqual(["BLOG"]);
  expect(listServiceContents("NO_BLOG")).toEqual(["OTHER"]);
  expect(isServiceContent("toString")).toBe(false);
});

test.each([
  [[], "F402"],
  [["ORG_PORTAL"], undefined],
  [["ORG_PORTAL", "SHOPPING", "JOBS", "MUSIC", "OTHER"], undefined],
  [["ORG_PORTAL", "SHOPPING", "JOBS", "MUSIC", "OTHER", "VIDEO"], "F402"],
  [["OTHER", "OTHER"], "F402"],
  [["WAP"], "F402"],
  [["APP"], "F402"],
  [["NOSUCH"], "F402"],
])("an organisation's %o gives %s", (keys, code) => {
  expect(checkServiceContents(keys, null)?.code).toBe(code);
});

test.each([
  ["ANY", ["BLOG"], undefined],
  ["ANY", ["OTHER", "BLOG"], undefined],
  ["ANY", ["ORG_PORTAL"], "BLOG,OTHER"],
  ["BLOG_ONLY", ["BLOG"], undefined],
  ["BLOG_ONLY", ["OTHER"], "BLOG"],
  ["BLOG_ONLY", ["BLOG", "OTHER"], "BLOG"],
  ["NO_BLOG", ["OTHER"], undefined],
  ["NO_BLOG", ["BLOG"], "OTHER"],
] as const)("under %s an individual's %o gives the options %s", (rule, keys, options) => {
  const found = checkServiceContents(keys, rule);
  expect(found).toEqual(options ? { code: "F403", severity: "BLOCK", params: { options } } : null);
});

test.each([
  ["NEWS", "NEWS"],
  ["PAYMENT", "INTERNET_FINANCE"],
  ["ONLINE_BANKING", "INTERNET_FINANCE"],
  ["SECURITIES", "INTERNET_FINANCE"],
  ["P2P_LENDING", "INTERNET_FINANCE"],
  ["EQUITY_CROWDFUNDING", "INTERNET_FINANCE"],
  ["ONLINE_INSURANCE", "INTERNET_FINANCE"],
  ["CROSS_SECTOR_FINANCE", "INTERNET_FINANCE"],
  ["NON_BANK_PAYMENT", "INTERNET_FINANCE"],
  ["GAMES", "PUBLISHING"],
  ["MUSIC", "CULTURE"],
  ["VIDEO", "BROADCAST"],
  ["EDUCATION", "AFTER_SCHOOL"],
] as const)("%s without %s is worth a look", (content, approval) => {
  expect(checkContentApprovals([content, "OTHER"], ["NONE"])).toEqual([
    { code: "F410", severity: "WARN", params: { content, approval } },
  ]);
  expect(checkContentApprovals([content], [approval])).toEqual([]);
});

test("fifteen of those offered need no approval", () => {
  expect(
    listServiceContents(null).filter((key) => checkContentApprovals([key], []).length === 0),
  ).toHaveLength(15);
});
