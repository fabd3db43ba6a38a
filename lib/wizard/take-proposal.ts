import type { PROPOSALS } from "@/lib/domain/findings/tables/proposals";
import type { AnswerValue } from "./answers";

/** A change that would settle a finding. */
export interface Proposal {
  /** Field to change. */
  readonly path: string;
  /** New value, text to add, or key to tick. */
  readonly value: string;
  readonly how: keyof typeof PROPOSALS;
}

function withAdded(text: string, added: string): string {
  const before = text.trim();
  if (before === "") return added;
  return /[。；;，,.]$/.test(before) ? `${before}${added}` : `${before}；${added}`;
}

/** The value of the field once a proposal was taken over; what else stands in it stays. */
export function valueTaken({ value, how }: Proposal, now: AnswerValue): AnswerValue {
  if (how === "REPLACE") return value;
  if (how === "ADD") return withAdded(typeof now === "string" ? now : now.join(""), value);
  // “None of these” is no longer true beside a choice.
  const chosen = (typeof now === "string" ? [now] : now).filter((key) => key !== "" && key !== "NONE");
  return [...new Set([...chosen, value])];
}
