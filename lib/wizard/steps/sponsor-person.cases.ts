import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const SPONSOR_PERSON_EXAMPLE: Answers = {
  "sponsorPrincipal.isLegalRep": "true",
  "sponsorPrincipal.name": "张伟",
  "sponsorPrincipal.certType": "RESIDENT_ID",
  "sponsorPrincipal.certNo": "110101199001010015",
  "sponsorPrincipal.certValidFrom": "2018-03-01",
  "sponsorPrincipal.certValidTo": "2038-03-01",
  "sponsorPrincipal.mobile": "13800138000",
  "sponsorPrincipal.landline": "086-0755-26888888",
  "sponsorPrincipal.emergencyMobile": "13900139000",
  "sponsorPrincipal.email": "zhangwei@xinghe-demo.cn",
};

/** Answers that must fail, with the code they must give. */
export const SPONSOR_PERSON_MISTAKES: readonly Mistake[] = [];
