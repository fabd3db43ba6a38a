import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const SERVICE_DETAILS_EXAMPLE: Answers = {
  "services.s1.serviceName": "星河软件官网",
  "services.s1.serviceContents": ["ORG_PORTAL"],
  "services.s1.preApprovals": ["NONE"],
  "services.s1.languages": ["SIMPLIFIED_CHINESE"],
  "services.s1.isCommercial": "false",
  "services.s1.hasInteraction": "false",
  "services.s2.serviceContents": ["OTHER"],
  "services.s2.preApprovals": ["NONE"],
  "services.s2.languages": ["SIMPLIFIED_CHINESE"],
  "services.s2.isCommercial": "false",
  "services.s2.hasInteraction": "false",
};

/** Answers that must fail, with the code they must give. */
export const SERVICE_DETAILS_MISTAKES: readonly Mistake[] = [];
