import { domainToASCII, domainToUnicode } from "node:url";
import { expect, test } from "vitest";
import { decodePunycode } from "./punycode";

test.each([
  "例子",
  "中国",
  "我爱你",
  "bücher",
  "münchen-ost",
  "ا",
  "中a国b1",
  "𠮷野家",
  "日本語の長いラベル",
])("decodes what Node encodes: %s", (label) => {
  const encoded = domainToASCII(label);
  expect(encoded.startsWith("xn--")).toBe(true);
  expect(decodePunycode(encoded.slice(4))).toBe(domainToUnicode(encoded));
});

test.each(["fiqs8", "99999999", "中", "a-é", "0"])("gives null for the malformed text %s", (text) => {
  expect(decodePunycode(text)).toBeNull();
});
