import { type Violation, violation } from "@/lib/domain/findings/finding";
import { foldText } from "./fold-text";

/** Words a name should not contain: places and idioms are open lists, persons those of the order. */
export interface ProperNouns {
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly idioms: readonly string[];
}

/**
 * Warns of a person's name, a place or an idiom in an individual's site name (F464).
 *
 * @param name normalised
 * @param nouns simplified or traditional; shorter than two characters are passed over
 * @source fields.md §9.2 of the domain notes (I19, XN, U26)
 */
export function checkProperNouns(name: string, nouns: ProperNouns): Violation | null {
  const folded = foldText(name);
  const isContained = [...nouns.persons, ...nouns.places, ...nouns.idioms]
    .map(foldText)
    .some((word) => word.length > 1 && folded.includes(word));
  return isContained ? violation("F464") : null;
}
