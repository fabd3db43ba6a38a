/** When a rule is asked: while the applicant still writes, or at the moment of submission. */
export type CheckPhase = "DRAFTING" | "SUBMISSION";
