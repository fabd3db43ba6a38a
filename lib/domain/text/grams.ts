import { plainText } from "./plain-text";

/**
 * The single characters and pairs of neighbours of a text, lower case, without blanks: what lists search in, so
 * that one or two Chinese characters find something through an index.
 *
 * @returns each gram once
 * @source own rule; trigrams miss texts of one and two characters
 */
export function gramsOf(text: string): readonly string[] {
  const signs = [...plainText(text)];
  const pairs = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  return [...new Set([...signs, ...pairs])];
}
