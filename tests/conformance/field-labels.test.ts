import { expect, test } from "vitest";
import { blockHeading, fieldWords } from "@/lib/i18n/field-words";
import { LOCALES } from "@/lib/i18n/locale";
import { fields as english } from "@/lib/i18n/messages/en/fields";
import { fields as chinese } from "@/lib/i18n/messages/zh-CN/fields";
import { OWNERS } from "@/lib/wizard/paths";
import { ruleContext } from "../support/rule-context";
import { ALL_STEPS, answersOfExample, keysOf } from "../support/step-cases";

/** Fields whose label says all there is to say. */
const NO_HINT = ["services.k1.sdks.k1.sdkType"];

const paths = Object.entries(OWNERS).flatMap(([owner, { fields }]) =>
  Object.keys(fields).map((name) => `${owner.replaceAll("*", "k1")}.${name}`),
);

test.each(paths)("%s has a label and a hint in both languages", (path) => {
  for (const locale of LOCALES) {
    const { label, hint } = fieldWords(locale, path);
    expect(label).not.toMatch(/[.{}]|^$/);
    expect(hint === "").toBe(NO_HINT.includes(path));
    expect(hint).not.toMatch(/[。.！!]$| {2}/);
  }
  expect(fieldWords("zh-CN", path).label).not.toBe(fieldWords("en", path).label);
});

test("there are labels for declared fields only", () => {
  const declared = new Map<string, Set<string>>();
  for (const { name, fields } of Object.values(OWNERS)) {
    declared.set(name, new Set([...(declared.get(name) ?? []), ...Object.keys(fields)]));
  }
  for (const { labels } of [chinese, english]) {
    const named = Object.entries(labels).map(([name, texts]) => [name, Object.keys(texts).sort()]);
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries([...declared].map(([name, texts]) => [name, [...texts].sort()])),
    );
  }
});

test.each(ALL_STEPS.map((step) => [step.id, step] as const))("every block of %s has a heading", (_, step) => {
  const context = ruleContext({ answers: answersOfExample(step) });
  for (const block of keysOf(step, context).flatMap((key) => step.blocks(context, key))) {
    for (const locale of LOCALES) {
      const heading = blockHeading(locale, block, context.answers);
      expect(heading).not.toBe(block.name);
      expect(heading).not.toMatch(/[.{}]|^$/);
    }
  }
});

test("the English labels hold no Chinese but examples of what to type", () => {
  for (const path of paths) expect(fieldWords("en", path).label).not.toMatch(/\p{Script=Han}/u);
});
