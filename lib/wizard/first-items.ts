import { itemKeys, textAt } from "./answers";
import { type Merged, nextItemKey } from "./merge";

/** Answers that bring up a list, and the field its first item begins with. */
const OPENERS = [
  {
    opener: /^(services\.s\d+)\.serviceType$/,
    value: "APP",
    list: "platforms",
    letter: "p",
    first: "platform",
  },
  { opener: /^(services\.s\d+)\.usesSdk$/, value: "true", list: "sdks", letter: "k", first: "sdkName" },
] as const;

/** Begins a list with an empty item as soon as an answer demands it, so that nobody has to look for "add". */
export function withFirstItems(merged: Merged): Merged {
  let answers = merged.answers;
  const fieldVersions: Record<string, number> = { ...merged.fieldVersions };
  const begun: string[] = [];
  for (const path of merged.changed) {
    for (const { opener, value, list, letter, first } of OPENERS) {
      const owner = opener.exec(path)?.[1];
      if (!owner || textAt(answers, path) !== value || itemKeys(answers, `${owner}.${list}`).length > 0)
        continue;
      const key = nextItemKey({ answers, fieldVersions }, `${owner}.${list}`, letter);
      const item = `${owner}.${list}.${key}.${first}`;
      answers = { ...answers, [item]: "" };
      fieldVersions[item] = merged.version;
      begun.push(item);
    }
  }
  return begun.length === 0
    ? merged
    : { ...merged, answers, fieldVersions, changed: [...merged.changed, ...begun] };
}
