/**
 * Why a transition is refused: one code per guard of the life cycle, and the two that stand for the table
 * itself. Each says what is wrong and, where there is one, the way out.
 *
 * @source workflow.md §2 of the domain notes; wording ours
 */
export const REFUSALS = {
  "illegal-transition": {
    zh: "订单当前状态不支持该操作，请刷新后查看最新状态",
    en: "The order's present state does not allow this; reload to see where it stands",
  },
  "wrong-actor": { zh: "您的身份不能进行该操作", en: "Your role cannot do this" },
  "no-other-open-order": {
    zh: "本账号或该主办者已有未办结的备案订单；新的备案可以先排队，待其办结后自动开始",
    en: "This account or sponsor already has an open order; a new filing can wait in the queue until it ends",
  },
  "type-or-unknown": {
    zh: "基础信息校验未通过，不能创建订单",
    en: "The basic check did not pass, so no order can be created",
  },
  "version-current": {
    zh: "内容已在其他窗口或设备上修改，请查看后再保存",
    en: "The content was changed in another window or device; look at it before saving",
  },
  "answer-open": {
    zh: "该项未被要求修改；如需修改，请先收回整个订单",
    en: "You were not asked to change this item; take the whole order back to change it",
  },
  "type-is-submitted": {
    zh: "转移备案无需提交审核，双方确认后自动完成",
    en: "An account transfer is not submitted; it completes when both accounts have confirmed",
  },
  "type-given": {
    zh: "尚未得出备案类型，请处理基础信息校验的提示后再提交",
    en: "There is no filing type yet; solve what the basic check says, then submit",
  },
  "rules-pass": {
    zh: "仍有填写内容不符合要求，请按提示修改后提交",
    en: "Some answers do not meet the rules yet; correct them, then submit",
  },
  "agreements-ticked": {
    zh: "请阅读并勾选全部协议和承诺",
    en: "Read and tick all agreements and pledges",
  },
  "materials-complete": {
    zh: "仍有必需的资料未上传，请补充后提交",
    en: "Required materials are missing; upload them, then submit",
  },
  "faces-handed-in": {
    zh: "真实性核验未完成，请由负责人完成后提交",
    en: "The face verification is not done; the person in charge must do it before submission",
  },
  "not-taken": {
    zh: "审核人员已开始审核，不能撤回或放弃，请等待审核结果",
    en: "A reviewer has begun, so it cannot be withdrawn or abandoned; wait for the result",
  },
  "reviewer-independent": {
    zh: "不能审核本人或本单位的备案订单",
    en: "Nobody reviews an order of their own or of their own organisation",
  },
  "lease-given-back": {
    zh: "只有领取该订单的审核人员可以释放，或在领取到期后由系统释放",
    en: "Only the reviewer who holds the order may release it, or the system when the time is over",
  },
  "holds-lease": {
    zh: "您未领取该订单或领取已到期，请重新领取",
    en: "You do not hold this order, or your time is over; take it again",
  },
  "items-marked": {
    zh: "请至少标记一项需补充的内容并填写原因",
    en: "Mark at least one item, with its reason",
  },
  "every-remark-answered": {
    zh: "请逐项修改或申辩审核意见后再提交",
    en: "Change or contest every marked item, then submit",
  },
  "reasons-with-text": {
    zh: "请至少选择一个原因，并为每个原因填写说明",
    en: "Choose at least one reason and explain each",
  },
  "reasons-given": { zh: "请至少选择一个原因", en: "Choose at least one reason" },
  "some-remark-answered": {
    zh: "请至少修改或申辩一项后再提交",
    en: "Change or contest at least one item, then submit",
  },
  "type-allows-mailing": {
    zh: "该备案类型无需邮寄资料",
    en: "This filing type never asks for papers by post",
  },
  "mailing-asked": {
    zh: "该省管局未要求邮寄资料",
    en: "The bureau of this province does not ask for papers by post",
  },
  "papers-received": { zh: "请先确认已收到邮寄资料", en: "Confirm first that the papers have arrived" },
  "type-goes-to-bureau": {
    zh: "认领、导入和转移备案无需提交管局",
    en: "Claims, imports and transfers are not handed to the bureau",
  },
  "checklist-passed": {
    zh: "仍有内容未核对通过，请完成审核清单",
    en: "Some items are not checked or not in order; complete the checklist",
  },
  "faces-decided": {
    zh: "仍有真实性核验待判定，请先判定",
    en: "A face verification is still undecided; decide it first",
  },
  "package-sent": { zh: "资料包尚未提交管局", en: "The package has not been handed over yet" },
  "package-not-sent": {
    zh: "资料包已提交，不能撤回或放弃",
    en: "The package has been handed over, so the order cannot be withdrawn or abandoned",
  },
  "sms-needed": { zh: "该订单无需短信核验", en: "This order needs no SMS verification" },
  "sms-not-needed": { zh: "该订单须先完成短信核验", en: "This order needs the SMS verification first" },
  "all-verified": {
    zh: "仍有负责人未在时限内完成短信核验",
    en: "Not every person in charge has verified in time",
  },
  "verification-failed": {
    zh: "短信核验仍在进行中",
    en: "The SMS verification is still running",
  },
  "content-identical": {
    zh: "内容与初审通过的版本不同，请重新提交初审",
    en: "The content differs from the reviewed version; submit it for review again",
  },
  "documents-valid": {
    zh: "证件或资料已过期，请更新后重新提交初审",
    en: "A document has expired meanwhile; renew it and submit for review again",
  },
  "repushes-left": {
    zh: "原样重新提交已达3次，请重新提交初审",
    en: "Unchanged resubmission was used three times; submit it for review again",
  },
  "changed-or-repushes-used": {
    zh: "内容没有修改，请直接原样重新提交",
    en: "Nothing was changed; resubmit it as it is",
  },
  "confirmed-by-typing": {
    zh: "请按提示输入内容以确认放弃",
    en: "Type the words shown to confirm that you abandon the order",
  },
  "timer-over": { zh: "时限尚未届满", en: "The time limit is not over yet" },
  "first-revival": {
    zh: "订单只能重新激活一次，请新建订单",
    en: "An order can be revived once only; start a new one",
  },
  "revival-in-time": {
    zh: "已超过180天，订单资料已删除，请新建订单",
    en: "More than 180 days have passed and the data are deleted; start a new order",
  },
  "end-reason-given": { zh: "请填写终止原因", en: "Give the reason for ending the order" },
  "second-admin": {
    zh: "订单已提交工信部或管局，须由另一位管理员共同确认",
    en: "The order is with the ministry or the bureau; a second administrator must confirm",
  },
  "type-is-claim": {
    zh: "只有认领和导入备案可由审核人员直接办结",
    en: "Only claims and imports end with the reviewer",
  },
  "proof-accepted": { zh: "请先确认证明材料", en: "Accept the proof first" },
  "type-is-transfer": {
    zh: "只有转移备案可直接完成",
    en: "Only an account transfer completes without review",
  },
  "both-accounts-confirmed": {
    zh: "须双方账号均完成短信确认",
    en: "Both accounts must confirm by SMS code first",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
