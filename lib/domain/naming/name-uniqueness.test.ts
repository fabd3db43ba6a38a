import { expect, test } from "vitest";
import { checkAppNameUnique, checkSiteNameUnique, type NamesInUse } from "./name-uniqueness";

const named = (where: string) => [{ name: "星河软件园", where }];
const none: NamesInUse = { ofOrder: [], ofSponsor: [], filed: [] };

test.each([
  ["ofOrder", "NONE", "WARN"],
  ["ofOrder", "SPONSOR", "BLOCK"],
  ["ofOrder", "ALL", "WARN"],
  ["ofSponsor", "NONE", undefined],
  ["ofSponsor", "SPONSOR", "BLOCK"],
  ["ofSponsor", "ALL", "WARN"],
  ["filed", "NONE", undefined],
  ["filed", "SPONSOR", undefined],
  ["filed", "ALL", "WARN"],
] as const)("a name in use %s under the rule %s gives %s", (list, rule, severity) => {
  const found = checkSiteNameUnique("星河 软件园", { ...none, [list]: named("陕ICP备2026000001号-1") }, rule);
  expect(found?.severity).toBe(severity);
  expect(found?.params).toEqual(severity && { where: "陕ICP备2026000001号-1" });
});

test("another name is free", () => {
  const inUse = { ofOrder: named("s1"), ofSponsor: named("x"), filed: named("y") };
  for (const rule of ["NONE", "SPONSOR", "ALL"] as const) {
    expect(checkSiteNameUnique("银河软件园", inUse, rule)).toBeNull();
  }
});

test("App names of one sponsor differ in more than case, width and blanks", () => {
  expect(checkAppNameUnique("Xing He", ["ＸＩＮＧＨＥ"])?.code).toBe("F441");
  expect(checkAppNameUnique("星河助手", ["星河笔记"])).toBeNull();
  expect(checkAppNameUnique("星河助手", [])).toBeNull();
});
