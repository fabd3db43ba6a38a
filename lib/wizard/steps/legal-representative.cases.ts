import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const LEGAL_REP_EXAMPLE: Answers = {
  "legalRep.name": "李娜",
  "legalRep.certType": "RESIDENT_ID",
  "legalRep.certNo": "32010219851130417X",
};

/** Answers that must fail, with the code they must give. */
export const LEGAL_REP_MISTAKES: readonly Mistake[] = [];
