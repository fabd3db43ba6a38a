import { expect, test } from "vitest";
import { checkLanguages } from "./language";
import { DEFAULT_LANGUAGE, LANGUAGES } from "./tables/languages";

test("seventeen languages are numbered from 1, simplified Chinese by default", () => {
  expect(Object.values(LANGUAGES).map(({ miitCode }) => miitCode)).toEqual(
    Array.from({ length: 17 }, (_, index) => index + 1),
  );
  expect(LANGUAGES[DEFAULT_LANGUAGE]).toEqual({ miitCode: 1, zh: "中文简体", en: "simplified Chinese" });
  expect(LANGUAGES.ARABIC).toEqual({ miitCode: 17, zh: "阿拉伯语", en: "Arabic" });
  expect(LANGUAGES.ENGLISH.zh).toBe("英语");
  expect(LANGUAGES.YI.zh).toBe("彝文");
});

test.each([
  [[], "F406"],
  [["ENGLISH"], undefined],
  [Object.keys(LANGUAGES), undefined],
  [["ENGLISH", "ENGLISH"], "F406"],
  [["KLINGON"], "F406"],
])("%o gives %s", (keys, code) => {
  expect(checkLanguages(keys)?.code).toBe(code);
});
