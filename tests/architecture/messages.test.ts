import { expect, test } from "vitest";
import { messages as english } from "@/lib/i18n/messages/en";
import { messages as chinese } from "@/lib/i18n/messages/zh-CN";
import { listFiles, readSource } from "@/tests/support/sources";

function listKeys(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...listKeys(child)]);
}

const AREA = /^lib\/i18n\/messages\/([^/]+)\/(?!index\.ts$)[^/]+\.ts$/;

function listAreas(locale: string): string[] {
  return listFiles("lib/i18n/messages")
    .filter((file) => AREA.exec(file)?.[1] === locale)
    .map((file) => file.split("/").at(-1) ?? "");
}

test.each([
  ["zh-CN", chinese],
  ["en", english],
])("no key of %s holds a dot, which next-intl takes for a path", (_, messages) => {
  expect(listKeys(messages).filter((key) => key.includes("."))).toEqual([]);
});

test.each(["zh-CN", "en"])("every message file of %s is an area of its index", (locale) => {
  const index = readSource(`lib/i18n/messages/${locale}/index.ts`);
  const areas = listAreas(locale);
  expect(areas.length).toBeGreaterThan(10);
  expect(areas.filter((file) => !index.includes(`"./${file.replace(/\.ts$/, "")}"`))).toEqual([]);
});

test("both languages have the same files", () => {
  expect(listAreas("en").sort()).toEqual(listAreas("zh-CN").sort());
});
