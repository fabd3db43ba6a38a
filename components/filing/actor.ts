/** Who acts on an order; each has one hue, used in timeline, clock and chip alone. */
export type ActorHue = "applicant" | "reviewer" | "verifier" | "bureau" | "system";

export const ACTOR_TEXT: Readonly<Record<ActorHue, string>> = {
  applicant: "text-applicant",
  reviewer: "text-reviewer",
  verifier: "text-verifier",
  bureau: "text-bureau",
  system: "text-system",
};

export const ACTOR_CHIP: Readonly<Record<ActorHue, string>> = {
  applicant: "bg-applicant-soft text-applicant",
  reviewer: "bg-reviewer-soft text-reviewer",
  verifier: "bg-verifier-soft text-verifier",
  bureau: "bg-bureau-soft text-bureau",
  system: "bg-system-soft text-system",
};
