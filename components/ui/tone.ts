/** The weight of a word of state. Colour is never its only sign: the word says it. */
export type Tone = "neutral" | "action" | "good" | "warn" | "bad";

export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  neutral: "text-muted",
  action: "text-action",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
};

export const TONE_TAG: Readonly<Record<Tone, string>> = {
  neutral: "bg-sunken text-muted",
  action: "bg-action-soft text-action",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};
