import { type ProvinceCode, provinceOf } from "@/lib/domain/bureau/provinces";
import { fieldOf, isAbout, isToldNationally, sentencesOf } from "@/lib/domain/rules/document-words";
import { documentsFor, type RuleBook } from "@/lib/domain/rules/rule-book";
import { type RuleChange, ruleChanges } from "@/lib/domain/rules/rule-changes";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { type Answers, serviceKeys, textAt } from "./answers";
import type { RuleContext } from "./context";
import { ruleFactsOf } from "./rule-facts";

type Subject = Pick<RuleContext, "answers" | "filingType" | "facts" | "tables">;

/** The province whose bureau decides; null until one is chosen. */
export function provinceOfOrder(answers: Answers): ProvinceCode | null {
  return provinceOf(textAt(answers, "sponsor.regionCode"));
}

/** What stands for an order, or for one of its services, and is about such an order at all. */
function standingFor(rules: RuleBook, subject: Subject, serviceKey: string | null): readonly RuleDocument[] {
  const { answers, filingType } = subject;
  const province = provinceOfOrder(answers);
  if (!province) return [];
  const facts = ruleFactsOf(answers, { filingType, filed: subject.facts?.totals.filed ?? null }, serviceKey);
  return documentsFor(rules, province, facts).filter((document) => isAbout(document, facts));
}

/** What is said besides the fields' hints: a province's own rules, and the national ones that no hint tells. */
function isTold(document: RuleDocument): boolean {
  return (document.province !== null || isToldNationally(document)) && sentencesOf(document).length > 0;
}

/** Once for the order as a whole, then for each of its services. */
function ofAll<Found>({ answers }: Subject, find: (serviceKey: string | null) => readonly Found[]) {
  return [null, ...serviceKeys(answers)].flatMap(find);
}

function unique<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}

/** The rules to be told of an order, by the moment it is judged by, each once. */
export function rulesOfOrder(subject: Subject): readonly RuleDocument[] {
  const { tables } = subject;
  if (!tables) return [];
  const found = ofAll(subject, (key) => standingFor(tables.bureauRules, subject, key).filter(isTold));
  return unique(found, ({ id }) => id);
}

function serviceKeyOf(path: string): string | null {
  const [list, key = null] = path.split(".");
  return list === "services" ? key : null;
}

/** Names, contents and languages are of a service, though its persons have a remark as well. */
function isPlace({ topic }: RuleDocument, path: string): boolean {
  return topic !== "contents" || path.split(".").length === 3;
}

/** The rules to be told beside a field, by its path: those that name it and apply to the order or the service. */
export function fieldRulesOf(subject: Subject): (path: string) => readonly RuleDocument[] {
  const { tables } = subject;
  const known = new Map<string | null, readonly RuleDocument[]>();
  return (path) => {
    if (!tables) return [];
    const serviceKey = serviceKeyOf(path);
    const told = known.get(serviceKey) ?? standingFor(tables.bureauRules, subject, serviceKey).filter(isTold);
    known.set(serviceKey, told);
    const name = path.slice(path.lastIndexOf(".") + 1);
    return told.filter((document) => fieldOf(document) === name && isPlace(document, path));
  };
}

/** What the rules of another moment say differently of this order, each change once. */
export function newerRulesOf(subject: Subject, newer: RuleBook): readonly RuleChange[] {
  const { tables } = subject;
  // The rules of one span are one book.
  if (!tables || tables.bureauRules === newer) return [];
  const found = ofAll(subject, (key) =>
    ruleChanges(standingFor(tables.bureauRules, subject, key), standingFor(newer, subject, key)),
  );
  return unique(found, ({ before, after }) => [before?.id, after?.id].join(" "));
}
