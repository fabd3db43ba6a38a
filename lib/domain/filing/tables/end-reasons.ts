/**
 * Why an administrator ends an order (终止原因).
 *
 * @source workflow.md §2 no. 27 of the domain notes asks for a reason; the list is ours
 */
export const END_REASONS = {
  APPLICANT_ASKED: { zh: "应申请人要求终止", en: "the applicant asked for it" },
  DUPLICATE: { zh: "与其他备案订单重复", en: "another order is about the same filing" },
  FALSE_FILING: { zh: "涉嫌提供虚假备案信息", en: "suspected false information" },
  SPONSOR_GONE: { zh: "主办者已注销或不再存续", en: "the sponsor no longer exists" },
  ACCESS_ENDED: { zh: "接入服务已终止", en: "the access service has ended" },
  AUTHORITY: { zh: "按主管部门要求终止", en: "the authority asked for it" },
  OTHER: { zh: "其他原因", en: "another reason" },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

/** Key of a reason. */
export type EndReason = keyof typeof END_REASONS;
