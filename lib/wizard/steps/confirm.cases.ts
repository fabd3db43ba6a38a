import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { fails } from "./fails";

/** Answers that pass. */
export const CONFIRM_EXAMPLE: Answers = {
  "agreements.authenticity": "2026-1",
  "agreements.agencyService": "2026-1",
  "agreements.informationSecurity": "2026-1",
  "agreements.personalData": "2026-1",
  "verificationForm.confirmed": "true",
};

/** Answers that must fail, with the code they must give. */
export const CONFIRM_MISTAKES: readonly Mistake[] = [
  fails("F501", "agreements.authenticity", null),
  fails("F501", "agreements.agencyService", "2025-1"),
  fails("F501", "agreements.informationSecurity", "true"),
  fails("F501", "agreements.personalData", null),
  fails("F501", "verificationForm.confirmed", null),
];
