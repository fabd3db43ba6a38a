import type { Answers } from "./answers";
import { STEPS } from "./order-steps";

/** A complete set of answers that passes: an enterprise in Guangdong with one website and one App. */
export function exampleAnswers(): Answers {
  const { "legal-representative": _, ...steps } = STEPS;
  return Object.assign({}, ...Object.values(steps).map(({ example }) => example));
}
