/** A control as a summary of errors calls it. */
export interface NamedControl {
  readonly label: string;
  /** Heading of its item, where a page has several of a kind. */
  readonly item?: string;
}

/** The words of a label, in brackets or not, by which a sentence may call the field. */
function namesIn(label: string): readonly string[] {
  return label
    .split(/[（）()]/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part.length > 1);
}

/** The sentence with the name of the field before it, where it does not say which field it speaks of. */
export function withName({ label, item }: NamedControl, sentence: string): string {
  const lower = sentence.toLowerCase();
  const isNamed = label === "" || namesIn(label).some((name) => lower.includes(name));
  const before = [item, isNamed ? "" : label].filter(Boolean).join(" · ");
  if (before === "") return sentence;
  return /\p{Script=Han}/u.test(before) ? `${before}：${sentence}` : `${before}: ${sentence}`;
}
