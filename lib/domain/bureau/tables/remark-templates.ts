/**
 * Wording that a bureau prescribes. `{…}` is filled in; the text must stand inside the service's remark, more may
 * follow. `null` = nothing prescribed for that kind of sponsor.
 *
 * @source bureaus.md §9.2 of the domain notes
 */
export const REMARK_TEMPLATES = {
  TIANJIN: {
    organisation: "应急联系电话中手机号使用人为{单位名称}的员工{姓名}",
    individual: "应急电话中手机号使用人为{负责人姓名}的{亲属称谓}{使用人姓名}",
  },
  NEIMENGGU: { organisation: "网站仅做官网展示，不涉及在线交易、电子金融、电子商务", individual: null },
  GUANGXI: {
    organisation: null,
    individual:
      "本网站是个人网站，不含有企业、单位等非个人网站的信息，若在核实中发现网站中含有企业、单位等信息，本人愿接受以虚假信息进行备案，注销网站，并将主体和域名加入黑名单的处罚",
  },
} as const satisfies Record<string, { organisation: string | null; individual: string | null }>;
