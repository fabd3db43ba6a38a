import type { FindingCode } from "@/lib/domain/findings/finding";
import type { Answers, AnswerValue } from "../answers";
import type { Mistake } from "../step";

type Around = Partial<Omit<Mistake, "gives" | "at">>;

/** A mistake that lies in one answer; `around` is what else differs. */
export function fails(
  gives: FindingCode,
  at: string,
  value: AnswerValue | null,
  around: Around = {},
): Mistake {
  return { ...around, change: { ...around.change, [at]: value }, gives, at };
}

/** A mistake that lies in other answers than the one it is told at, or in the facts. */
export function failsAt(gives: FindingCode, at: string, around: Around): Mistake {
  return { change: {}, ...around, gives, at };
}

/** What differs from the example for an individual, who files one website under his own name. */
export const INDIVIDUAL: Readonly<Record<string, AnswerValue | null>> = {
  "sponsor.sponsorKind": "INDIVIDUAL",
  "sponsor.certType": "RESIDENT_ID",
  "sponsor.certNo": "110101199001010015",
  "sponsor.sponsorName": "张伟",
  "sponsor.certAddress": "北京市东城区东长安街1号",
  "sponsor.certRegionCode": "440305",
  "sponsor.superior": null,
  "sponsor.certValidFrom": null,
  "sponsor.certLongTerm": null,
  "sponsorPrincipal.isLegalRep": null,
  "services.s1.serviceName": "小院随笔记录",
  "services.s1.serviceContents": ["OTHER"],
  "services.s1.remark": "本网站用于记录本人的读书笔记和摄影作品，不含商业内容",
  "services.s1.servicePrincipal.belongsToSponsor": null,
  "services.s2": null,
};

/** Another holder of a resident identity card, born in 1992. */
const OTHER_PERSON: Answers = {
  name: "王芳",
  certType: "RESIDENT_ID",
  certNo: "110101199203150024",
  mobile: "13600136000",
  email: "wangfang@xinghe-demo.cn",
  emergencyMobile: "13900139001",
};

/** The answers of somebody at a path. */
export function personAt(path: string, person: Answers = OTHER_PERSON): Answers {
  return Object.fromEntries(Object.entries(person).map(([name, value]) => [`${path}.${name}`, value]));
}
