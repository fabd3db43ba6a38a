/**
 * The 15 stored states of a filing order (备案订单): what the applicant reads, who must act, what the
 * applicant may edit, which timer runs. The wording of DRAFT is that of its first stage, the wording of
 * APPROVED that of a filing; both vary (`draftStage`, `statusLabel`).
 *
 * @source workflow.md §1.1 of the domain notes
 */
export const FILING_STATUSES = {
  DRAFT: {
    zh: "待完善备案信息",
    en: "information to be completed",
    mustAct: "APPLICANT",
    edit: "EVERYTHING",
    timer: "WAITING",
  },
  SUBMITTED: {
    zh: "等待初审",
    en: "waiting for initial review",
    mustAct: "REVIEWER",
    edit: "NOTHING",
    timer: "INITIAL_REVIEW",
  },
  INITIAL_REVIEW: {
    zh: "初审中",
    en: "in initial review",
    mustAct: "REVIEWER",
    edit: "NOTHING",
    timer: "INITIAL_REVIEW",
  },
  SUPPLEMENT_REQUIRED: {
    zh: "待补充资料",
    en: "more is needed from you",
    mustAct: "APPLICANT",
    edit: "MARKED_ITEMS",
    timer: "WAITING",
  },
  MAILING_REQUIRED: {
    zh: "待邮寄资料",
    en: "papers to be mailed",
    mustAct: "APPLICANT",
    edit: "TRACKING_NUMBER",
    timer: "WAITING",
  },
  INITIAL_REJECTED: {
    zh: "初审未通过",
    en: "returned by our review",
    mustAct: "APPLICANT",
    edit: "EVERYTHING",
    timer: "WAITING",
  },
  PENDING_BUREAU_SUBMIT: {
    zh: "待提交管局",
    en: "passed, being handed over",
    mustAct: "SYSTEM",
    edit: "NOTHING",
    timer: null,
  },
  SMS_VERIFYING: {
    zh: "待工信部短信核验",
    en: "SMS verification due",
    mustAct: "VERIFIER",
    edit: "NOTHING",
    timer: "SMS",
  },
  SMS_FAILED: {
    zh: "短信核验未通过",
    en: "SMS verification failed",
    mustAct: "APPLICANT",
    edit: "EVERYTHING",
    timer: "WAITING",
  },
  BUREAU_REVIEW: {
    zh: "管局审核中",
    en: "with the bureau",
    mustAct: "BUREAU",
    edit: "NOTHING",
    timer: "BUREAU_REVIEW",
  },
  BUREAU_REJECTED: {
    zh: "管局驳回",
    en: "returned by the bureau",
    mustAct: "APPLICANT",
    edit: "EVERYTHING",
    timer: "WAITING",
  },
  APPROVED: { zh: "备案成功", en: "filing approved", mustAct: null, edit: "NOTHING", timer: null },
  ABANDONED: { zh: "已放弃", en: "abandoned", mustAct: null, edit: "NOTHING", timer: "PURGE" },
  EXPIRED: { zh: "已失效", en: "expired", mustAct: null, edit: "NOTHING", timer: "PURGE" },
  CANCELLED_BY_ADMIN: { zh: "已终止", en: "ended by us", mustAct: null, edit: "NOTHING", timer: "PURGE" },
} as const satisfies Record<string, StatusRow>;

interface StatusRow {
  readonly zh: string;
  readonly en: string;
  readonly mustAct: "APPLICANT" | "REVIEWER" | "SYSTEM" | "VERIFIER" | "BUREAU" | null;
  readonly edit: "EVERYTHING" | "MARKED_ITEMS" | "TRACKING_NUMBER" | "NOTHING";
  readonly timer: "WAITING" | "INITIAL_REVIEW" | "SMS" | "BUREAU_REVIEW" | "PURGE" | null;
}
