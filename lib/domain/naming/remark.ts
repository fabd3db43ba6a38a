import { type Violation, violation } from "@/lib/domain/findings/finding";
import { countCharacters } from "@/lib/domain/text/check-length";
import { checkWords, type WordContext } from "./name-words";
import { matchesRemarkTemplate, type TemplateValues } from "./remark-template";

const SHORTEST_OF_INDIVIDUAL = 20;
const LONGEST = 200;

/** What the remark of a service is judged by. */
export interface RemarkContext {
  readonly words: WordContext;
  /** Text the bureau prescribes for this kind of sponsor, or null. */
  readonly template: string | null;
  readonly values: TemplateValues;
}

function checkRemarkLength(remark: string, isIndividual: boolean): Violation | null {
  const n = countCharacters(remark);
  if (isIndividual) return n < SHORTEST_OF_INDIVIDUAL || n > LONGEST ? violation("F407") : null;
  return n > LONGEST ? violation("F003", { min: 0, max: LONGEST, n }) : null;
}

/**
 * Judges the remark of a service (服务备注): an individual's of 20 to 200 characters (F407), an organisation's of at
 * most 200 (F003), the text its bureau prescribes missing (F407, `{template}`), words of F456, and finance
 * words (F466). The word lists for names do not apply.
 *
 * @param remark normalised as free text
 * @source fields.md §4.1 (`remark`), §9.4 and bureaus.md §9.2 (`remarkTpl`) of the domain notes
 */
export function checkRemark(remark: string, { words, template, values }: RemarkContext): Violation[] {
  const length = checkRemarkLength(remark, words.sponsorKind === "INDIVIDUAL");
  if (length) return [length];
  if (template === null) return checkWords(remark, "REMARK", words);
  const isThere = matchesRemarkTemplate(remark, template, values);
  // Pledges name what the sponsor does not do: 不涉及…电子金融 must not count as a finance word.
  const allowed = [...words.allowed, ...template.split(/\{[^{}]*\}/)];
  const found = checkWords(remark, "REMARK", { ...words, allowed });
  return isThere ? found : [violation("F407", { template }), ...found];
}
