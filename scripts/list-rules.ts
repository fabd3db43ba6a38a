import { writeFileSync } from "node:fs";
import { fieldRulesDocument } from "./rules/field-rules-document";

/** Prints every field with the codes of its rules, and writes the same into the documents. */
const text = fieldRulesDocument();
writeFileSync("docs/field-rules.md", text);
console.log(text);
