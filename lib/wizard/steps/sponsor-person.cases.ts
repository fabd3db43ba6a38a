import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { fails, failsAt, INDIVIDUAL } from "./fails";
import { personMistakes } from "./person.cases";

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

const IS_LEGAL_REP = "sponsorPrincipal.isLegalRep";

const FROM_ABROAD = { "sponsorPrincipal.certType": "PASSPORT", "sponsorPrincipal.certNo": "X12345678" };

/** Answers that must fail, with the code they must give. */
export const SPONSOR_PERSON_MISTAKES: readonly Mistake[] = [
  ...personMistakes("sponsorPrincipal"),
  fails("F002", IS_LEGAL_REP, null),
  fails("F002", IS_LEGAL_REP, "maybe"),
  fails("F221", "sponsorPrincipal.name", "王芳", { change: INDIVIDUAL }),
  fails("F221", "sponsorPrincipal.certNo", "110101199203150024", { change: INDIVIDUAL }),
  failsAt("F222", "sponsorPrincipal", { change: { [IS_LEGAL_REP]: "false" } }),
  failsAt("F222", "sponsorPrincipal", {
    change: { [IS_LEGAL_REP]: "false", "sponsor.regionCode": "110105" },
    severity: "WARN",
  }),
  failsAt("F223", "sponsorPrincipal.certType", {
    change: { ...FROM_ABROAD, "sponsor.regionCode": "130102" },
  }),
  failsAt("F223", "sponsorPrincipal.certType", {
    change: { ...FROM_ABROAD, "sponsor.regionCode": "210102" },
    severity: "WARN",
  }),
  fails("F333", "sponsorPrincipal.emergencyMobile", "13600136000", {
    change: {
      "services.s1.servicePrincipal.certNo": "110101199203150024",
      "services.s1.servicePrincipal.mobile": "13600136000",
    },
  }),
];
