import { expect, test } from "vitest";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { fieldMessage } from "@/lib/i18n/field-messages";
import type { AnswerValue } from "@/lib/wizard/answers";
import { checkField, contextOf, normaliseValue } from "@/lib/wizard/engine";
import { findField } from "@/lib/wizard/paths";
import { stepSchema } from "@/lib/wizard/schema";
import { FIELD_PATHS, LONG, NASTY, UNCLEAN } from "../support/hostile-texts";
import { goodFacts, ruleContext } from "../support/rule-context";
import { ALL_STEPS, answersOfExample, keysOf } from "../support/step-cases";

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

test.each(FIELD_PATHS)("%s treats a value once and for all, and leaves nothing unclean", (path) => {
  const field = fieldAt(path);
  for (const { context, texts } of contextsOf(path)) {
    for (const [kind, text] of texts) {
      const once = normaliseValue(field, text, context);
      expect(normaliseValue(field, once, context), kind).toEqual(once);
      for (const part of [once].flat()) expect(UNCLEAN.test(part), kind).toBe(false);
    }
  }
});

test.each(FIELD_PATHS)("%s never throws, and says what it has against a value in finished words", (path) => {
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
