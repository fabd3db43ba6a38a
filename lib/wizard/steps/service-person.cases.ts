import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { fails, failsAt, INDIVIDUAL, personAt } from "./fails";
import { personMistakes } from "./person.cases";

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

const S1 = "services.s1.servicePrincipal";
const NOT_LEGAL_REP = { "sponsorPrincipal.isLegalRep": "false" };

const BETWEEN_PERSONS: readonly Mistake[] = [
  fails("F331", `${S1}.mobile`, "13800138000", { change: { [`${S1}.certNo`]: "110101199203150024" } }),
  fails("F331", `${S1}.email`, "zhangwei@xinghe-demo.cn", {
    change: { [`${S1}.certNo`]: "110101199203150024" },
  }),
  fails("F332", `${S1}.name`, "王芳"),
  fails("F332", `${S1}.mobile`, "13600136000"),
  fails("F332", `${S1}.email`, "wangfang@xinghe-demo.cn"),
  fails("F333", `${S1}.emergencyMobile`, "13800138000", { change: personAt(S1) }),
  fails("F316", `${S1}.emergencyMobile`, "13900139000", {
    change: { ...personAt(S1), "sponsor.regionCode": "120101" },
  }),
  failsAt("F334", S1, { change: { ...personAt(S1), ...NOT_LEGAL_REP, "sponsor.regionCode": "320102" } }),
  failsAt("F334", S1, {
    change: { ...personAt(S1), ...NOT_LEGAL_REP, "sponsor.regionCode": "340102" },
    severity: "WARN",
  }),
  fails("F335", `${S1}.name`, "王芳", { change: INDIVIDUAL }),
  fails("F335", `${S1}.certNo`, "110101199203150024", { change: INDIVIDUAL }),
  fails("F336", `${S1}.belongsToSponsor`, null),
];

/** Answers that must fail, with the code they must give. */
export const SERVICE_PERSON_MISTAKES: readonly Mistake[] = [
  ...personMistakes(S1),
  ...BETWEEN_PERSONS,
  fails("F302", `${S1}.certType`, "PASSPORT", { change: { "sponsor.regionCode": "350102" } }),
];
