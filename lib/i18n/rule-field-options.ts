import { fieldOf } from "@/lib/domain/rules/document-words";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { gramsOf } from "@/lib/domain/text/grams";
import { OWNERS } from "@/lib/wizard/paths";
import { fieldWords } from "./field-words";
import { fillText } from "./fill-text";
import { formatList } from "./format";
import type { Locale } from "./locale";

/** Where rules may be told: what the wizard asks of sponsor, services and persons. */
const PLACES = [
  "sponsor",
  "sponsorPrincipal",
  "legalRep",
  "services.s1",
  "services.s1.servicePrincipal",
] as const;

function labelsByName(locale: Locale): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, readonly string[]>();
  for (const owner of PLACES) {
    for (const name of Object.keys(OWNERS[owner.replace("s1", "*")]?.fields ?? {})) {
      const { label } = fieldWords(locale, `${owner}.${name}`);
      labels.set(name, [...new Set([...(labels.get(name) ?? []), label])]);
    }
  }
  return labels;
}

const MOST_NAMED = 3;

/** The neighbouring letters of a name, by which near names are found. */
const pairsOf = (name: string) => new Set(gramsOf(name).filter((gram) => gram.length === 2));

/**
 * What is wrong with the field that an own rule names: one that nobody is asked would be stored and never shown. Names
 * the nearest; null when it exists, or the rule is about the whole order.
 */
export function fieldFault(
  locale: Locale,
  name: string,
  { unknownField, nearFields }: { readonly unknownField: string; readonly nearFields: string },
): string | null {
  const labels = labelsByName(locale);
  if (name === "" || labels.has(name)) return null;
  const wanted = pairsOf(name);
  const shared = (other: string) => [...pairsOf(other)].filter((pair) => wanted.has(pair)).length;
  const near = [...labels]
    .map(([key, all]) => ({ text: `${all.join(" / ")} (${key})`, score: shared(key) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_NAMED);
  const said = fillText(unknownField, { name });
  if (near.length === 0) return said;
  const list = formatList(
    locale,
    near.map(({ text }) => text),
  );
  return said + fillText(nearFields, { list });
}

/** The fields a rule may stand beside, by name whoever owns them; the one it has now is always among them. */
export function fieldOptions(locale: Locale, document: RuleDocument) {
  const labels = labelsByName(locale);
  const options = [...labels].map(([value, all]) => ({ value, label: all.join(" / ") }));
  const present = fieldOf(document);
  return present === null || labels.has(present) ? options : [...options, { value: present, label: present }];
}
