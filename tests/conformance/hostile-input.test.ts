import { expect, test } from "vitest";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { fieldMessage } from "@/lib/i18n/field-messages";
import type { AnswerValue } from "@/lib/wizard/answers";
import { checkField, contextOf, normaliseValue } from "@/lib/wizard/engine";
import { findField, OWNERS } from "@/lib/wizard/paths";
import { stepSchema } from "@/lib/wizard/schema";
import { goodFacts, ruleContext } from "../support/rule-context";
import { ALL_STEPS, answersOfExample, keysOf } from "../support/step-cases";

const NASTY: Readonly<Record<string, string>> = {
  nothing: "",
  blanks: " \t\r\n\u00A0\u3000\u2003 ",
  controls: "张\u0000三\u0007\u001B[31m\u007F\u0085",
  "direction marks": "\u202E张三\u202C\u2066abc\u2069\u200F",
  "zero width": "张\u200B三\u200D\uFEFF\u2060\u00AD",
  "line ends": "第一行\r\n第二行\r第三行\u2028第四行\u2029\n\n\n末行",
  "lone high surrogate": "张\uD800三",
  "lone low surrogate": "\uDC00张三",
  "surrogates parted by nothing seen": "\uD83D\u200B\uDE00",
  emoji: "👨‍👩‍👧‍👦🇨🇳😀",
  combining: "e\u0301e\u0301\u0301\u0301 한국 ﬁ ﷺ",
  zalgo: `a${"\u0316\u0317\u0318".repeat(200)}`,
  "full width": "ＡＢＣ１２３－（）．＠，。：／",
  html: '<script>alert(1)</script><img src=x onerror="alert(1)">',
  sql: "'; DROP TABLE filing_order; --",
  template: "{field}{{7*7}}<%= 1 %>%s%n",
  path: "../../../../etc/passwd\u0000.png",
  scheme: "javascript:alert(1)//https://http://https://xinghe-demo.cn",
  schemes: "http://http://www.www.xinghe-demo.cn///..",
  hyphens: "0086-+86-–—−13800138000--",
  phone: "+86 +86 0086 138-0013-8000",
  extension: "转转(0571)转8502 2088分机#x1234ext",
  hex: "0x0X0x00:0x:x0",
  number: "事证第事证第112345678901号号",
  ranges: "1.1.1.1-2.2.2.2-3.3.3.3;;::1%eth0,\n-",
  dots: "张.．·•‧・三.·",
  date: "2026-02-30T00:00:00Z",
  proto: "__proto__",
  constructor: "constructor",
  toString: "toString",
  hasOwnProperty: "hasOwnProperty",
};

const LONG: Readonly<Record<string, string>> = {
  "long Chinese": "星".repeat(100_000),
  "long digits": "1".repeat(100_000),
  "long letters": "a".repeat(100_000),
  "long dots": "a.".repeat(50_000),
  "long hyphens": "-".repeat(100_000),
  "long blanks": `a${" ".repeat(100_000)}b`,
  "long mixed": "a1-星·( ".repeat(14_000),
};

/** Nothing a database, a terminal or a reader stumbles over. */
const UNCLEAN = /[\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?!\n)\p{Cc}/u;

const paths = Object.entries(OWNERS).flatMap(([owner, { fields }]) => {
  const place = owner
    .replace("services.*", "services.s2")
    .replace("approvals.*", "approvals.NEWS")
    .replace("platforms.*", "platforms.p1")
    .replace("sdks.*", "sdks.k1");
  return Object.keys(fields).map((name) => `${place}.${name}`);
});

const DOCUMENTS = [...Object.keys(SPONSOR_DOCUMENTS), ...Object.keys(PERSON_DOCUMENTS)];

/** The states of an order in which a field may treat its value differently. */
function contextsOf(path: string) {
  const owner = path.slice(0, path.lastIndexOf("."));
  const example = { ...ruleContext().answers, ...answersOfExample(stepOf("legal-representative")) };
  const facts = goodFacts(example);
  const documents = path.endsWith("certNo") || path.endsWith("sponsorName") ? DOCUMENTS : ["PASSPORT"];
  const organisation = documents.map((certType) => ({ ...example, [`${owner}.certType`]: certType }));
  const individual = { ...example, "sponsor.sponsorKind": "INDIVIDUAL", "sponsor.certType": "RESIDENT_ID" };
  return [example, individual, {}, ...organisation].map((answers, index) => ({
    context: contextOf(ruleContext({ answers, facts, phase: "SUBMISSION" }), owner),
    // The length does not depend on the document.
    texts: Object.entries(index < 2 ? { ...NASTY, ...LONG } : NASTY),
  }));
}

function stepOf(id: string) {
  const step = ALL_STEPS.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

function fieldAt(path: string) {
  const placed = findField(path);
  if (!placed) throw new Error(`no field ${path}`);
  return placed.field;
}

test.each(paths)("%s treats a value once and for all, and leaves nothing unclean", (path) => {
  const field = fieldAt(path);
  for (const { context, texts } of contextsOf(path)) {
    for (const [kind, text] of texts) {
      const once = normaliseValue(field, text, context);
      expect(normaliseValue(field, once, context), kind).toEqual(once);
      for (const part of [once].flat()) expect(UNCLEAN.test(part), kind).toBe(false);
    }
  }
});

test.each(paths)("%s never throws, and says what it has against a value in finished words", (path) => {
  const field = fieldAt(path);
  for (const { context, texts } of contextsOf(path)) {
    for (const [kind, text] of texts) {
      for (const typed of [text, [text, "NONE"]] satisfies AnswerValue[]) {
        const value = normaliseValue(field, typed, context);
        const found = checkField(path, field, { ...context, answers: { ...context.answers, [path]: value } });
        for (const finding of found) {
          const message = fieldMessage("zh-CN", finding);
          expect(message, kind).not.toMatch(/\{(?:field|word|min|max|n|chars|rule|options)\}/);
          expect(message.length, kind).toBeLessThan(2_000);
        }
      }
    }
  }
});

test.each(ALL_STEPS.map((step) => [step.id, step] as const))(
  "the schema of %s takes no foreign shape",
  (_, step) => {
    const context = ruleContext({ answers: answersOfExample(step) });
    for (const key of keysOf(step, context)) {
      const schema = stepSchema(step, context, key);
      const shapes = [
        null,
        [],
        "text",
        7,
        { sponsor: null, services: 7 },
        { foreign: "x" },
        { sponsor: { foreign: "x" } },
        { services: { s1: { foreign: "x" } } },
        JSON.parse('{"__proto__":{"polluted":"yes"},"sponsor":{"__proto__":{"certNo":"1"}}}'),
        { sponsor: { certNo: { toString: "x" } }, agreements: { authenticity: { a: 1 } } },
      ];
      for (const shape of shapes) expect(() => schema.safeParse(shape)).not.toThrow();
      expect(schema.safeParse({ foreign: "x" }).success).toBe(false);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  },
);
