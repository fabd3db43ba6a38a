import { fieldOf } from "@/lib/domain/rules/document-words";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { fieldWords } from "@/lib/i18n/field-words";
import type { Locale } from "@/lib/i18n/locale";
import { OWNERS } from "@/lib/wizard/paths";

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

/** The fields a rule may stand beside, by name whoever owns them; the one it has now is always among them. */
export function fieldOptions(locale: Locale, document: RuleDocument) {
  const labels = labelsByName(locale);
  const options = [...labels].map(([value, all]) => ({ value, label: all.join(" / ") }));
  const present = fieldOf(document);
  return present === null || labels.has(present) ? options : [...options, { value: present, label: present }];
}
