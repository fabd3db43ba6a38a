import type { RuleDocument } from "../rule-document";
import { CONTACTS_RULES } from "./documents/contacts";
import { CONTENTS_RULES } from "./documents/contents";
import { DOMAINS_RULES } from "./documents/domains";
import { INDIVIDUALS_RULES } from "./documents/individuals";
import { OWN_RULES } from "./documents/own";
import { PAPERS_RULES } from "./documents/papers";
import { PERSONS_RULES } from "./documents/persons";
import { PROCEDURE_RULES } from "./documents/procedure";
import { QUANTITIES_RULES } from "./documents/quantities";
import { REGISTERS_RULES } from "./documents/registers";

/** The rules a new installation starts with; administrators change them in the database. */
export const RULE_DOCUMENTS: readonly RuleDocument[] = [
  ...PERSONS_RULES,
  ...INDIVIDUALS_RULES,
  ...QUANTITIES_RULES,
  ...DOMAINS_RULES,
  ...PAPERS_RULES,
  ...CONTENTS_RULES,
  ...CONTACTS_RULES,
  ...REGISTERS_RULES,
  ...PROCEDURE_RULES,
  ...OWN_RULES,
];
