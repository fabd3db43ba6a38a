import type { FilingType } from "../types";

/** What an approval does to the records. */
export const RECORD_EFFECTS = {
  CREATE_SUBJECT: { zh: "建立主体备案并生成主体备案号", en: "create the subject with its number" },
  CREATE_SERVICES: { zh: "为每个网站或App生成服务备案号", en: "create each service with its number" },
  ADD_ACCESS: { zh: "登记本平台为接入商", en: "record us as access provider" },
  USE_SERVICE_CODES: { zh: "备案服务码转为已使用", en: "mark the service codes used" },
  LIFT_BLOCK: { zh: "解除拦截", en: "lift the access block" },
  IMPORT_RECORD: { zh: "将已有备案记录纳入账号", en: "bring the existing record into the account" },
  NEW_SUBJECT_VERSION: { zh: "更新主体信息，号码不变", en: "new version of the subject, same number" },
  NEW_SERVICE_VERSION: { zh: "更新网站或App信息，号码不变", en: "new version of the service, same number" },
  NEW_ACCESS_VERSION: { zh: "更新接入信息", en: "new access data" },
  CANCEL_SUBJECT: {
    zh: "主体及其在所有接入商的全部网站和App均被注销，不可恢复",
    en: "the subject and all its services at all providers are cancelled for good",
  },
  CANCEL_SERVICE: {
    zh: "该网站或App在所有接入商的备案均被注销",
    en: "the service is cancelled at all providers",
  },
  SHELL_SUBJECT_IF_LAST: {
    zh: "如为最后一个网站或App，主体成为空壳主体",
    en: "with its last service gone the subject becomes a shell",
  },
  END_ACCESS: { zh: "结束本平台的接入", en: "our access record ends" },
  SHELL_SITE_IF_LAST: {
    zh: "如无其他接入商，网站成为空壳网站，可能被管局注销",
    en: "without another provider the service becomes a shell and may be cancelled by the bureau",
  },
  BLOCK_DOMAIN: { zh: "域名在本平台网络被拦截", en: "the domain is blocked on our network" },
  ATTACH_RECORD: {
    zh: "备案记录关联到账号，状态不变",
    en: "attach the record to the account, state unchanged",
  },
  MOVE_RECORD: { zh: "备案记录转移到目标账号", en: "move the record to the target account" },
  MOVE_SERVICE: { zh: "网站转移到目标主办者名下", en: "move the service to the target sponsor" },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type RecordEffect = keyof typeof RECORD_EFFECTS;

/**
 * Effects on the records when an order of the type is approved, in order.
 *
 * @source filing-types.md §5 of the domain notes
 */
export const EFFECTS_BY_TYPE = {
  FIRST: ["CREATE_SUBJECT", "CREATE_SERVICES", "ADD_ACCESS", "USE_SERVICE_CODES", "LIFT_BLOCK"],
  ADD_SERVICE_EXTERNAL: ["IMPORT_RECORD", "CREATE_SERVICES", "ADD_ACCESS", "USE_SERVICE_CODES", "LIFT_BLOCK"],
  ADD_SERVICE_INTERNAL: ["CREATE_SERVICES", "ADD_ACCESS", "USE_SERVICE_CODES", "LIFT_BLOCK"],
  ACCESS: ["IMPORT_RECORD", "ADD_ACCESS", "USE_SERVICE_CODES", "LIFT_BLOCK"],
  CHANGE_ALL: ["NEW_SUBJECT_VERSION", "NEW_SERVICE_VERSION"],
  CHANGE_SUBJECT: ["NEW_SUBJECT_VERSION"],
  CHANGE_SERVICE: ["NEW_SERVICE_VERSION", "NEW_ACCESS_VERSION"],
  CHANGE_ACCESS: ["NEW_ACCESS_VERSION"],
  CANCEL_SUBJECT: ["CANCEL_SUBJECT", "END_ACCESS", "BLOCK_DOMAIN"],
  CANCEL_SERVICE: ["CANCEL_SERVICE", "END_ACCESS", "SHELL_SUBJECT_IF_LAST", "BLOCK_DOMAIN"],
  CANCEL_ACCESS: ["END_ACCESS", "SHELL_SITE_IF_LAST", "BLOCK_DOMAIN"],
  CLAIM: ["ATTACH_RECORD"],
  IMPORT: ["ATTACH_RECORD"],
  TRANSFER_ACCOUNT: ["MOVE_RECORD"],
  MIGRATE_SUBJECT: ["MOVE_SERVICE"],
} as const satisfies Readonly<Record<FilingType, readonly RecordEffect[]>>;
