import type { Answers } from "../answers";
import type { Mistake } from "../step";

/** Answers that pass. */
export const SERVICE_PERSON_EXAMPLE: Answers = {
  "services.s1.servicePrincipal.name": "张伟",
  "services.s1.servicePrincipal.certType": "RESIDENT_ID",
  "services.s1.servicePrincipal.certNo": "110101199001010015",
  "services.s1.servicePrincipal.certValidFrom": "2018-03-01",
  "services.s1.servicePrincipal.certValidTo": "2038-03-01",
  "services.s1.servicePrincipal.mobile": "13800138000",
  "services.s1.servicePrincipal.landline": "086-0755-26888888",
  "services.s1.servicePrincipal.emergencyMobile": "13900139000",
  "services.s1.servicePrincipal.email": "zhangwei@xinghe-demo.cn",
  "services.s1.servicePrincipal.belongsToSponsor": "true",
  "services.s2.servicePrincipal.name": "张伟",
  "services.s2.servicePrincipal.certType": "RESIDENT_ID",
  "services.s2.servicePrincipal.certNo": "110101199001010015",
  "services.s2.servicePrincipal.certValidFrom": "2018-03-01",
  "services.s2.servicePrincipal.certValidTo": "2038-03-01",
  "services.s2.servicePrincipal.mobile": "13800138000",
  "services.s2.servicePrincipal.landline": "086-0755-26888888",
  "services.s2.servicePrincipal.emergencyMobile": "13900139000",
  "services.s2.servicePrincipal.email": "zhangwei@xinghe-demo.cn",
  "services.s2.servicePrincipal.belongsToSponsor": "true",
};

/** Answers that must fail, with the code they must give. */
export const SERVICE_PERSON_MISTAKES: readonly Mistake[] = [];
