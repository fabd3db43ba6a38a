import { expect, test } from "vitest";
import {
  answersBelow,
  choicesAt,
  flattenAnswers,
  isYes,
  itemKeys,
  nestAnswers,
  serviceKeys,
  textAt,
} from "./answers";

const answers = {
  "sponsor.sponsorName": "星河软件有限公司",
  "services.s10.domain": "b.cn",
  "services.s2.domain": "a.cn",
  "services.s2.languages": ["ZH_HANS", "EN"],
  "services.s2.isCommercial": "true",
  "services.s2.platforms.p1.packageName": "cn.a.app",
};

test("services stand in order of creation, not of the alphabet", () => {
  expect(serviceKeys(answers)).toEqual(["s2", "s10"]);
  expect(itemKeys(answers, "services.s2.platforms")).toEqual(["p1"]);
  expect(itemKeys(answers, "sponsor")).toEqual([]);
});

test("a missing answer is empty, a single choice is a list of one", () => {
  expect(textAt(answers, "sponsor.certNo")).toBe("");
  expect(textAt(answers, "services.s2.languages")).toBe("");
  expect(choicesAt(answers, "services.s2.domain")).toEqual(["a.cn"]);
  expect(choicesAt(answers, "services.s2.contents")).toEqual([]);
  expect(isYes(answers, "services.s2.isCommercial")).toBe(true);
  expect(isYes(answers, "services.s2.hasInteraction")).toBe(false);
});

test("nesting and flattening undo each other", () => {
  expect(flattenAnswers(nestAnswers(answers))).toEqual(answers);
});

test("paths named like properties of objects are left out", () => {
  const tree = nestAnswers({ "__proto__.polluted": "yes", "constructor.prototype.polluted": "yes" });
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(tree).toEqual({});
});

test("the answers below a prefix lose it", () => {
  expect(answersBelow(answers, "services.s2.platforms")).toEqual({ "p1.packageName": "cn.a.app" });
});
