/**
 * The 15 filing types (备案类型).
 * `determined`: found by the basic check, never picked. `review`: who does the initial review.
 * `approved`: wording of the state APPROVED.
 *
 * @source filing-types.md §1, §3 and workflow.md §1.3, §1.4 of the domain notes
 */
export const FILING_TYPES = {
  FIRST: {
    zh: "首次备案",
    en: "first filing",
    family: "NEW",
    determined: true,
    approved: { zh: "备案成功", en: "filing approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  ACCESS: {
    zh: "接入备案",
    en: "access filing",
    family: "NEW",
    determined: true,
    approved: { zh: "备案成功", en: "filing approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  ADD_SERVICE_EXTERNAL: {
    zh: "新增互联网信息服务（原备案不在本平台）",
    en: "add service, sponsor filed elsewhere",
    family: "NEW",
    determined: true,
    approved: { zh: "备案成功", en: "filing approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  ADD_SERVICE_INTERNAL: {
    zh: "新增互联网信息服务（原备案在本平台）",
    en: "add service, sponsor filed with us",
    family: "NEW",
    determined: true,
    approved: { zh: "备案成功", en: "filing approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  CHANGE_ALL: {
    zh: "变更备案",
    en: "change sponsor and services",
    family: "CHANGE",
    determined: false,
    approved: { zh: "变更成功", en: "change approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  CHANGE_SUBJECT: {
    zh: "变更主体",
    en: "change sponsor",
    family: "CHANGE",
    determined: false,
    approved: { zh: "变更成功", en: "change approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  CHANGE_SERVICE: {
    zh: "变更网站或App",
    en: "change website or App",
    family: "CHANGE",
    determined: false,
    approved: { zh: "变更成功", en: "change approved" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
  CHANGE_ACCESS: {
    zh: "变更接入",
    en: "change access",
    family: "CHANGE",
    determined: false,
    approved: { zh: "变更成功", en: "change approved" },
    review: "SYSTEM",
    mailing: false,
    bureau: true,
  },
  CANCEL_SUBJECT: {
    zh: "注销主体",
    en: "cancel the whole filing",
    family: "CANCEL",
    determined: false,
    approved: { zh: "注销成功", en: "cancelled" },
    review: "REVIEWER",
    mailing: false,
    bureau: true,
  },
  CANCEL_SERVICE: {
    zh: "注销网站或App",
    en: "cancel one website or App",
    family: "CANCEL",
    determined: false,
    approved: { zh: "注销成功", en: "cancelled" },
    review: "REVIEWER",
    mailing: false,
    bureau: true,
  },
  CANCEL_ACCESS: {
    zh: "取消接入",
    en: "cancel access",
    family: "CANCEL",
    determined: false,
    approved: { zh: "取消接入成功", en: "access removed" },
    review: "REVIEWER",
    mailing: false,
    bureau: true,
  },
  CLAIM: {
    zh: "认领备案",
    en: "claim a filing",
    family: "RECORD_MOVE",
    determined: false,
    approved: { zh: "认领成功", en: "claimed" },
    review: "REVIEWER",
    mailing: false,
    bureau: false,
  },
  IMPORT: {
    zh: "导入备案",
    en: "import a filing",
    family: "RECORD_MOVE",
    determined: false,
    approved: { zh: "导入成功", en: "imported" },
    review: "REVIEWER",
    mailing: false,
    bureau: false,
  },
  TRANSFER_ACCOUNT: {
    zh: "转移备案",
    en: "account transfer",
    family: "RECORD_MOVE",
    determined: false,
    approved: { zh: "转移成功", en: "transferred" },
    review: null,
    mailing: false,
    bureau: false,
  },
  MIGRATE_SUBJECT: {
    zh: "迁移备案",
    en: "sponsor migration",
    family: "RECORD_MOVE",
    determined: false,
    approved: { zh: "迁移成功", en: "migrated" },
    review: "REVIEWER",
    mailing: true,
    bureau: true,
  },
} as const satisfies Record<string, TypeRow>;

interface TypeRow {
  readonly zh: string;
  readonly en: string;
  readonly family: "NEW" | "CHANGE" | "CANCEL" | "RECORD_MOVE";
  readonly determined: boolean;
  readonly approved: { readonly zh: string; readonly en: string };
  readonly review: "REVIEWER" | "SYSTEM" | null;
  readonly mailing: boolean;
  readonly bureau: boolean;
}
