import { isNationalDefault } from "./check-document";
import type { ColumnValues } from "./column-values";
import type { RuleDocument } from "./rule-document";

/** What holds nationally for every order: the values of the documents without province and condition. */
export function nationalValues(documents: readonly RuleDocument[]): Partial<ColumnValues> {
  return Object.assign(
    {},
    ...documents.flatMap((document) =>
      isNationalDefault(document) && document.effect.kind === "columns" ? [document.effect.values] : [],
    ),
  );
}
