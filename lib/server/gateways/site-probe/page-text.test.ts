import { expect, test } from "vitest";
import { textOfPage } from "./page-text";

const utf8 = (text: string) => Buffer.from(text);
/** 粤ICP备2026000001号-1 as GBK writes it. */
const GBK = Buffer.concat([
  Buffer.from([0xd4, 0xc1]),
  Buffer.from("ICP"),
  Buffer.from([0xb1, 0xb8]),
  Buffer.from("2026000001"),
  Buffer.from([0xba, 0xc5]),
  Buffer.from("-1"),
]);

test.each([
  ["its header", GBK, "text/html; charset=GBK"],
  ["its header in quotes", GBK, 'text/html;charset = "gb2312"'],
  ["itself", Buffer.concat([utf8('<meta charset="gbk">'), GBK]), "text/html"],
  [
    "itself, in the old way",
    Buffer.concat([utf8('<meta content="text/html; charset=gb18030">'), GBK]),
    "text/html",
  ],
  ["nobody", utf8("粤ICP备2026000001号-1"), "text/html"],
  ["nobody that we know", utf8("粤ICP备2026000001号-1"), "text/html; charset=klingon"],
])("the coding of a page is said by %s", (_, bytes, contentType) => {
  expect(textOfPage(bytes, contentType).trim()).toBe("粤ICP备2026000001号-1");
});

test.each([
  ["<p>粤<b>ICP</b>备</p>", " 粤 ICP 备 "],
  ["a<!-- hidden -->b", "a b"],
  ["&#31908;&#x49;&nbsp;&amp;&lt;&#0;&#x110000;", "粤I &<  "],
  ["a < b", "a < b"],
  ["<script>var number = 1;</script>", " var number = 1; "],
])("%j reads %j", (html, text) => {
  expect(textOfPage(utf8(html), "text/html")).toBe(text);
});

test.each(["<", "<script", "<!--", "&#", "charset=", "<a <"])(
  "half a megabyte of %j is read at once",
  (piece) => {
    const began = performance.now();
    textOfPage(utf8(piece.repeat(500_000 / piece.length)), "text/html");
    expect(performance.now() - began).toBeLessThan(1000);
  },
);
