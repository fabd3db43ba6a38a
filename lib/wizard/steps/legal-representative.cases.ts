import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { fails } from "./fails";

/** Answers that pass. */
export const LEGAL_REP_EXAMPLE: Answers = {
  "legalRep.name": "李娜",
  "legalRep.certType": "RESIDENT_ID",
  "legalRep.certNo": "32010219851130417X",
};

/** The sponsor's person in charge is somebody else. */
export const LEGAL_REP_NEEDS: Answers = { "sponsorPrincipal.isLegalRep": "false" };

/** Answers that must fail, with the code they must give. */
export const LEGAL_REP_MISTAKES: readonly Mistake[] = [
  fails("F001", "legalRep.name", null),
  fails("F301", "legalRep.name", "LI NA"),
  fails("F302", "legalRep.certType", null),
  fails("F302", "legalRep.certType", "BUSINESS_LICENCE"),
  fails("F001", "legalRep.certNo", null),
  fails("F303", "legalRep.certNo", "320102198511304171"),
  fails("F302", "legalRep.certNo", "810000199505050014", { severity: "WARN" }),
  // The document of the person in charge under another name.
  fails("F332", "legalRep.name", "李娜", { change: { "legalRep.certNo": "110101199001010015" } }),
];
