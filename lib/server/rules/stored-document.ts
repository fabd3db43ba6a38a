import "server-only";
import { liftDocument } from "@/lib/domain/rules/lift-document";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { ruleDocumentSchema } from "@/lib/forms/rule-document";

/** A document as it lies in the database, also one that an earlier release stored. */
export function readDocument(data: unknown): RuleDocument {
  return ruleDocumentSchema.parse(liftDocument(data));
}
