import { type Violation, violation } from "@/lib/domain/findings/finding";
import { foldText } from "./fold-text";

/** Words a name should not contain: places and idioms are open lists, persons those of the order. */
export interface ProperNouns {
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly idioms: readonly string[];
}

/** The words that a name contains and should not. */
export function properNounsIn(name: string, nouns: ProperNouns): readonly string[] {
  const folded = foldText(name);
  return [...nouns.persons, ...nouns.places, ...nouns.idioms].filter((word) => {
    const plain = foldText(word);
    return plain.length > 1 && folded.includes(plain);
  });
}

/**
 * Warns of a person's name, a place or an idiom in an individual's site name (F464).
 *
 * @param name normalised
 * @param nouns simplified or traditional; shorter than two characters are passed over
 * @source fields.md §9.2 of the domain notes (I19, XN, U26)
 */
export function checkProperNouns(name: string, nouns: ProperNouns): Violation | null {
  return properNounsIn(name, nouns).length > 0 ? violation("F464") : null;
}
