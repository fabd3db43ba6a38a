import { judge } from "./condition";
import { type Contradiction, findContradictions } from "./contradictions";
import { isConditional } from "./rule-book";
import type { RuleDocument, RuleExample } from "./rule-document";

/** Why a document cannot count as it is. */
export type DocumentObstacle =
  | { readonly code: "example"; readonly at: number }
  | { readonly code: "no-example"; readonly applies: boolean }
  | { readonly code: "contradiction"; readonly with: string; readonly found: Contradiction }
  | { readonly code: "no-default" };

/** Whether a document applies to the order of an example, as the example says. */
export function doesExampleHold({ province, when }: RuleDocument, example: RuleExample): boolean {
  const isHere = province === null || province === example.province;
  return (isHere && judge(when, example.facts) === true) === example.applies;
}

function exampleObstacles(document: RuleDocument): readonly DocumentObstacle[] {
  const { examples, province } = document;
  const failing = examples.flatMap((example, at): readonly DocumentObstacle[] =>
    doesExampleHold(document, example) ? [] : [{ code: "example", at }],
  );
  // What is for every order has none that it is not for.
  const needed = province === null && !isConditional(document) ? [true] : [true, false];
  const missing = needed
    .filter((applies) => !examples.some((example) => example.applies === applies))
    .map((applies): DocumentObstacle => ({ code: "no-example", applies }));
  return [...failing, ...missing];
}

/** Whether a document stands for all provinces without a rule of their own. */
export function isNationalDefault(document: RuleDocument): boolean {
  return document.key !== "own" && document.province === null && !isConditional(document);
}

/** A national default always counts: it is open on both sides. */
function defaultObstacles(
  document: RuleDocument,
  replaced: RuleDocument | null,
): readonly DocumentObstacle[] {
  if (!replaced || !isNationalDefault(replaced)) return [];
  const isOpen = document.validFrom === null && document.validTo === null;
  return isNationalDefault(document) && isOpen ? [] : [{ code: "no-default" }];
}

/**
 * Everything that keeps a document from being approved: examples that do not hold or are missing, other documents that
 * say something else of the same orders, the end of a national default.
 *
 * @param others the documents that count besides; the version it replaces may be among them
 */
export function documentObstacles(
  document: RuleDocument,
  others: readonly RuleDocument[],
): readonly DocumentObstacle[] {
  const replaced = others.find(({ id }) => id === document.id) ?? null;
  const beside = others.filter(({ id }) => id !== document.id);
  const contradictions = findContradictions([...beside, document])
    .filter(({ ids }) => ids.includes(document.id))
    .map((found): DocumentObstacle => {
      const other = found.ids.find((id) => id !== document.id) ?? document.id;
      return { code: "contradiction", with: other, found };
    });
  return [...exampleObstacles(document), ...defaultObstacles(document, replaced), ...contradictions];
}
