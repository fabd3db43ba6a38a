import type { RuleDocument } from "./rule-document";

/** The parts of a document that can differ. */
export const DOCUMENT_PARTS = [
  "topic",
  "effect",
  "when",
  "message",
  "provenance",
  "validFrom",
  "validTo",
  "examples",
] as const satisfies readonly (keyof RuleDocument)[];

export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** The parts in which two versions of a document differ. */
export function differingParts(before: RuleDocument, after: RuleDocument): readonly DocumentPart[] {
  return DOCUMENT_PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
