import type { FindingCode } from "../../findings/finding";

interface WayOut {
  readonly zh: string;
  readonly en: string;
}

/**
 * What leads on when the type table gives no type; why there is none says the catalogue.
 *
 * @source filing-types.md §2.2 and §2.4 of the domain notes
 */
const WAYS_OUT = {
  "E-TYPE-ALREADY-HERE": {
    zh: "登录原备案账号，在“备案记录”中查看。网站或App可以继续使用，不需要再办理首次备案。",
    en: "Sign in with the account of the filing and look at its records. The website or App may stay open; nothing is filed again.",
  },
  "E-TYPE-DOMAIN-OWNED": {
    zh: "请原主办者注销该网站或App的备案，办结后由您重新备案。原主办者已不存在的，凭证明向其所在省通信管理局申请注销。办结后回到这里重新预检。",
    en: "Ask the other sponsor to cancel the website or App, after which you file it. If that sponsor no longer exists, apply to the bureau of its province for the cancellation with a proof. Check again here afterwards.",
  },
  "E-TYPE-CERT-MISMATCH": {
    zh: "先在beian.miit.gov.cn查询该域名或App的主办者：是您单位更名或换证前的备案，按原记录办理；是他人的备案，请其先注销。",
    en: "Look the domain or App up at beian.miit.gov.cn. If the record is your own under an earlier name or number, go on with that record; if it is somebody else's, it must be cancelled first.",
  },
  "E-TYPE-SHELL": {
    zh: "向主体所在省通信管理局申请注销主体，办结后按首次备案办理；重新预检时选择“没有备案过”。",
    en: "Apply to the bureau for the cancellation of the subject; then it is a first filing. When you check again, choose “never filed”.",
  },
  "E-TYPE-IN-REVIEW": {
    zh: "在原接入商处办结，之后在本平台办理接入备案；或撤回后在本平台办理。",
    en: "Let the other filing end and then add the access through us, or withdraw it there and file here.",
  },
  "E-TYPE-CLAIM": {
    zh: "准备主办者证件和负责人证件，联系客服核实身份后认领；认领后即可在本平台办理新增或变更。",
    en: "Have the documents of sponsor and person in charge ready and contact our support to claim the record; then you can add and change here.",
  },
} as const satisfies Partial<Record<FindingCode, WayOut>>;

/**
 * What leads on from a refusal of the type table; null for refusals that no answer of a visitor leads to.
 *
 * @source filing-types.md §2.2 of the domain notes
 */
export function findWayOut(code: FindingCode): WayOut | null {
  return Object.entries(WAYS_OUT).find(([key]) => key === code)?.[1] ?? null;
}
