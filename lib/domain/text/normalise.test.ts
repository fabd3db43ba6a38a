import { expect, test } from "vitest";
import {
  normaliseChecksumNumber,
  normaliseCode,
  normaliseFreeNumber,
  normaliseFreeText,
  normaliseName,
  normaliseText,
} from "./normalise";

test.each([
  ["  星河软件  ", "星河软件"],
  ["星河\u3000\u3000 软件", "星河 软件"],
  ["星\u00A0\u2003河", "星 河"],
  ["e\u0301cole", "école"],
  ["甲\u0000\u0007\u007F\u0085乙", "甲乙"],
  ["甲\u00AD\u200B\u200D\u200F\u202A\u202E\u2060\u2064\u2066\u2069\uFEFF乙", "甲乙"],
  ["甲\r\n乙", "甲乙"],
  ["（ＡＢ１）", "（ＡＢ１）"],
  ["𠮷野家", "𠮷野家"],
  ["", ""],
])("any text %j becomes %j", (typed, stored) => {
  expect(normaliseText(typed)).toBe(stored);
});

test("the neighbours of the removed invisible signs stay", () => {
  const kept = "\u00AC\u00AE\u2010\u2030\u2065\u206A";
  expect(normaliseText(kept)).toBe(kept);
});

test.each([
  ["第一行\r\n第二行", "第一行\n第二行"],
  ["第一行\r第二行\u2028第三行", "第一行\n第二行\n第三行"],
  ["  甲 \u3000 乙\u0000\n", "甲 乙"],
  ["说明：销售１０种（产品）。", "说明：销售１０种（产品）。"],
])("free text %j keeps its lines and punctuation as %j", (typed, stored) => {
  expect(normaliseFreeText(typed)).toBe(stored);
});

test.each([
  ["１３８ ００１３ ８０００", "13800138000"],
  ["Ａ＠Ｂ．ｃｏｍ", "A@B.com"],
  [" com.example\u3000.app ", "com.example.app"],
  ["（ａ）", "(a)"],
])("a code %j becomes %j", (typed, stored) => {
  expect(normaliseCode(typed)).toBe(stored);
});

test.each([
  ["广东省深圳市南山区１号Ａ座", "广东省深圳市南山区1号A座"],
  ["３Ｍ（中国）", "3M（中国）"],
  ["︐〇㐂﨑", "︐〇㐂﨑"],
  ["／：－", "／：－"],
])("a name or address %j becomes %j", (typed, stored) => {
  expect(normaliseName(typed)).toBe(stored);
});

test.each([
  ["1101 0119 9001 0100 15", "110101199001010015"],
  ["32010219851130417x", "32010219851130417X"],
  ["ma2abcd1-3", "MA2ABCD13"],
  ["９１３３０１０６ｍａ２ａｂｃｄ１３９", "91330106MA2ABCD139"],
  ["D2143569－X", "D2143569X"],
  ["D2143569–X", "D2143569X"],
])("a number with a checksum %j becomes %j", (typed, stored) => {
  expect(normaliseChecksumNumber(typed)).toBe(stored);
});

test.each([
  ["京 a-12（3）", "京A-12（3）"],
  ["教民１３３０１０６(a)〔２〕", "教民1330106(A)〔2〕"],
  ["x.y/z·1", "X.Y/Z·1"],
])("a free number %j keeps hyphens and brackets as %j", (typed, stored) => {
  expect(normaliseFreeNumber(typed)).toBe(stored);
});

test("treating a text twice changes nothing more", () => {
  const typed = " Ａ\u200B１ \u3000 ﬁ（x）-\u0301 ";
  for (const treat of [
    normaliseText,
    normaliseFreeText,
    normaliseCode,
    normaliseName,
    normaliseChecksumNumber,
    normaliseFreeNumber,
  ]) {
    expect(treat(treat(typed))).toBe(treat(typed));
  }
});

test("halves of surrogate pairs go, whole pairs stay", () => {
  for (const treat of [normaliseText, normaliseFreeText, normaliseName, normaliseCode]) {
    expect(treat("\uD840\uDC00\uD800a\uDC00")).toBe("\u{20000}a");
  }
});
