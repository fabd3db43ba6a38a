import type { Answers } from "./answers";
import { STEP_IDS } from "./step";
import { STEP_CASES } from "./step-cases";

/** A complete set of answers that passes: an enterprise in Guangdong with one website and one App. */
export function exampleAnswers(): Answers {
  const examples = STEP_IDS.filter((id) => id !== "legal-representative").map((id) => STEP_CASES[id].example);
  return Object.assign({}, ...examples);
}
