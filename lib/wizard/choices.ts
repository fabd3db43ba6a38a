import type { Choice } from "./field";

interface Labelled {
  readonly zh: string;
  readonly en: string;
}

/** The choices of a closed list, in its order, or of some of its keys. */
export function choicesOf<Key extends string>(
  table: Readonly<Record<Key, Labelled>>,
  keys: readonly Key[] = Object.keys(table) as Key[],
): readonly Choice[] {
  return keys.map((key) => ({ key, zh: table[key].zh, en: table[key].en }));
}

/** The answers of a yes-no question. */
export const YES_NO: readonly Choice[] = [
  { key: "true", zh: "是", en: "Yes" },
  { key: "false", zh: "否", en: "No" },
];
