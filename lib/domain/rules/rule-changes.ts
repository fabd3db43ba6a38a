import { sentencesOf } from "./document-words";
import type { RuleDocument } from "./rule-document";

/** A rule that says something else than before, or is new or gone. */
export type RuleChange =
  | { readonly kind: "new"; readonly before: null; readonly after: RuleDocument }
  | { readonly kind: "changed"; readonly before: RuleDocument; readonly after: RuleDocument }
  | { readonly kind: "gone"; readonly before: RuleDocument; readonly after: null };

/** Own rules go by their names, the others by what they rule. */
function subjectOf({ key, id }: RuleDocument): string {
  return key === "own" ? id : key;
}

/** Rules that say something, by what they are about. */
function bySubject(documents: readonly RuleDocument[]): ReadonlyMap<string, RuleDocument> {
  const speaking = documents.filter((document) => sentencesOf(document).length > 0);
  return new Map(speaking.map((document) => [subjectOf(document), document]));
}

function saysTheSame(one: RuleDocument, other: RuleDocument): boolean {
  return JSON.stringify(sentencesOf(one)) === JSON.stringify(sentencesOf(other));
}

/** Whether a column says it now: a release moved an own rule there. */
function isStillSaid(was: RuleDocument, now: ReadonlyMap<string, RuleDocument>): boolean {
  const said = new Set(
    [...now.values()]
      .filter(({ key }) => key !== "own")
      .flatMap(sentencesOf)
      .map(({ zh }) => zh),
  );
  return sentencesOf(was).every(({ zh }) => said.has(zh));
}

/**
 * What newer rules say differently: only what is said counts, not how sure it is or where it was read.
 *
 * @param before the rules that stand for one order, as it is judged
 * @param after those that would stand for it today
 */
export function ruleChanges(
  before: readonly RuleDocument[],
  after: readonly RuleDocument[],
): readonly RuleChange[] {
  const [old, now] = [bySubject(before), bySubject(after)];
  const subjects = [...new Set([...old.keys(), ...now.keys()])];
  return subjects.flatMap((subject): readonly RuleChange[] => {
    const [was, is] = [old.get(subject), now.get(subject)];
    if (was && is) return saysTheSame(was, is) ? [] : [{ kind: "changed", before: was, after: is }];
    if (was) return isStillSaid(was, now) ? [] : [{ kind: "gone", before: was, after: null }];
    return is ? [{ kind: "new", before: null, after: is }] : [];
  });
}
