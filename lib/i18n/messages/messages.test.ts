import { expect, test } from "vitest";
import { messages as english } from "./en";
import { messages as chinese } from "./zh-CN";

function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, child]) => flatten(child, path ? `${path}.${key}` : key));
}

const source = new Map(flatten(chinese));
const translated = new Map(flatten(english));
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

test("both languages have the same keys, and no text is empty", () => {
  expect([...translated.keys()].sort()).toEqual([...source.keys()].sort());
  expect([...source, ...translated].filter(([, text]) => !text.trim())).toEqual([]);
});

test("a translation uses the placeholders of its source", () => {
  for (const [key, text] of source) {
    expect([key, placeholders(translated.get(key) ?? "")]).toEqual([key, placeholders(text)]);
  }
});

test("Chinese in an English text is a term or example inside an English sentence", () => {
  const untranslated = [...translated].filter(
    ([, text]) => /\p{Script=Han}/u.test(text) && (text.match(/[A-Za-z]{2,}/g) ?? []).length < 3,
  );
  expect(untranslated.map(([key]) => key)).toEqual(["layout.switchToChinese"]);
});

test("no text shouts or types blanks between Chinese and Latin letters", () => {
  const wrong = [...source].filter(([, text]) =>
    /[！!]|\p{Script=Han} [A-Za-z]|[A-Za-z] \p{Script=Han}/u.test(text),
  );
  expect(wrong).toEqual([]);
});
