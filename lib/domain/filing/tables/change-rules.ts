import type { FilingType } from "../types";

/** `PROOF`: only with the material named; `REMOVE_ONLY`: may be taken away, never replaced or added. */
export type Changeability = "YES" | "NEVER" | "PROOF" | "REMOVE_ONLY";

export interface ChangeRule {
  readonly changeable: Changeability;
  /** Types by which it is changed. */
  readonly by: readonly FilingType[];
  readonly proof: "NAME_CHANGE_PROOF" | null;
  /** A changed value makes the service person do the face check again. */
  readonly faceCheck: boolean;
  readonly zh: string;
  readonly en: string;
}

/**
 * What a change order may change; keys are field paths, `services[]` any service. A path below another one
 * follows the longer entry.
 *
 * @source filing-types.md §6 of the domain notes
 */
export const CHANGE_RULES = {
  "sponsor.regionCode": {
    changeable: "NEVER",
    by: [],
    proof: null,
    faceCheck: false,
    zh: "备案省份不能变更，请注销后重新备案",
    en: "the province cannot change; cancel and file anew",
  },
  "sponsor.certNo": {
    changeable: "PROOF",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: "NAME_CHANGE_PROOF",
    faceCheck: false,
    zh: "仅限证件换号（如三证合一），须提供变更证明，否则视为另一主办者",
    en: "only a renumbering (such as three-in-one) with proof; otherwise it is another sponsor",
  },
  "sponsor.certType": {
    changeable: "PROOF",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: "NAME_CHANGE_PROOF",
    faceCheck: false,
    zh: "仅限证件换发，须提供变更证明",
    en: "only when the certificate was replaced, with proof",
  },
  "sponsor.sponsorName": {
    changeable: "PROOF",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: "NAME_CHANGE_PROOF",
    faceCheck: false,
    zh: "须提供变更证明，并先将域名持有者更名",
    en: "with the change certificate, after the domain holder was renamed",
  },
  "sponsor.sponsorKind": {
    changeable: "NEVER",
    by: [],
    proof: null,
    faceCheck: false,
    zh: "个人与单位之间不能变更，请注销后重新备案",
    en: "individual and organisation do not turn into one another; cancel and file anew",
  },
  "sponsor.certAddress": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "sponsor.commAddress": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "sponsor.superior": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  sponsorPrincipal: {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SUBJECT"],
    proof: null,
    faceCheck: false,
    zh: "可变更，须提供新负责人的资料",
    en: "may change, with the new person's documents",
  },
  "services[].domain": {
    changeable: "REMOVE_ONLY",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "不能更换或增加域名，只能从多域名网站中删除，至少保留一个",
    en: "cannot be replaced or added, only removed from a multi-domain site; at least one stays",
  },
  "services[].serviceName": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "services[].serviceContents": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "services[].languages": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "services[].preApprovals": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "services[].remark": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "services[].servicePrincipal": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: true,
    zh: "可变更，新负责人须完成真实性核验",
    en: "may change; a new person does the face check",
  },
  "services[].access": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE", "CHANGE_ACCESS"],
    proof: null,
    faceCheck: false,
    zh: "可变更",
    en: "may change",
  },
  "services[].platforms": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更，各平台App名称须一致",
    en: "may change; the App name must stay equal on all platforms",
  },
  "services[].appName": {
    changeable: "YES",
    by: ["CHANGE_ALL", "CHANGE_SERVICE"],
    proof: null,
    faceCheck: false,
    zh: "可变更，各平台App名称须一致",
    en: "may change; it must stay equal on all platforms",
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
