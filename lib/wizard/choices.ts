import { type FindingCode, violation } from "@/lib/domain/findings/finding";
import type { Choice, FieldRule } from "./field";

interface Labelled {
  readonly zh: string;
  readonly en: string;
}

/** Whether a text is a key of a closed list; names of the prototype are none. */
export function isKeyOf<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  text: string,
): text is Key {
  return Object.hasOwn(table, text);
}

/** The choices of a closed list, in its order, or of some of its keys. */
export function choicesOf<Key extends string>(
  table: Readonly<Record<Key, Labelled>>,
  keys: readonly Key[] = Object.keys(table).filter((key) => isKeyOf(table, key)),
): readonly Choice[] {
  return keys.map((key) => ({ key, zh: table[key].zh, en: table[key].en }));
}

/** A rule that refuses what is no key of a closed list. */
export function oneOf(table: Readonly<Record<string, unknown>>, code: FindingCode = "F002"): FieldRule {
  return (value) => (isKeyOf(table, value) ? null : violation(code));
}

/** The answers of a yes-no question. */
export const YES_NO: readonly Choice[] = [
  { key: "true", zh: "是", en: "Yes" },
  { key: "false", zh: "否", en: "No" },
];

/** Refuses anything but yes and no. */
export const yesOrNo: FieldRule = (value) =>
  value === "true" || value === "false" ? null : violation("F002");

/** What a tick box stores: `true`, or nothing. */
export function normaliseTick(text: string): string {
  return text === "true" || text === "on" ? "true" : "";
}
