import { expect, test } from "vitest";
import { DOCUMENT_PARTS } from "@/lib/domain/rules/document-diff";
import type { RuleDocument, RuleEffect } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { ruleEditor as english } from "./messages/en/rule-editor";
import { ruleEditor as chinese } from "./messages/zh-CN/rule-editor";
import { diffLines, partText } from "./rule-editor-words";

function shipped(id: string): RuleDocument {
  const found = RULE_DOCUMENTS.find((document) => document.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

const anOwn = (effect: RuleEffect): RuleDocument => ({
  ...shipped("age.32"),
  ...{ id: "own.trial", key: "own", topic: "procedure", effect },
  message: { zh: "须注明", en: "must be named" },
});
const does = (effect: RuleEffect) => partText("zh-CN", anOwn(effect), "effect", chinese);

test("of a new rule every part is named, so that nobody approves what they have not seen", () => {
  const lines = diffLines("zh-CN", null, anOwn({ kind: "text", field: null }), chinese);
  expect(lines.map(({ part }) => part)).toEqual(DOCUMENT_PARTS);
  expect(lines.every(({ before }) => before === null)).toBe(true);
  expect(lines.find(({ part }) => part === "message")?.after).toBe("须注明 / must be named");
});

test("of a change only the parts that differ are named, with both texts", () => {
  const before = shipped("age.32");
  const after: RuleDocument = {
    ...before,
    provenance: { certainty: "C", sources: [], reference: "《通知》" },
  };
  expect(diffLines("en", before, before, english)).toEqual([]);
  expect(diffLines("en", before, after, english)).toEqual([
    {
      part: "provenance",
      name: "Source and certainty",
      before: expect.stringMatching(/^One source · 华为云/),
      after: "Uncertain · 《通知》",
    },
  ]);
});

test("what a rule of one's own does is said with its severity, paper and field", () => {
  expect(does({ kind: "text", field: null })).toBe("提示");
  expect(does({ kind: "text", field: "siteName" })).toBe("提示 · 显示在字段siteName");
  expect(does({ kind: "finding", severity: "BLOCK", field: "remark" })).toBe(
    "检查 · 不能提交 · 显示在字段remark",
  );
  expect(does({ kind: "finding", severity: "WARN", field: null })).toBe("检查 · 提醒，由审核人员判断");
  expect(does({ kind: "material", material: "COMMITMENT_LETTER", isRequired: true })).toMatch(
    /^要求资料 · .+ · 必须$/,
  );
  expect(does({ kind: "material", material: "COMMITMENT_LETTER", isRequired: false })).toMatch(/ · 可选$/);
});
